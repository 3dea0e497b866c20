/** Where something stands in the estate's files. `line` and `column` count from 1; `file` is relative to the estate's folder. */
export interface SourceLocation {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** `file:line:column`, as editors and compilers write it. */
export function formatLocation(location: SourceLocation): string {
    return `${location.file}:${location.line}:${location.column}`;
}
