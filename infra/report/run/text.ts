import type { RunSummary } from "../../engine/operations";
import type { Diagnostic, StackResult } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import { driftText } from "./drift";
import { leftText } from "./left";
import { messageText } from "./message";
import { runTable, type TableColors } from "./table";
import { resourceName } from "./urn";

const shownErrors = 10;

export interface RunTextOptions {
    readonly translate: Translate;
    readonly colors: TableColors;
    /** Shows a path so that terminals can open it, e.g. relative to the working folder. */
    readonly showPath: (path: string) => string;
}

/** What a person reads at the end of a run: the table, what drifted, then every stack that failed, why, and where its log is. */
export function runText(result: RunSummary, options: RunTextOptions): string {
    const { translate, colors } = options;
    const blocks: string[] = [];
    if (result.stacks.length > 0) blocks.push(runTable(result, translate, colors));
    const drift = driftText(result, translate, colors);
    if (drift !== undefined) blocks.push(drift);
    if (result.reason !== undefined) blocks.push(colors.red(messageText(result.reason, translate)));
    for (const problem of result.problems ?? []) blocks.push(`  ${messageText(problem, translate)}`);
    for (const stack of result.stacks) {
        const text = stackText(stack, options);
        if (text !== undefined) blocks.push(text);
    }
    if (result.created.length > 0) blocks.push(translate("engine:createdStacks", { count: result.created.length }));
    const missing = result.withoutCredentials;
    if (missing.length > 0) blocks.push(translate("engine:withoutCredentials", { names: missing.join(", ") }));
    const [unasked] = result.unasked ?? [];
    if (unasked !== undefined) {
        const params = { count: result.unasked?.length, first: messageText(unasked, translate) };
        blocks.push(translate("engine:unasked", params));
    }
    const left = leftText(result.left, translate);
    if (left !== undefined) blocks.push(colors.yellow(left));
    blocks.push(translate("engine:stateAt", { backend: result.backend }));
    return blocks.join("\n\n");
}

function stackText(stack: StackResult, { translate, colors, showPath }: RunTextOptions): string | undefined {
    if (stack.reason === undefined) return undefined;
    const lines = [`${colors.bold(stack.stack)}: ${messageText(stack.reason, translate)}`];
    const errors = stack.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
    for (const error of errors.slice(0, shownErrors)) lines.push(`  ${colors.red("✗")} ${diagnosticText(error)}`);
    if (errors.length > shownErrors)
        lines.push(`  ${translate("engine:moreErrors", { count: errors.length - shownErrors })}`);
    if (stack.logFile !== undefined) lines.push(`  ${translate("engine:logAt", { path: showPath(stack.logFile) })}`);
    return lines.join("\n");
}

/** `type name: message`, further lines indented. */
export function diagnosticText(diagnostic: Diagnostic): string {
    const message = diagnostic.message.replace(/\n\s*/g, "\n    ");
    if (diagnostic.urn === undefined) return message;
    const { type, name } = resourceName(diagnostic.urn);
    return `${type} ${name}: ${message}`;
}
