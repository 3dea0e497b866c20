import type { VolumeBackup } from "../args";

/** Where Velero and its objects live in every cluster. */
export const veleroNamespace = "velero";

/** Secret of that namespace with the account of the vaults (`cloud`, an S3 credentials file); no program of this project makes or sees it. */
const credential = { name: "vault-access", key: "cloud" };

/** Specification of a Velero BackupStorageLocation for a vault. */
export function backupStore(
    { endpoint, region, bucket }: Pick<VolumeBackup, "endpoint" | "region" | "bucket">,
    accessMode: "ReadWrite" | "ReadOnly",
): Record<string, unknown> {
    return {
        provider: "aws",
        accessMode,
        objectStorage: { bucket },
        credential,
        config: { region, s3Url: endpoint, s3ForcePathStyle: "true" },
    };
}
