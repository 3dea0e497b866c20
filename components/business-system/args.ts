import type * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type {
    ContainerRuntime,
    Endpoint,
    Flow,
    System,
    VirtualMachineRuntime,
    Zone,
} from "../../infra/estate/schema/types.generated";

/** Where the other end of a flow between two systems is found. */
export type Peer =
    /** Addresses: the network of the other system's department, or the nodes that containers leave from. */
    | { readonly kind: "addresses"; readonly cidr: string }
    /** A namespace of the same cluster. */
    | { readonly kind: "namespace"; readonly name: string };

/** A flow that another system declares with this one as its source. */
export interface OutgoingFlow {
    /** Id of the system that is called. */
    readonly system: string;
    readonly protocol: "tcp" | "udp";
    readonly port: number;
    readonly peer: Peer;
}

/** A certificate as PEM, the system's own first and then its chain. */
export interface Certificate {
    readonly certificate: string;
    readonly privateKey: string;
}

/** Where virtual machines of the system are made. */
export interface MachinePlace {
    readonly projectId: pulumi.Input<string>;
    /** Provider that acts inside the project; servers, volumes, load balancers and secrets have no other way to it. */
    readonly projectProvider: openstack.Provider;
    readonly networkId: pulumi.Input<string>;
    readonly subnetId: pulumi.Input<string>;
    /** Addresses of the subnet, from which load balancers reach the machines. */
    readonly cidr: string;
    /** Security group that every machine of the department carries. */
    readonly baselineGroupId: pulumi.Input<string>;
    /** Names; machines of a tier take turns in their alphabetical order. */
    readonly availabilityZones: readonly string[];
    readonly imageId: pulumi.Input<string>;
    /** Flavor name of the catalogue -> id. */
    readonly flavorIds: Readonly<Record<string, pulumi.Input<string>>>;
    /** Bandwidth class in which the machines send, by its name in the catalogue; absent means that of their network. */
    readonly qosPolicy?: { readonly name: string; readonly id: pulumi.Input<string> };
    /** Put before the catalogue's names of volume types on clouds that several platforms share. */
    readonly volumeTypePrefix?: string;
    /** What has to be there first, e.g. limits, the router and the share of the image. */
    readonly after?: readonly pulumi.Resource[];
    /** Data volume, as in `db-1/data` -> Cinder backup that it is made of; absent ones are made empty. */
    readonly restoreFrom?: Readonly<Record<string, pulumi.Input<string>>>;
    /** Tiers of one machine that will have more: it is in their group already, for nothing moves a machine into one. */
    readonly growingTiers?: readonly string[];
}

/** Where databases of a recovery site get their data: log and base copies that the running side leaves in an object store. */
export interface DatabaseSource {
    /** Address of the store's S3 interface. */
    readonly endpoint: string;
    /** Addresses behind it. */
    readonly addresses: string;
    /** Bucket; each workload has a folder of its own name in it. */
    readonly bucket: string;
    /** Secret of the namespace with `ACCESS_KEY_ID` and `ACCESS_SECRET_KEY`; no program of this project makes or sees it. */
    readonly credentials: string;
    /** Whether the database goes on following the other side; else it is the one that is written to. */
    readonly follows: boolean;
}

/** Where containers of the system are made; the Kubernetes provider comes in the component's options. */
export interface ContainerPlace {
    readonly ingressClass: string;
    /** Namespace in which the cluster's ingress controller runs. */
    readonly ingressNamespace: string;
    /** Name of the cluster's priority class for the system's importance. */
    readonly priorityClass: string;
    /** Cluster role that the department's operators get in the namespace: they look, restart and scale. */
    readonly operatorRole: string;
    /** Default: the system's id. */
    readonly namespace?: string;
    /** Workloads with a `database` are run by the database's operator and follow this source. */
    readonly databaseSource?: DatabaseSource;
    /** What workloads have to wait for, e.g. volumes that are being restored. */
    readonly after?: readonly pulumi.Resource[];
}

/** How the volumes of a system of containers get into its vault at the recovery site (Velero). */
export interface VolumeBackup {
    /** Minutes from one backup to the next: 5 to 30, whole hours that divide a day, a day or a week. */
    readonly everyMinutes: number;
    readonly retentionDays: number;
    /** Address of the vault's S3 interface, its region and the bucket. */
    readonly endpoint: string;
    readonly region: string;
    readonly bucket: string;
}

export interface MachineRuntime extends VirtualMachineRuntime {
    readonly place: MachinePlace;
}

export interface ClusterRuntime extends ContainerRuntime {
    readonly place: ContainerPlace;
}

/** What a `BusinessSystem` is made of: the same description on both runtimes. */
export interface BusinessSystemArgs {
    /** System id of the estate; part of all names below it, and the namespace on a cluster. */
    readonly id: string;
    /** Name of the system for people. */
    readonly title: string;
    /** Id of the department that owns the system and its data. */
    readonly department: string;
    /** GB/T 2260 code of the department's division. */
    readonly division: string;
    readonly zone: Zone;
    /** Level at which the system is graded, e.g. S3A2G3. */
    readonly protectionLevel: string;
    /** Default `general`. */
    readonly importance?: NonNullable<System["importance"]>;
    readonly runtime: MachineRuntime | ClusterRuntime;
    readonly endpoints?: readonly Endpoint[];
    /** Traffic into the system's parts, from its own parts or from other systems. */
    readonly flows?: readonly Flow[];
    /** Id of another system that `flows` names -> where it is. */
    readonly peers?: Readonly<Record<string, Peer>>;
    /** Traffic from this system to others. */
    readonly outgoing?: readonly OutgoingFlow[];
    /** Addresses that may reach an endpoint without `clients`: the platform's block of the zone. */
    readonly zoneBlock: string;
    /**
     * Nothing of machines; of containers the objects without their replicas. A database that follows another side goes on doing so.
     */
    readonly asleep?: boolean;
    /** Absent means that nothing carries the volumes of containers away; those of machines are saved by the cloud. */
    readonly backup?: VolumeBackup;
    /** Needed when an endpoint is https. */
    readonly certificate?: pulumi.Input<Certificate>;
}
