import { clauseCatalogue, type CatalogueClause } from "../../../policies/kernel/clauses";
import type { Finding, RuleCounts } from "../../../policies/kernel/finding";
import type { Rule } from "../../../policies/kernel/rule";
import type { Translate } from "../../i18n/translator";
import { findingMessage } from "../finding-message";
import { codeSpan, plainMarkdown } from "../run/markdown";
import { clauseNumbers } from "./clause-numbers";
import { failing, noCounts, ruleFinder, sumCounts, unusedWaivers, type FindingsReport } from "./report";
import type { ReportStyle } from "./style";
import { breakGlassLine, waiverLine } from "./waivers";

/** Clauses that rules prove, each with what its rules found, and then the findings: Markdown for reviewers. */
export function findingsMarkdown(report: FindingsReport, style: ReportStyle): string {
    const { run, asOf, breakGlass } = report;
    const { translate } = style;
    const count = failing(report).length;
    const verdict = translate(count === 0 ? "report:matrix.passed" : "report:matrix.failed", { count, date: asOf });
    const audit = breakGlass === undefined ? [] : ["", `> ${plainMarkdown(breakGlassLine(breakGlass, run, style))}`];
    return [
        `# ${translate("report:matrix.title")}`,
        "",
        verdict,
        ...audit,
        "",
        ...clauseMatrix(report, style),
        "",
        translate("report:matrix.note"),
        ...findingList(report, style),
        ...unusedList(report, style),
        "",
    ].join("\n");
}

/** The table alone: a row for each clause that some rule of the report proves. */
export function clauseMatrix({ rules, run }: FindingsReport, { translate, language }: ReportStyle): string[] {
    const heads = ["clause", "numbers", "requirement", "rules", "pass", "violation", "unknown", "waived", "result"];
    const byClause = new Map<string, Rule[]>();
    for (const rule of rules)
        for (const clause of rule.clauses) byClause.set(clause, [...(byClause.get(clause) ?? []), rule]);
    const rows = [...clauseCatalogue.values()].flatMap((clause): string[][] => {
        const proving = byClause.get(clause.id);
        if (proving === undefined) return [];
        const counts = sumCounts(proving.map(({ id }) => run.counts.get(id) ?? noCounts));
        return [
            [
                plainMarkdown(clause.id),
                numbersCell(clause, translate),
                plainMarkdown(clause.text[language]),
                proving.map(({ id }) => codeSpan(id)).join("<br>"),
                ...[counts.pass, counts.violation, counts.unknown, counts.waived].map(String),
                translate(`report:matrix.${resultOf(counts)}`),
            ],
        ];
    });
    return table(
        heads.map((head) => translate(`report:matrix.${head}`)),
        rows,
    );
}

/** What the rules of a clause say together: the worst of it. Nothing judged is never a pass. */
export function resultOf(counts: RuleCounts): "violated" | "open" | "waivedOnly" | "fulfilled" | "notApplicable" {
    if (counts.violation > 0) return "violated";
    if (counts.unknown > 0) return "open";
    if (counts.waived > 0) return "waivedOnly";
    return counts.pass > 0 ? "fulfilled" : "notApplicable";
}

function numbersCell(clause: CatalogueClause, translate: Translate): string {
    return clauseNumbers(clause)
        .map(({ level, number, verified }) => {
            const text = level === undefined ? number : `L${level} ${number}`;
            return plainMarkdown(verified ? text : `${text} ${translate("report:matrix.unverified")}`);
        })
        .join("<br>");
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    return [line(heads), line(heads.map(() => "--")), ...rows.map(line)];
}

function findingList({ run, rules }: FindingsReport, style: ReportStyle): string[] {
    const { translate, language, showPath } = style;
    const ruleOf = ruleFinder(rules);
    const item = (finding: Finding): string => {
        const { location, result, waiver, rule } = finding;
        const message = plainMarkdown(findingMessage(finding, ruleOf(rule), language, translate));
        const place = codeSpan(`${showPath(location.file)}:${location.line}:${location.column}`);
        const by = waiver === undefined ? "" : ` (${plainMarkdown(waiverLine(waiver, translate))})`;
        return `- ${place} **${translate(`report:outcome.${result}`)}** ${message}${by} ${codeSpan(rule)}`;
    };
    return run.findings.length === 0
        ? []
        : ["", `## ${translate("report:matrix.findings")}`, "", ...run.findings.map(item)];
}

function unusedList(report: FindingsReport, { translate }: ReportStyle): string[] {
    const unused = unusedWaivers(report);
    return unused.length === 0
        ? []
        : [
              "",
              ...unused.map(({ waiver: { id, rule } }) =>
                  plainMarkdown(translate("report:waiver.unused", { id, rule })),
              ),
          ];
}
