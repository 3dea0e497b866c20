import * as pulumi from "@pulumi/pulumi";
import type { ExtranetZoneArgs } from "./args";
import { createGateway, type GatewayResources } from "./gateway";
import { createHandover } from "./handover";
import { vpnScope } from "./scope";

/** What links of other components attach to. */
export interface ExtranetGateway {
    readonly serviceId: pulumi.Output<string>;
    readonly localGroupId: pulumi.Output<string>;
}

/**
 * One zone of the extranet at one site: its VPNs, each with a network towards the zone's border router and a gateway for
 * each carrier. Nothing here joins two zones or two VPNs. Give the site's provider in the options (`providers`).
 */
export class ExtranetZone extends pulumi.ComponentResource {
    /** Router of each gateway, keyed `<vpn>/<carrier>`. */
    readonly routerIds: pulumi.Output<Record<string, string>>;
    private readonly gateways: ReadonlyMap<string, GatewayResources>;

    constructor(name: string, args: ExtranetZoneArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:extranet:ExtranetZone", name, {}, opts);
        const gateways = new Map<string, GatewayResources>();
        for (const vpn of args.vpns) {
            const scope = vpnScope(name, this, args, vpn);
            const handover = createHandover(scope);
            for (const gateway of vpn.gateways)
                gateways.set(`${vpn.id}/${gateway.carrier}`, createGateway(scope, gateway, handover));
        }
        this.gateways = gateways;
        const routers = [...gateways].map(([key, { router }]) => [key, router.id] as const);
        this.routerIds = pulumi.output(Object.fromEntries(routers)) as unknown as pulumi.Output<Record<string, string>>;
        this.registerOutputs({ routerIds: this.routerIds });
    }

    /** The gateway of a VPN over a carrier. Throws where the zone has none. */
    gateway(vpn: string, carrier: string): ExtranetGateway {
        const found = this.gateways.get(`${vpn}/${carrier}`);
        if (found === undefined) throw new Error(`the zone has no gateway of the VPN ${vpn} over ${carrier}`);
        return { serviceId: found.service.id, localGroupId: found.localGroup.id };
    }
}
