import type { SourceLocation } from "../estate/location";
import type { Problem } from "../estate/problem";
import type { Translate } from "../i18n/translator";
import { displayWidth } from "./text-width";

/** The painting functions that reports use; those of picocolors fit. */
export type Paint = Readonly<Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan", (text: string) => string>>;

export interface ProblemStyle {
    readonly translate: Translate;
    readonly colors: Paint;
    /** Path to show for a file of the estate. */
    readonly showPath: (file: string) => string;
    /** A line of a file, counted from 1; undefined where it cannot be read. */
    readonly sourceLine: (file: string, line: number) => string | undefined;
}

/** Problems as text: where, what, the line with a mark under the place, related places; a count at the end. */
export function formatProblems(problems: readonly Problem[], style: ProblemStyle): string {
    const { translate, colors } = style;
    const blocks = problems.map((problem) => {
        const message = colors.bold(translate(`estate:${problem.code}`, problem.params));
        const related = (problem.related ?? []).map((place) =>
            colors.dim(`      ${translate("report:related")} ${showLocation(place, style)}`),
        );
        return [problemBlock(problem.location, message, style), ...related].join("\n");
    });
    const files = new Set(problems.map((problem) => problem.location.file)).size;
    const count = translate("report:problemCount", {
        problems: translate("report:problems", { count: problems.length }),
        files: translate("report:files", { count: files }),
    });
    return [...blocks, colors.red(count)].join("\n\n");
}

/** `file:line:column: message`, then the source line with a mark under the place. */
export function problemBlock(location: SourceLocation, message: string, style: ProblemStyle): string {
    const head = `${style.colors.cyan(showLocation(location, style))}: ${message}`;
    const source = style.sourceLine(location.file, location.line);
    if (source === undefined || source.trim() === "") return head;
    return [head, ...excerpt(source, location, style)].join("\n");
}

function showLocation(location: SourceLocation, style: ProblemStyle): string {
    return `${style.showPath(location.file)}:${location.line}:${location.column}`;
}

const tabWidth = 4;
/** Lines may be as long as a file (a bomb on one line); what is shown stays readable. */
const longestExcerpt = 160;
const contextBefore = 60;

function excerpt(source: string, { line, column }: SourceLocation, { colors }: ProblemStyle): string[] {
    const start = column > longestExcerpt - contextBefore ? column - 1 - contextBefore : 0;
    const shown = source.slice(start, start + longestExcerpt);
    const before = (start > 0 ? "…" : "") + shown.slice(0, column - 1 - start);
    const rest = shown.slice(column - 1 - start);
    const after = start + longestExcerpt < source.length ? "…" : "";
    const number = String(line).padStart(5);
    const mark =
        " ".repeat(displayWidth(printable(before))) + "^".repeat(Math.max(1, displayWidth(printable(token(rest)))));
    return [
        `${colors.dim(`${number} |`)} ${printable(before)}${printable(rest)}${after}`,
        `${colors.dim("      |")} ${colors.red(mark)}`,
    ];
}

/** The word at the start of a text: a quoted text, or up to what ends a YAML scalar in flow style. */
function token(text: string): string {
    return /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,:{}[\]#]+)/.exec(text)?.[0] ?? "";
}

/** Tabs as spaces; control characters, which could move the cursor or paint, as a visible stand-in. */
function printable(text: string): string {
    return text
        .replaceAll("\t", " ".repeat(tabWidth))
        .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
