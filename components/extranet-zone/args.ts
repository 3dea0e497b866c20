import type * as pulumi from "@pulumi/pulumi";
import type { Zone } from "../../infra/estate/schema/types.generated";

/** A gateway of a VPN over one carrier. */
export interface ZoneGateway {
    /** Id of the carrier. */
    readonly carrier: string;
    /** Network and subnet of the carrier's line. */
    readonly networkId: pulumi.Input<string>;
    readonly subnetId: pulumi.Input<string>;
    /** Address of the gateway on the line. */
    readonly outerAddress: string;
    /** Address of the gateway towards the border router of the zone. */
    readonly handoverAddress: string;
    /** Limit both ways, in Mbit/s. */
    readonly bandwidthMbps: number;
}

/** A VPN of the zone: the whole of common or internet, or one department line of dedicated. */
export interface ZoneVpn {
    /** E.g. `common`, `dedicated-finance`. */
    readonly id: string;
    /** Department line; of the dedicated zone only. */
    readonly line?: string;
    /** What lies here, CIDR; the other ends reach nothing else. */
    readonly blocks: readonly string[];
    /** Network between the gateways and the zone's border router: block, address of that router, VLAN. */
    readonly handover: { readonly cidr: string; readonly border: string; readonly vlan: number };
    /** One for each carrier. */
    readonly gateways: readonly ZoneGateway[];
}

/** What an `ExtranetZone` is made of. */
export interface ExtranetZoneArgs {
    /** GB/T 2260 code of the division that answers for the site. */
    readonly division: string;
    /** Classified-protection level of the site, e.g. S3A3G3. */
    readonly protectionLevel: string;
    readonly zone: Zone;
    /** Project that owns everything here: the platform's network project. */
    readonly projectId: pulumi.Input<string>;
    /** Put before names of networks and policies, for platforms that share one OpenStack. */
    readonly namePrefix?: string;
    /** Physical network that leads to the border router. */
    readonly physicalNetwork: string;
    readonly vpns: readonly ZoneVpn[];
}
