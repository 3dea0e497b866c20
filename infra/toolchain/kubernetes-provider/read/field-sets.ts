import { isObject, type Properties } from "../properties";

/**
 * What the API server's notes on who manages what (`fieldsV1`) tell of a place in an object: maps and lists whose parts may
 * belong to several (`f:`, `k:`, `v:` keys below), or atomic ones, which belong to one as a whole (nothing below).
 */
export type FieldSets = readonly Properties[] | "atomic";

/** The notes on a field below. Nobody's notes on a field that is there mean that it came with an atomic one around it. */
export function partOf(sets: FieldSets, key: string): FieldSets {
    if (sets === "atomic") return sets;
    const parts = sets.map((set) => set[key]).filter(isObject);
    const detailed = parts.filter((part) => Object.keys(part).some((name) => name !== "."));
    return parts.length > 0 && detailed.length === 0 ? "atomic" : detailed;
}

/** Whether a list may have items of others, which are then none of ours. */
export const itemsOfOthers = (sets: FieldSets): boolean =>
    sets !== "atomic" && sets.some((set) => Object.keys(set).some((key) => /^[kv]:/.test(key)));
