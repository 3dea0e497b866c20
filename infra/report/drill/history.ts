import type { Stand } from "../../drill/journal/stand";
import type { DrillRecordModel } from "../../estate/model";
import type { ExplainStyle } from "../rules/explain";
import { displayWidth, padColumns } from "../text-width";

/** A drill that has a journal and no end. */
export interface Unfinished {
    readonly id: string;
    readonly stand: Stand;
}

/** What was drilled, the newest first, and what is not over. */
export function historyText(
    records: readonly DrillRecordModel[],
    unfinished: readonly Unfinished[],
    { translate, colors }: ExplainStyle,
): string {
    const rows = records.map(({ date, id, occasion, site, systems, result, illustrative }) => {
        const passed = systems.filter((each) => each.result === "passed").length;
        const mark = illustrative === true ? ` ${translate("drill:history.illustrative")}` : "";
        return [
            date,
            id,
            translate(`drill:occasion.${occasion}`),
            site,
            `${passed}/${systems.length}`,
            translate(`drill:verdict.${result}`) + mark,
        ];
    });
    const head = ["date", "id", "occasion", "site", "passed", "result"].map((column) =>
        translate(`drill:history.${column}`),
    );
    const widths = head.map((title, index) =>
        Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[index] ?? ""))),
    );
    const line = (row: readonly string[]): string =>
        row
            .map((text, index) => padColumns(text, widths[index] ?? 0))
            .join("  ")
            .trimEnd();
    return [
        ...(rows.length === 0 ? [translate("drill:history.none")] : [colors.dim(line(head)), ...rows.map(line)]),
        ...unfinished.map(({ id }) => colors.yellow(translate("drill:history.unfinished", { id }))),
    ].join("\n");
}
