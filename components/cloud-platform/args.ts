import type * as pulumi from "@pulumi/pulumi";
import type {
    AddressRange,
    AvailabilityZone,
    ExternalNetwork,
    Flavor,
    MachineImage,
    QosPolicy,
    VolumeType,
    Zone,
    ZoneNetwork,
} from "../../infra/estate/schema/types.generated";
import type { ProjectQuota } from "../project-quotas/project-quotas";

/** Network of a zone, and which of its addresses are given to whom asks for any. */
export interface PlatformZone extends ZoneNetwork {
    /**
     * Where routers get their addresses in the transit block; absent or empty: anywhere in it. Addresses that somebody is to have
     * for good are left out.
     */
    readonly routerRanges?: readonly AddressRange[];
}

/** What a `CloudPlatform` is made of. Names (flavors, images, …) are those of the catalogue, without the platform's prefix. */
export interface CloudPlatformArgs {
    /** GB/T 2260 code of the division that owns the platform. */
    readonly division: string;
    /** Name of the platform for people; description of its domain and projects. */
    readonly title: string;
    /** Classified-protection level of the platform, e.g. S3A3G3. */
    readonly protectionLevel: string;
    /**
     * Put before every name that is global on a cloud: flavors, images, volume types, aggregates, roles and the domain.
     * Only for platforms that share one OpenStack.
     */
    readonly namePrefix?: string;
    /** One host aggregate is made of each pair of availability zone and pool; hosts may be empty. */
    readonly availabilityZones: readonly AvailabilityZone[];
    readonly flavors: readonly Flavor[];
    readonly images: readonly MachineImage[];
    readonly volumeTypes: readonly VolumeType[];
    readonly qosPolicies: readonly QosPolicy[];
    /** Address block and provider network of each zone of the extranet; blocks must not overlap. */
    readonly zones: Readonly<Record<Zone, PlatformZone>>;
    /** Management plane. Its subnet is `transit` where given, else the whole block. */
    readonly management: ZoneNetwork;
    /** Network through which routers of the internet zone leave. */
    readonly external: ExternalNetwork;
    /** Ids of the roles that Keystone brings along: `member` may change what a project holds, `reader` may look. */
    readonly builtInRoleIds: { readonly member: pulumi.Input<string>; readonly reader: pulumi.Input<string> };
    /** Keystone id of the account that deploys: it becomes a member of the group `deployers`, and so gets into departments' projects. */
    readonly deployerUserId?: pulumi.Input<string>;
    /** What bastions and monitoring may use; the default is enough for about ten small machines. */
    readonly operationsQuota?: ProjectQuota;
}
