/** Offsets of the parts of one list or mapping, in the order of the file. */
export interface ContainerSpans {
    /** Keys of a mapping; absent for a list. */
    readonly keys?: string[];
    readonly keyStarts?: number[];
    readonly starts: number[];
    readonly ends: number[];
}

/** Where everything in a document stands, as offsets of its text. */
export interface Spans {
    readonly root: { readonly start: number; readonly end: number };
    /** By the list or object that the document became. */
    readonly containers: ReadonlyMap<object, ContainerSpans>;
}
