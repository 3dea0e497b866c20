import type texts from "../i18n/en/estate.json";
import type { SourceLocation } from "./location";
import type { Problem } from "./problem";

/** Every problem has a text in infra/i18n under its code. */
export type ProblemCode = keyof typeof texts;

/** Makes a problem; `related` is left out where empty. */
export function problem(
    code: ProblemCode,
    location: SourceLocation,
    params: Problem["params"] = {},
    related: readonly SourceLocation[] = [],
): Problem {
    return related.length === 0 ? { code, params, location } : { code, params, location, related };
}

/** Order of reading: file, line, column; what stands at one place keeps the order in which it was found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
    return sortByLocation(problems);
}

/** The same for anything that stands somewhere in the estate. */
export function sortByLocation<Of extends { readonly location: SourceLocation }>(things: readonly Of[]): Of[] {
    return [...things].sort(
        ({ location: a }, { location: b }) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Most mistakes of one kind of check that are told of one file: more come of one cause or of malice. */
export const problemLimit = 1000;
