import { textAt } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";

export const containerType = "openstack:objectstorage/container:Container";

/** Notes that a vault carries in its metadata; the component BackupVault writes them. */
export const vaultNotes = {
    interval: "metadata.egov-every-minutes",
    retention: "metadata.egov-retention-days",
    encryption: "metadata.egov-encryption",
} as const;

/** Whether an object container holds backups: it is a part of a BackupVault, or says how long it keeps them. */
export function isVault(container: StackResource): boolean {
    return (
        container.urn.includes("egov:recovery:BackupVault$") || textAt(container, vaultNotes.retention) !== undefined
    );
}

/** Whether it is the container that keeps what was written over or deleted in a vault. */
export const isArchive = (container: StackResource): boolean =>
    (textAt(container, "name") ?? container.name).endsWith("-versions") || container.name.endsWith("/versions");
