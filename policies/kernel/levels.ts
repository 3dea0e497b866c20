import { clauseOf, type Aspect, type CitedClause, type GradedLevel } from "./clauses";

/** Level of a system or platform by aspect (GB/T 22240): S data, A service, G general; 1 to 4. */
export type ProtectionLevels = Readonly<Record<Aspect, number>>;

const form = /^S([1-5])A([1-5])G([1-5])$/;

/** Reads e.g. `S3A2G3`; undefined for anything else. */
export function parseLevels(text: string): ProtectionLevels | undefined {
    const found = form.exec(text);
    return found === null ? undefined : levelsAt(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The higher level of each aspect. */
export function highest(one: ProtectionLevels, other: ProtectionLevels): ProtectionLevels {
    return levelsAt(Math.max(one.S, other.S), Math.max(one.A, other.A), Math.max(one.G, other.G));
}

export const formatLevels = ({ S, A, G }: ProtectionLevels): string => `S${S}A${A}G${G}`;

/** One level for all aspects, for resources whose owner nobody knows. */
export const uniform = (level: number): ProtectionLevels => levelsAt(level, level, level);

/** One object for the same levels, so that what follows from them is found by it. */
function levelsAt(S: number, A: number, G: number): ProtectionLevels {
    const key = S * 100 + A * 10 + G;
    let found = byKey.get(key);
    if (found === undefined) byKey.set(key, (found = { S, A, G }));
    return found;
}

const byKey = new Map<number, ProtectionLevels>();

/**
 * The clauses that hold at these levels, with their numbers there: each by the level of its own aspect. Level 4 is no superset
 * of level 3: a clause without a number at a level does not hold at it.
 */
export function citedClauses(ids: readonly string[], levels: ProtectionLevels): readonly CitedClause[] {
    let known = cited.get(levels);
    if (known === undefined) cited.set(levels, (known = new Map<readonly string[], readonly CitedClause[]>()));
    let found = known.get(ids);
    if (found === undefined) known.set(ids, (found = citeClauses(ids, levels)));
    return found;
}

/** Whether one of the clauses holds at these levels. */
export const holdsAt = (ids: readonly string[], levels: ProtectionLevels): boolean =>
    citedClauses(ids, levels).length > 0;

/** Levels -> a rule's clauses -> what holds: asked for every rule and resource, with few answers. */
const cited = new WeakMap<ProtectionLevels, Map<readonly string[], readonly CitedClause[]>>();

function citeClauses(ids: readonly string[], levels: ProtectionLevels): CitedClause[] {
    return ids.flatMap((id): CitedClause[] => {
        const { standard, edition, grading, number } = clauseOf(id);
        if (grading === undefined) return [{ standard, edition, number: number ?? "", verified: false }];
        const found = grading.numbers[levels[grading.aspect] as GradedLevel];
        return found === undefined ? [] : [{ standard, edition, number: found.number, verified: found.verified }];
    });
}
