import type { GradedLevel } from "../../../policies/kernel/clauses";
import type { Translate } from "../../i18n/translator";
import { countProofs, proofs, type CoverageRow } from "./coverage";
import type { ExplainStyle } from "./explain";

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
    const sum = coverageSum(level, rows, translate);
    return [...groups, `${colors.bold(sum)}\n${colors.dim(translate("rules:coverageNote"))}`].join("\n\n");
}

/** How many items are shown how, in a sentence. */
export function coverageSum(level: GradedLevel, rows: readonly CoverageRow[], translate: Translate): string {
    const counts = countProofs(rows);
    return translate("rules:coverageSum", {
        level,
        items: rows.length,
        rules: counts.rules + counts["rules-and-evidence"],
        evidence: counts.evidence,
        notInForce: counts["not-in-force"],
        missing: counts.missing,
        others: counts["not-checkable"],
    });
}

/** Number of an item at its level, and whether anybody has checked it. */
export function itemName({ id, number }: CoverageRow, translate: Translate): string {
    const name =
        number === undefined
            ? translate("rules:numberOfOtherLevel", { id })
            : number.level === undefined
              ? id
              : `GB/T 22239 ${number.number}`;
    return number?.verified === true ? name : `${name} ${translate("report:matrix.unverified")}`;
}

/** What the rules of an item said in a run; nothing where there was none. */
export function countsText({ counts }: CoverageRow, translate: Translate): string[] {
    if (counts === undefined) return [];
    const { pass, violation: violations, unknown, waived, "not-applicable": none } = counts;
    return [translate("rules:counts", { pass, violations, unknown, waived, none })];
}

function formatRow(row: CoverageRow, { language, translate, colors }: ExplainStyle): string {
    const details = [
        ...row.rules.map((rule) => rule.id),
        ...row.notInForce.map((rule) => translate("rules:ruleNotInForce", { rule: rule.id })),
        ...countsText(row, translate),
        ...row.evidence.map((item) => translate("rules:keptAs", { evidence: item.evidence[language] })),
    ];
    return [
        `  ${itemName(row, translate)}  ${row.text[language]}`,
        ...details.map((line) => colors.dim(`      ${line}`)),
    ].join("\n");
}
