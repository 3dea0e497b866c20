import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import type { VolumeBackup } from "../args";
import { backupStore, veleroNamespace } from "./backup-store";
import { hasVolumes, labelsOf, namespaceOf, type ContainerScope } from "./scope";

/** The system's volumes go into its vault at the recovery site, as often and for as long as its grade asks for. */
export function createBackup(scope: ContainerScope, backup: VolumeBackup): void {
    if (!scope.runtime.workloads.some(hasVolumes)) return;
    const metadata = { name: scope.args.id, namespace: veleroNamespace, labels: labelsOf(scope) };
    const location = new CustomResource(
        `${scope.name}/vault`,
        {
            apiVersion: "velero.io/v1",
            kind: "BackupStorageLocation",
            metadata,
            spec: backupStore(backup, "ReadWrite"),
        },
        { parent: scope.parent },
    );
    new CustomResource(
        `${scope.name}/backup`,
        {
            apiVersion: "velero.io/v1",
            kind: "Schedule",
            metadata,
            spec: {
                schedule: cronOf(backup.everyMinutes),
                template: {
                    includedNamespaces: [namespaceOf(scope)],
                    storageLocation: scope.args.id,
                    ttl: `${backup.retentionDays * 24}h0m0s`,
                    // The other site has another storage: what is copied are files, not snapshots.
                    snapshotVolumes: false,
                    defaultVolumesToFsBackup: true,
                },
            },
        },
        // It lies beside the operator: it does not go with the system's namespace.
        { parent: scope.parent, dependsOn: [scope.namespace, location] },
    );
}

const hour = 60;
const day = 24 * hour;

/** Cron form of an interval that divides an hour or a day, of a day, or of a week. */
export function cronOf(everyMinutes: number): string {
    if (everyMinutes < hour) return `*/${everyMinutes} * * * *`;
    if (everyMinutes === hour) return "0 * * * *";
    if (everyMinutes < day) return `0 */${everyMinutes / hour} * * *`;
    return everyMinutes === day ? "0 1 * * *" : "0 1 * * 0";
}
