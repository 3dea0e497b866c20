import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import type * as pulumi from "@pulumi/pulumi";
import { backupStore, veleroNamespace } from "../business-system";
import { ownershipLabels } from "../ownership/ownership";
import type { StandbySystemArgs, VolumeRestore } from "./args";

/**
 * Lets the cluster look into the system's vault, and takes its volumes out once the system runs here. Gives back what workloads have
 * to wait for.
 *
 * @param namespace of the system here
 */
export function restoreVolumes(
    name: string,
    { ownership, running }: StandbySystemArgs,
    restore: VolumeRestore,
    namespace: string,
    options: pulumi.CustomResourceOptions,
): readonly pulumi.Resource[] {
    const metadata = { name: ownership.system, namespace: veleroNamespace, labels: ownershipLabels(ownership) };
    const location = new CustomResource(
        `${name}/vault`,
        {
            apiVersion: "velero.io/v1",
            kind: "BackupStorageLocation",
            metadata,
            spec: backupStore(restore, "ReadOnly"),
        },
        options,
    );
    if (!running) return [];
    const restored = new CustomResource(
        `${name}/restore`,
        {
            apiVersion: "velero.io/v1",
            kind: "Restore",
            metadata,
            spec: {
                // The newest backup of this schedule.
                scheduleName: ownership.system,
                includedNamespaces: [restore.namespace],
                includedResources: ["persistentvolumeclaims", "persistentvolumes"],
                ...(namespace === restore.namespace ? {} : { namespaceMapping: { [restore.namespace]: namespace } }),
                restorePVs: true,
            },
        },
        { ...options, dependsOn: [location] },
    );
    return [restored];
}
