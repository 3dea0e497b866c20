import type * as pulumi from "@pulumi/pulumi";
import type { Zone } from "../estate/model";

/** Groups that every platform has; ids are outputs of its stack. */
export type PlatformGroup = "deployers" | "operators" | "auditors" | "security-administrators";

/** Outputs of a `platform-<division>` stack: all that other stacks may read of it. Names of outputs are these keys. */
export interface PlatformOutputs {
    /** Network through which routers of each zone leave: provider networks of common and dedicated, the external network for internet. */
    readonly gatewayNetworkIds: pulumi.Output<Record<Zone, string>>;
    readonly subnetPoolIds: pulumi.Output<Record<Zone, string>>;
    /** Flavor name -> id. */
    readonly flavorIds: pulumi.Output<Record<string, string>>;
    /** Image name -> id. */
    readonly imageIds: pulumi.Output<Record<string, string>>;
    /** QoS policy name -> id. */
    readonly qosPolicyIds: pulumi.Output<Record<string, string>>;
    readonly groupIds: pulumi.Output<Record<PlatformGroup, string>>;
    /** Kubeconfig of the container platform (secret); for an existing cluster the empty string: the context is in the estate. */
    readonly kubeconfig: pulumi.Output<string>;
    /** Provider network of each zone. */
    readonly zoneNetworkIds: pulumi.Output<Record<Zone, string>>;
    /** Subnet of each zone's provider network; only zones with a transit block. */
    readonly transitSubnetIds: pulumi.Output<Partial<Record<Zone, string>>>;
    /** Project that owns the platform's networks. */
    readonly networkProjectId: pulumi.Output<string>;
    /** Project of bastions, monitoring and other services of the platform. */
    readonly operationsProjectId: pulumi.Output<string>;
}

/** Outputs of a `dr-<city>` stack: a platform's and what makes it a recovery site. */
export interface RecoveryOutputs extends PlatformOutputs {
    /** Project that holds the vaults. */
    readonly vaultProjectId: pulumi.Output<string>;
    /** Zone of the names that switch. */
    readonly dnsZoneId: pulumi.Output<string>;
}

/** Outputs of a `tenants-<division>` stack that others may read. */
export interface TenantsOutputs {
    /** System id -> address of its load balancer. */
    readonly addresses: pulumi.Output<Record<string, string>>;
}

/** Outputs that stacks may read of each other, by name. */
export type SharedOutputs = RecoveryOutputs & TenantsOutputs;

type Names = readonly (keyof PlatformOutputs)[];

/** What tenants stacks read of their host. */
export const tenantsReadNames = [
    "gatewayNetworkIds",
    "subnetPoolIds",
    "flavorIds",
    "imageIds",
    "qosPolicyIds",
    "groupIds",
    "kubeconfig",
] as const satisfies Names;

/** What the extranet's stack reads of every platform that it attaches. */
export const extranetReadNames = [
    "networkProjectId",
    "operationsProjectId",
    "transitSubnetIds",
    "zoneNetworkIds",
] as const satisfies Names;

export const platformOutputNames = [...tenantsReadNames, ...extranetReadNames] as const satisfies Names;

type RecoveryNames = readonly (keyof RecoveryOutputs)[];
const recoveryNames = ["vaultProjectId", "dnsZoneId"] as const satisfies RecoveryNames;

/** What standby stacks read of the site where they come up. */
export const standbyReadNames = [...tenantsReadNames, ...recoveryNames] as const satisfies RecoveryNames;

export const recoveryOutputNames = [...platformOutputNames, ...recoveryNames] as const satisfies RecoveryNames;

export const tenantsOutputNames = ["addresses"] as const satisfies readonly (keyof TenantsOutputs)[];
