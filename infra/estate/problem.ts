import type { SourceLocation } from "./location";

/**
 * One thing that is wrong with an estate. The text is made from `code` and `params` in the reader's language
 * (namespace `estate` of infra/i18n), so that a problem is data until it is printed.
 */
export interface Problem {
    /** Key of the message, e.g. `unknownKey`. */
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly location: SourceLocation;
    /** Other places that take part, e.g. the first of two blocks that overlap. */
    readonly related?: readonly SourceLocation[];
}

/** What an edge function gives back instead of throwing. */
export type Result<Value, Failure> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };
