import type { EstateModel, RecoverySiteModel, RecoveryTechnique, SystemModel } from "../model";

/** A system with resources that a recovery site protects, and how. */
export interface ProtectedSystem {
    readonly system: SystemModel;
    readonly site: RecoverySiteModel;
    readonly technique: RecoveryTechnique;
}

/** Minutes between backups that a technique can have, the longest first. */
const intervals = [10080, 1440, 720, 480, 360, 240, 180, 120, 60, 30, 15, 10, 5] as const;

/**
 * Minutes from one backup of a system to the next: as its technique says, and never longer than its RPO, unless the cloud replicates
 * its volumes. What databases replicate themselves is left out of account: other volumes lie beside them. At least 5.
 */
export function backupIntervalOf({ system, technique }: Pick<ProtectedSystem, "system" | "technique">): number {
    const { backupEveryMinutes, replication } = technique;
    if (replication !== undefined && system.runtime.kind === "virtual-machines") return backupEveryMinutes;
    const most = Math.min(backupEveryMinutes, system.recovery.rpoMinutes);
    return intervals.find((minutes) => minutes <= most) ?? 5;
}

/** Site that protects the platform of a division; undefined where none does. */
export function siteOf(
    { recoverySites }: Pick<EstateModel, "recoverySites">,
    host: string,
): RecoverySiteModel | undefined {
    for (const site of recoverySites.values()) if (site.protections.has(host)) return site;
    return undefined;
}

/** How a system is protected; undefined where it has no resources, or no site protects its platform. */
export function protectionOf(estate: EstateModel, system: SystemModel): ProtectedSystem | undefined {
    if (!system.provisioned) return undefined;
    const site = siteOf(estate, system.host);
    const technique = estate.recovery?.techniques.get(system.recovery.grade);
    return site === undefined || technique === undefined ? undefined : { system, site, technique };
}

/** All protected systems, by id. */
export function protectedSystems(estate: EstateModel): readonly ProtectedSystem[] {
    return [...estate.systems.values()]
        .flatMap((system) => protectionOf(estate, system) ?? [])
        .sort((one, other) => (one.system.id < other.system.id ? -1 : 1));
}
