import { measure, type Measured } from "../../drill/evidence/measure";
import type { Stand } from "../../drill/journal/stand";
import type { Translate } from "../../i18n/translator";
import type { ExplainStyle } from "../rules/explain";
import { displayWidth, padColumns } from "../text-width";

/** What was measured, beside what was promised; one line for each system. */
export function resultText(stand: Stand, { translate, language, colors }: ExplainStyle): string {
    const rows = measure(stand).map((each) => ({
        cells: [`${each.title[language]} (${each.system})`, ...figures(each)],
        misses: missesText(each, translate),
    }));
    const head = ["system", "rto", "rpo"].map((column) => translate(`drill:result.${column}` as "drill:result.system"));
    const widths = head.map((title, index) =>
        Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ""))),
    );
    const line = (cells: readonly string[]): string =>
        cells.map((cell, index) => padColumns(cell, widths[index] ?? 0)).join("  ");
    return [
        colors.dim(line(head).trimEnd()),
        ...rows.map(({ cells, misses }) =>
            `${line(cells)}  ${misses === "" ? colors.green(translate("drill:result.kept")) : colors.red(misses)}`.trimEnd(),
        ),
    ].join("\n");
}

/** `12.5 / 240`: reached and promised minutes. */
export const figures = ({ rtoMinutes, rpoMinutes, promised }: Measured): string[] => [
    `${rtoMinutes ?? "–"} / ${promised.rtoMinutes}`,
    `${rpoMinutes ?? "–"} / ${promised.rpoMinutes}`,
];

/** Why the promise was not kept; empty where it was. */
export const missesText = ({ misses }: Measured, translate: Translate): string =>
    misses.map((miss) => translate(`drill:miss.${miss}`)).join(translate("drill:comma"));
