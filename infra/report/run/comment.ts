import { changeKinds, hasChanges } from "../../engine/events/changes";
import type { RunSummary } from "../../engine/operations";
import type { DestructiveStep, StackResult } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import { formatDuration } from "./duration";
import { leftText } from "./left";
import { codeSpan, details, plainMarkdown } from "./markdown";
import { messageText } from "./message";
import { resourceName } from "./urn";

/** Longest comment that GitHub takes, in characters; Gitea takes it too. */
export const commentLimit = 65_536;

/** Deletions and replacements that are visible at once; more are folded. */
const visibleSteps = 25;
const stepLimits = [5_000, 1_000, 400, 200, 100, 50, 25, 10, 0];

export interface CommentOptions {
    readonly translate: Translate;
    /** Name of the estate; also in a hidden mark, by which CI finds the comment to renew. */
    readonly estate: string;
}

interface Step extends DestructiveStep {
    readonly stack: string;
}

/**
 * The result as a comment on a pull request: deletions and replacements first, then failures, then a table. Where it would
 * be longer than a forge takes, lists are cut and a note says so.
 */
export function previewComment(result: RunSummary, options: CommentOptions): string {
    for (const limit of stepLimits) {
        const text = render(result, options, limit);
        if (text.length <= commentLimit) return text;
    }
    const note = `\n\n> ${options.translate("engine:commentCut")}\n`;
    const cut = render(result, options, 0).slice(0, commentLimit - note.length);
    return cut.slice(0, cut.lastIndexOf("\n")) + note;
}

function render(result: RunSummary, options: CommentOptions, limit: number): string {
    const { translate, estate } = options;
    const sections = [
        [`<!-- egov-preview: ${estate.replace(/[^\p{L}\p{N}_.-]/gu, "-")} -->`, headline(result, options)],
        [sums(result, translate)],
        destructiveSection(result, translate, limit),
        failureSection(result, translate),
        leftSection(result, translate),
        stackTable(result, translate),
    ];
    return (
        sections
            .filter((section) => section.length > 0)
            .map((section) => section.join("\n"))
            .join("\n\n") + "\n"
    );
}

function headline(result: RunSummary, { translate, estate }: CommentOptions): string {
    const mark = { succeeded: "✅", failed: "❌", cancelled: "⚠️" }[result.status];
    return `## ${mark} ${translate("engine:commentTitle", { estate: plainMarkdown(estate) })}`;
}

function sums(result: RunSummary, translate: Translate): string {
    if (result.reason !== undefined) return plainMarkdown(messageText(result.reason, translate));
    if (!hasChanges(result.totals) && result.status === "succeeded") return translate("engine:noChanges");
    const parts = changeKinds
        .filter((kind) => result.totals[kind] > 0)
        .map((kind) => `${translate(`engine:${kind}`)} **${result.totals[kind]}**`);
    return parts.join(" · ");
}

function destructiveSection(result: RunSummary, translate: Translate, limit: number): string[] {
    const steps = result.stacks.flatMap((stack) => stack.steps.map((step): Step => ({ ...step, stack: stack.stack })));
    if (steps.length === 0) return result.stacks.length === 0 ? [] : [translate("engine:noDestructive")];
    const deletionsFirst = [...steps].sort((a, b) => Number(a.op === "replace") - Number(b.op === "replace"));
    const shown = deletionsFirst.slice(0, limit);
    const rest = shown.slice(visibleSteps).map((step) => stepLine(step, translate));
    const lines = [
        `### ⚠️ ${translate("engine:destructiveTitle", { count: steps.length })}`,
        "",
        ...shown.slice(0, visibleSteps).map((step) => stepLine(step, translate)),
    ];
    if (rest.length > 0) lines.push("", ...details(translate("engine:moreSteps", { count: rest.length }), rest));
    if (shown.length < steps.length)
        lines.push("", `> ${translate("engine:stepsCut", { count: steps.length - shown.length })}`);
    return lines;
}

function stepLine(step: Step, translate: Translate): string {
    const { type, name } = resourceName(step.urn);
    const keys = step.keys.map(codeSpan).join(", ");
    const because = keys === "" ? "" : ` — ${translate("engine:becauseOf", { keys })}`;
    const protect = step.protect ? ` 🔒 ${translate("engine:protected")}` : "";
    return `- **${translate(`engine:${step.op}`)}** ${codeSpan(name)} (${codeSpan(type)}, ${codeSpan(step.stack)})${because}${protect}`;
}

function failureSection(result: RunSummary, translate: Translate): string[] {
    const failed = result.stacks.filter((stack) => stack.status === "failed");
    if (failed.length === 0) return [];
    return [
        `### ${translate("engine:failedTitle", { count: failed.length })}`,
        "",
        ...failed.flatMap((stack) => failureLines(stack, translate)),
    ];
}

function leftSection({ left }: RunSummary, translate: Translate): string[] {
    const text = leftText(left, translate);
    return text === undefined ? [] : [`> ${plainMarkdown(text)}`];
}

function failureLines(stack: StackResult, translate: Translate): string[] {
    const reason = stack.reason === undefined ? "" : `: ${plainMarkdown(messageText(stack.reason, translate))}`;
    const errors = stack.diagnostics.filter((diagnostic) => diagnostic.severity === "error").slice(0, 10);
    const lines = errors.map((error) => {
        const name = error.urn === undefined ? "" : `${codeSpan(resourceName(error.urn).name)}: `;
        return `  - ${name}${plainMarkdown(error.message.slice(0, 1000))}`;
    });
    return [`- ${codeSpan(stack.stack)}${reason}`, ...lines];
}

function stackTable(result: RunSummary, translate: Translate): string[] {
    if (result.stacks.length === 0) return [];
    const kinds = ["create", "update", "replace", "delete", "same"] as const;
    const head = [
        translate("engine:columnStack"),
        ...kinds.map((kind) => translate(`engine:${kind}`)),
        translate("engine:columnTime"),
        translate("engine:columnStatus"),
    ];
    const row = (stack: StackResult): string[] => [
        codeSpan(stack.stack),
        ...kinds.map((kind) => (stack.status === "succeeded" ? String(stack.changes[kind]) : "")),
        stack.durationMs === 0 ? "" : formatDuration(stack.durationMs, translate),
        translate(`engine:${stack.status}`),
    ];
    const total = [
        `**${translate("engine:total")}**`,
        ...kinds.map((kind) => String(result.totals[kind])),
        formatDuration(result.durationMs, translate),
        "",
    ];
    const lines = [head, ["---", ...kinds.map(() => "--:"), "--:", "---"], ...result.stacks.map(row), total].map(
        (cells) => `| ${cells.join(" | ")} |`,
    );
    const unchanged = result.stacks.every((stack) => stack.status === "succeeded" && !hasChanges(stack.changes));
    return unchanged ? details(translate("engine:tableTitle", { count: result.stacks.length }), lines) : lines;
}
