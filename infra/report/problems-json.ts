import type { SourceLocation } from "../estate/location";
import type { Problem } from "../estate/problem";
import type { Translate } from "../i18n/translator";

/** A problem as JSON output has it. Paths are as `showPath` gives them. */
export interface ProblemJson extends SourceLocation {
    readonly code: string;
    readonly message: string;
    readonly params: Problem["params"];
    readonly related?: readonly SourceLocation[];
}

/** Problems for JSON output, with messages in the reader's language. */
export function problemsJson(
    problems: readonly Problem[],
    showPath: (file: string) => string,
    translate: Translate,
): ProblemJson[] {
    const shown = (location: SourceLocation): SourceLocation => ({ ...location, file: showPath(location.file) });
    return problems.map(({ code, params, location, related }) => ({
        ...shown(location),
        code,
        message: translate(`estate:${code}`, params),
        params,
        ...(related === undefined ? {} : { related: related.map(shown) }),
    }));
}
