import { addChanges, changeKinds, type Changes, hasChanges } from "../../engine/events/changes";
import type { DestructiveStep } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import type { TableColors } from "./table";
import { resourceName } from "./urn";

/** What a stack would do. */
export interface ReviewedStack {
    readonly stack: string;
    readonly changes: Changes;
    readonly steps: readonly DestructiveStep[];
}

export interface ReviewOptions {
    readonly translate: Translate;
    readonly colors: TableColors;
}

/** What a person decides on: every deletion and replacement, then the sums. */
export function reviewText(stacks: readonly ReviewedStack[], { translate, colors }: ReviewOptions): string {
    const totals = addChanges(stacks.map(({ changes }) => changes));
    const steps = stacks.flatMap(({ stack, steps }) => steps.map((step) => ({ ...step, stack })));
    const deletionsFirst = [...steps].sort((a, b) => Number(a.op === "replace") - Number(b.op === "replace"));
    const lines = deletionsFirst.map(({ stack, op, urn, keys, protect }) => {
        const { type, name } = resourceName(urn);
        const because = keys.length === 0 ? "" : ` (${translate("engine:becauseOf", { keys: keys.join(", ") })})`;
        const mark = protect ? ` [${translate("engine:protected")}]` : "";
        const word = (op === "delete" ? colors.red : colors.magenta)(translate(`engine:${op}`));
        return `  ${word} ${stack}: ${type} ${name}${because}${mark}`;
    });
    const title = translate("engine:destructiveTitle", { count: lines.length });
    const sums = changeKinds
        .filter((kind) => totals[kind] > 0)
        .map((kind) => `${translate(`engine:${kind}`)} ${totals[kind]}`);
    return [
        ...(lines.length === 0 ? [translate("engine:noDestructive")] : [colors.bold(title), ...lines]),
        hasChanges(totals) ? sums.join(" · ") : translate("engine:noChanges"),
    ].join("\n");
}
