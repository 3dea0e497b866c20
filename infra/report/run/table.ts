import Table from "cli-table3";
import type { Colors } from "picocolors/types";
import type { ChangeKind, Changes } from "../../engine/events/changes";
import { changesThings, type RunSummary } from "../../engine/operations";
import type { StackResult } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import { formatDuration } from "./duration";
import { localTime } from "../../i18n/local-time";

/** Colours of picocolors; made with `createColors(false)` they leave text as it is. */
export type TableColors = Pick<Colors, "green" | "yellow" | "red" | "magenta" | "dim" | "bold">;

const alwaysShown: readonly ChangeKind[] = ["create", "update", "replace", "delete", "same"];
const shownWhenCounted: readonly ChangeKind[] = ["read", "other"];

/** One row a stack and one of sums. Counts of stacks that did not come to their end are left out of both, unless they changed something. */
export function runTable(result: RunSummary, translate: Translate, colors: TableColors): string {
    const kinds = [...alwaysShown, ...shownWhenCounted.filter((kind) => result.totals[kind] > 0)];
    const table = new Table({
        head: [
            translate("engine:columnStack"),
            ...kinds.map((kind) => translate(`engine:${kind}`)),
            translate("engine:columnTime"),
            translate("engine:columnStatus"),
        ],
        colAligns: ["left", ...kinds.map(() => "right" as const), "right", "left"],
        style: { head: [], border: [], compact: true },
    });
    for (const stack of result.stacks)
        table.push([
            stack.stack,
            ...kinds.map((kind) =>
                stack.status === "succeeded" || (changesThings(result.operation) && stack.durationMs > 0)
                    ? count(kind, stack.changes, colors)
                    : "",
            ),
            stack.durationMs === 0 ? "" : formatDuration(stack.durationMs, translate),
            status(stack, translate, colors),
        ]);
    table.push([
        colors.bold(translate("engine:total")),
        ...kinds.map((kind) => count(kind, result.totals, colors)),
        formatDuration(result.durationMs, translate),
        "",
    ]);
    return table.toString();
}

function count(kind: ChangeKind, changes: Changes, colors: TableColors): string {
    const text = String(changes[kind]);
    if (changes[kind] === 0) return colors.dim(text);
    if (kind === "create") return colors.green(text);
    if (kind === "update") return colors.yellow(text);
    if (kind === "replace") return colors.magenta(text);
    return kind === "delete" ? colors.red(text) : text;
}

function status(stack: StackResult, translate: Translate, colors: TableColors): string {
    const { unchangedSince } = stack;
    if (unchangedSince !== undefined)
        return colors.green(translate("engine:unchangedSince", { time: localTime(unchangedSince) }));
    const text = translate(`engine:${stack.status}`);
    if (stack.status === "succeeded") return colors.green(text);
    return stack.status === "failed" ? colors.red(text) : colors.yellow(text);
}
