import type { GradedLevel } from "../../../policies/kernel/clauses";
import type { Language, Translate } from "../../i18n/translator";
import { table } from "../findings/matrix";
import { codeSpan, plainMarkdown } from "../run/markdown";
import { countProofs, proofs, type CoverageRow } from "./coverage";
import { countsText, coverageSum, itemName } from "./coverage-text";

/** The items of a level as Markdown: a table for each way in which items are shown. */
export function coverageMarkdown(
    level: GradedLevel,
    rows: readonly CoverageRow[],
    { language, translate }: { readonly language: Language; readonly translate: Translate },
): string {
    const counts = countProofs(rows);
    const heads = ["item", "requirement", "shownBy"].map((head) => translate(`rules:coverageTable.${head}`));
    const cells = (row: CoverageRow): string[] => [
        plainMarkdown(itemName(row, translate)),
        plainMarkdown(row.text[language]),
        [
            ...row.rules.map(({ id }) => codeSpan(id)),
            ...row.notInForce.map(({ id }) => translate("rules:ruleNotInForce", { rule: codeSpan(id) })),
            ...countsText(row, translate).map(plainMarkdown),
            ...row.evidence.map((item) =>
                plainMarkdown(translate("rules:keptAs", { evidence: item.evidence[language] })),
            ),
        ].join("<br>"),
    ];
    return [
        `# ${translate("rules:coverageTable.title", { level })}`,
        coverageSum(level, rows, translate),
        translate("rules:coverageNote"),
        ...proofs
            .filter((proof) => counts[proof] > 0)
            .flatMap((proof) => [
                `## ${translate(`rules:proof.${proof}`)} (${counts[proof]})`,
                table(heads, rows.filter((row) => row.proof === proof).map(cells)).join("\n"),
            ]),
        "",
    ].join("\n\n");
}
