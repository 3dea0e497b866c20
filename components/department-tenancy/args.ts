import type * as pulumi from "@pulumi/pulumi";
import type { DepartmentNetwork, DepartmentQuota, Zone } from "../../infra/estate/schema/types.generated";

/** Roles that Keystone, Octavia and Barbican bring along. */
export type TenantRole = "member" | "reader" | "load-balancer_member" | "creator";

/**
 * How the department's project is reached. The provider takes the project of `cloud` from clouds.yaml and ignores any
 * other, so that a provider for another project needs the account itself.
 */
export interface ProjectAccess {
    /** Address of Keystone, e.g. https://keystone.example:5000/v3. */
    readonly authUrl: pulumi.Input<string>;
    readonly userName: pulumi.Input<string>;
    /** Keystone domain of the account. */
    readonly userDomainName: pulumi.Input<string>;
    /** Secret. */
    readonly password: pulumi.Input<string>;
    /** OpenStack region. */
    readonly region: string;
}

/** What a `DepartmentTenancy` is made of. */
export interface DepartmentTenancyArgs {
    /** Department id of the estate; name of its project and part of all names below it. */
    readonly id: string;
    /** For names that the deploying account has once only, where it works on several platforms of one Keystone, e.g. `dr-`. */
    readonly namePrefix?: string;
    /** Name of the department for people. */
    readonly title: string;
    /** GB/T 2260 code of the department's division. */
    readonly division: string;
    /** Keystone domain of the division. */
    readonly domainId: pulumi.Input<string>;
    /** One network per zone; each `cidr` lies inside the platform's block of the zone. */
    readonly networks: readonly DepartmentNetwork[];
    /** Memory and storage in GiB. */
    readonly quota: DepartmentQuota;
    /** Network through which routers of each zone leave. */
    readonly gatewayNetworkIds: pulumi.Input<Record<Zone, string>>;
    /** Subnet pool of each zone. */
    readonly subnetPoolIds: pulumi.Input<Record<Zone, string>>;
    /** Ids of the built-in roles on this cloud. */
    readonly roleIds: Readonly<Record<TenantRole, pulumi.Input<string>>>;
    /** Group of the platform whose members deploy; the only one of the provider that gets roles here. */
    readonly deployersGroupId: pulumi.Input<string>;
    /** Images that the department's machines start from: name of the catalogue -> id. They are shared with its project. */
    readonly images?: Readonly<Record<string, pulumi.Input<string>>>;
    /** Private flavors (level-4 pool) that the department may use: name of the catalogue -> id. */
    readonly privateFlavors?: Readonly<Record<string, pulumi.Input<string>>>;
    /** Last day of the platform's contract, YYYY-MM-DD (Beijing time): end of the application credential. */
    readonly contractEnd: string;
    readonly access: ProjectAccess;
    /**
     * Only what takes time or has to be agreed upon before: project, owners, limits and networks, for a department whose machines
     * come up here after a disaster. Roles of who deploys, key and all else come when it wakes.
     */
    readonly dormant?: boolean;
}
