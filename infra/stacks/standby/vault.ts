import type { VolumeBackup } from "../../../components/business-system";
import { vaultName } from "../../../components/backup-vault";
import type { EstateModel, RecoverySiteModel, SystemModel } from "../../estate/model";
import { backupIntervalOf, protectionOf } from "../../estate/recovery/protection";

/** Where a system's vault is found through the S3 interface. */
export function vaultAddress(
    { objectStore, namePrefix, region }: RecoverySiteModel,
    system: string,
): Pick<VolumeBackup, "endpoint" | "region" | "bucket"> {
    return { endpoint: objectStore.endpoint, region, bucket: vaultName(system, namePrefix) };
}

/** How the volumes of a system get into its vault; undefined where nobody protects it. */
export function volumeBackup(estate: EstateModel, system: SystemModel): VolumeBackup | undefined {
    const protection = protectionOf(estate, system);
    if (protection === undefined) return undefined;
    const { retentionDays } = protection.technique;
    return { everyMinutes: backupIntervalOf(protection), retentionDays, ...vaultAddress(protection.site, system.id) };
}
