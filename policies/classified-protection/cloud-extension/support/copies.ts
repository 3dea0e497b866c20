import type { EstateModel } from "../../../../infra/estate/model";
import { entryAt, numberAt } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";
import { everyPlatform } from "../../../kernel/sites";

/** "Several" of the clause: one copy is no copy. */
export const fewestCopies = 2;

/** Copies that a volume type says it keeps; undefined where it does not say. */
export function copiesOfType(type: StackResource): number | undefined {
    const stated = entryAt(type, "extraSpecs", "egov:replicas");
    if (stated !== undefined) return numberAt({ inputs: { stated } }, "stated");
    // Cinder's own way of asking for a replicated back end; how many copies that has is the back end's business.
    return /true/i.test(entryAt(type, "extraSpecs", "replication_enabled") ?? "") ? fewestCopies : undefined;
}

/** The same for a type of the catalogue, with or without the prefix of a platform; undefined where it has none. */
export function copiesInCatalogue(name: string, estate: EstateModel): number | undefined {
    const prefixes = ["", ...everyPlatform(estate).map(({ namePrefix = "" }) => namePrefix)];
    return estate.catalogue.volumeTypes.find((type) => prefixes.some((prefix) => name === prefix + type.name))
        ?.replicas;
}
