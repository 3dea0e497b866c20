import type * as pulumi from "@pulumi/pulumi";
import type { RecoveryTechnique } from "../../infra/estate/schema/types.generated";
import type { BusinessSystemArgs } from "../business-system";
import type { Ownership } from "../ownership/ownership";

/** Where the volumes of a system of containers are restored from (Velero). */
export interface VolumeRestore {
    /** Address of the vault's S3 interface, its region and the bucket. */
    readonly endpoint: string;
    readonly region: string;
    readonly bucket: string;
    /** Namespace of the system at home. */
    readonly namespace: string;
}

/** A host name and where it leads while the system runs at home. */
export interface SwitchedName {
    readonly hostName: string;
    /** Address at home; absent where nothing says it: the name then only ever leads here. */
    readonly primary?: pulumi.Input<string>;
}

/** What a `StandbySystem` is made of. */
export interface StandbySystemArgs {
    /** How systems of its grade are recovered. */
    readonly technique: Pick<RecoveryTechnique, "technique" | "standbyPercent">;
    /** Whether the system has failed over: it then runs here at full size, and its names lead here. */
    readonly running: boolean;
    readonly ownership: Ownership & { readonly system: string };
    /** The system as it is at home, in its place here. Needed where something of it runs; what sleeps may be left out. */
    readonly system?: Omit<BusinessSystemArgs, "asleep" | "backup">;
    /** Zone of the names and how long in seconds an answer is remembered. */
    readonly dns: { readonly zoneId: pulumi.Input<string>; readonly ttlSeconds: number };
    readonly names: readonly SwitchedName[];
    /** Address of the cluster's ingress here; needed for names of systems of containers. */
    readonly ingressAddress?: string;
    /** For systems of containers with volumes that are no database's. */
    readonly restore?: VolumeRestore;
}
