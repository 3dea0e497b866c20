import type { GradedLevel } from "../../../policies/kernel/clauses";
import type { Rule } from "../../../policies/kernel/rule";
import { displayWidth, padColumns } from "../text-width";
import { countProofs, proofs, type CoverageRow } from "./coverage";
import type { ExplainStyle } from "./explain";

/** Rules, a line each: id, severity, enforcement, title. */
export function formatRuleList(rules: readonly Rule[], { language, translate, colors }: ExplainStyle): string {
    const rows = rules.map((rule) => [
        rule.id,
        translate(`report:severity.${rule.severity}`),
        translate(`report:enforcement.${rule.enforcement}`),
        rule.title[language],
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? "")), 0));
    const lines = rows.map((row) =>
        row.map((cell, column) => (column < 3 ? padColumns(cell, widths[column] ?? 0) : cell)).join("  "),
    );
    return [...lines, "", colors.bold(translate("rules:count", { count: rules.length }))].join("\n");
}

/** Items of a level by how they are shown, the sum of each kind, and what that does not say. */
export function formatCoverage(level: GradedLevel, rows: readonly CoverageRow[], style: ExplainStyle): string {
    const { translate, colors } = style;
    const counts = countProofs(rows);
    const groups = proofs
        .filter((proof) => counts[proof] > 0)
        .map((proof) => {
            const items = rows.filter((row) => row.proof === proof).map((row) => formatRow(row, style));
            const title = `${translate(`rules:proof.${proof}`)} (${counts[proof]})`;
            return [colors.bold(title), ...items].join("\n");
        });
    const sum = translate("rules:coverageSum", {
        level,
        items: rows.length,
        rules: counts.rules + counts["rules-and-evidence"],
        evidence: counts.evidence,
        missing: counts.missing,
        others: counts["not-checkable"],
    });
    return [...groups, `${colors.bold(sum)}\n${colors.dim(translate("rules:coverageNote"))}`].join("\n\n");
}

function formatRow({ id, number, text, rules, evidence, counts }: CoverageRow, style: ExplainStyle): string {
    const { language, translate, colors } = style;
    const unverified = number?.verified === true ? "" : ` ${translate("report:matrix.unverified")}`;
    const name =
        number?.level === undefined
            ? number === undefined
                ? translate("rules:numberOfOtherLevel", { id })
                : id
            : `GB/T 22239 ${number.number}`;
    const details = [
        ...rules.map((rule) => rule.id),
        ...(counts === undefined
            ? []
            : [
                  translate("rules:counts", {
                      pass: counts.pass,
                      violations: counts.violation,
                      unknown: counts.unknown,
                      waived: counts.waived,
                      none: counts["not-applicable"],
                  }),
              ]),
        ...evidence.map((item) => translate("rules:keptAs", { evidence: item.evidence[language] })),
    ];
    return [`  ${name}${unverified}  ${text[language]}`, ...details.map((line) => colors.dim(`      ${line}`))].join(
        "\n",
    );
}
