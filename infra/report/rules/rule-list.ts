import type { Rule } from "../../../policies/kernel/rule";
import { displayWidth, padColumns } from "../text-width";
import type { ExplainStyle } from "./explain";
import type { RuleRegistry } from "./registry";

/** Rules, a line each: id, severity, enforcement, title. */
export function formatRuleList(
    rules: readonly Rule[],
    { unsettled }: Pick<RuleRegistry, "unsettled">,
    { language, translate, colors }: ExplainStyle,
): string {
    const rows = rules.map((rule) => [
        rule.id,
        translate(`report:severity.${rule.severity}`),
        translate(unsettled.has(rule.id) ? "rules:notInForce" : `report:enforcement.${rule.enforcement}`),
        rule.title[language],
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? "")), 0));
    const lines = rows.map((row) =>
        row.map((cell, column) => (column < 3 ? padColumns(cell, widths[column] ?? 0) : cell)).join("  "),
    );
    return [...lines, "", colors.bold(translate("rules:count", { count: rules.length }))].join("\n");
}
