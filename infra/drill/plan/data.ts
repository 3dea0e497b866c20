import { vaultName } from "../../../components/backup-vault/args";
import type { ProtectedSystem } from "../../estate/recovery/protection";

/** Where the data of a system comes from at its recovery site. */
export type DataNeed =
    /** It keeps nothing. */
    | { readonly kind: "none" }
    /** The newest Cinder backup of each data volume of its machines. */
    | { readonly kind: "backups"; readonly volumes: readonly VolumeNeed[] }
    /** What databases and Velero have put into its vault: folders of the vault, each of which must hold something. */
    | { readonly kind: "vault"; readonly container: string; readonly folders: readonly string[] }
    /** The cloud replicates its volumes: only people can say up to when, by a marker that they find there. */
    | { readonly kind: "replication" };

export interface VolumeNeed {
    /** As the configuration `egov:backups` names it, e.g. `db-1/data`. */
    readonly key: string;
    /** Name of the volume at home, after which its backups are called. */
    readonly name: string;
}

/** Folder of a vault in which Velero keeps its backups. */
const veleroFolder = "backups/";

/** What data a system has, and how it gets to the site. */
export function dataOf({ system, site, technique }: ProtectedSystem): DataNeed {
    const { runtime } = system;
    if (runtime.kind === "containers") {
        const keeping = runtime.workloads.filter(({ volumes = [] }) => volumes.length > 0);
        if (keeping.length === 0) return { kind: "none" };
        const folders = keeping.map(({ name, database }) => (database === undefined ? veleroFolder : `${name}/`));
        const container = vaultName(system.id, site.namePrefix);
        return { kind: "vault", container, folders: [...new Set(folders)].sort() };
    }
    const volumes = runtime.tiers.flatMap(({ name: tier, count, volumes: own = [] }) =>
        Array.from({ length: count }, (_, index) =>
            own.map((volume) => ({
                key: `${tier}-${index + 1}/${volume.name}`,
                name: `${system.id}-${tier}-${index + 1}-${volume.name}`,
            })),
        ).flat(),
    );
    if (volumes.length === 0) return { kind: "none" };
    return technique.replication === undefined ? { kind: "backups", volumes } : { kind: "replication" };
}
