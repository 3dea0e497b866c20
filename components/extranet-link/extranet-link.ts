import type * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import type { ExtranetLinkArgs } from "./args";
import { BuiltEnd } from "./end";

/**
 * An encrypted link between two sites: on each end with a cloud the policies and, for each path and VPN, a connection. The
 * gateways are the zones' (`ExtranetZone`). Providers are given for each end, as the ends are on two clouds.
 */
export class ExtranetLink extends pulumi.ComponentResource {
    /** Connections, keyed `<site>/<path>/<vpn>`. */
    readonly connectionIds: pulumi.Output<Record<string, string>>;

    /** @throws Error when a tunnel names no VPN of the link, or an end with a cloud has no gateway */
    constructor(name: string, args: ExtranetLinkArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:extranet:ExtranetLink", name, {}, opts);
        const built = ([0, 1] as const).flatMap((side) => {
            const { cloud, ...end } = args.ends[side];
            return cloud === undefined
                ? []
                : [{ site: end.site, end: new BuiltEnd(this, name, args, side, { ...end, cloud }) }];
        });
        const connections: [string, pulumi.Output<string>][] = [];
        for (const path of args.paths)
            for (const tunnel of path.tunnels) {
                let before: openstack.vpnaas.SiteConnection | undefined;
                for (const { site, end } of built) {
                    before = end.connect(path.id, tunnel, before);
                    connections.push([`${site}/${path.id}/${tunnel.vpn}`, before.id]);
                }
            }
        this.connectionIds = pulumi.output(Object.fromEntries(connections)) as unknown as pulumi.Output<
            Record<string, string>
        >;
        this.registerOutputs({ connectionIds: this.connectionIds });
    }
}
