import { isDeepStrictEqual } from "node:util";
import type { TouchedResource } from "../../engine/result";
import { parseUrn, stackType } from "../../recorder/urn";
import type { RecordedStack } from "../../recorder/types";

/** What a deployment is expected to change, as URNs. */
export interface ExpectedChanges {
    readonly create: readonly string[];
    readonly update: readonly string[];
    readonly delete: readonly string[];
}

/** Difference between two recordings of one stack; what only the cloud can tell is taken for the same. */
export function changesBetween(before: RecordedStack, after: RecordedStack): ExpectedChanges {
    const old = new Map(before.resources.map((resource) => [resource.urn, resource]));
    const fresh = new Set(after.resources.map(({ urn }) => urn));
    const own = after.resources.filter(({ type, read }) => type !== stackType && read === undefined);
    return {
        create: own.filter(({ urn }) => !old.has(urn)).map(({ urn }) => urn),
        update: own
            .filter(({ urn, inputs }) => old.has(urn) && !isDeepStrictEqual(inputs, old.get(urn)?.inputs))
            .map(({ urn }) => urn),
        delete: before.resources.filter(({ urn }) => !fresh.has(urn)).map(({ urn }) => urn),
    };
}

/** The changes that take others back. */
export const reversed = ({ create, update, delete: gone }: ExpectedChanges): ExpectedChanges => ({
    create: gone,
    update,
    delete: create,
});

export const countChanges = (changes: ExpectedChanges): Readonly<Record<keyof ExpectedChanges, number>> => ({
    create: changes.create.length,
    update: changes.update.length,
    delete: changes.delete.length,
});

/**
 * Changes that no switch of these systems explains. What belongs to a system by its name may be made and changed; what goes or
 * is replaced has to be expected, or be a part of the system itself.
 */
export function surprisingChanges(
    touched: readonly TouchedResource[],
    expected: ExpectedChanges,
    systems: readonly string[],
): TouchedResource[] {
    const known = new Set([...expected.create, ...expected.update, ...expected.delete]);
    return touched.filter(({ urn }) => !known.has(urn) && !belongsTo(urn, systems));
}

/** Resources of a system are called after it, as in `sd-budget/db-1`. */
function belongsTo(urn: string, systems: readonly string[]): boolean {
    const { name } = parseUrn(urn);
    return systems.some((system) => name === system || name.startsWith(`${system}/`));
}

/** True for what loses something. */
export const isLoss = ({ op }: TouchedResource): boolean => op === "delete" || op === "replace";
