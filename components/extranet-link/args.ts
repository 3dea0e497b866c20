import type * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { EncryptionSuite, Zone } from "../../infra/estate/schema/types.generated";
import type { ExtranetGateway } from "../extranet-zone";

/** One end of a link. */
export interface LinkEnd {
    /** Name of the site; part of the names of its resources. */
    readonly site: string;
    /** GB/T 2260 code of the division that answers for the site. */
    readonly division: string;
    /** Where the end is built; absent for an edge router, which is set by hand. */
    readonly cloud?: {
        readonly provider: openstack.Provider;
        /** Project that owns everything of the end: the platform's network project. */
        readonly projectId: pulumi.Input<string>;
        /** Put before names, for platforms that share one OpenStack. */
        readonly namePrefix?: string;
    };
}

/** A VPN that the link carries. */
export interface LinkVpnArgs {
    readonly id: string;
    readonly zone: Zone;
    /** CIDR blocks at each end, in the order of the ends. */
    readonly blocks: readonly [readonly string[], readonly string[]];
}

/** One end of a tunnel. */
export interface TunnelEnd {
    /** Address on the carrier's line. */
    readonly address: string;
    /** Absent at an edge router. */
    readonly gateway?: ExtranetGateway;
}

/** A VPN over one path. */
export interface LinkTunnel {
    /** Id of the VPN. */
    readonly vpn: string;
    /** Pre-shared key; a secret. */
    readonly psk: pulumi.Input<string>;
    readonly ends: readonly [TunnelEnd, TunnelEnd];
}

export interface LinkPathArgs {
    readonly id: string;
    readonly tunnels: readonly LinkTunnel[];
}

/** What an `ExtranetLink` is made of. */
export interface ExtranetLinkArgs {
    /** Id of the link in the estate. */
    readonly id: string;
    /** Number of the document that approved the connection. */
    readonly approval: string;
    /** Classified-protection level of what it carries, e.g. S3A3G3. */
    readonly protectionLevel: string;
    readonly suite: EncryptionSuite;
    readonly ends: readonly [LinkEnd, LinkEnd];
    readonly vpns: readonly LinkVpnArgs[];
    readonly paths: readonly LinkPathArgs[];
}
