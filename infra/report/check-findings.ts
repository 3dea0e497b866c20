import type { CitedClause } from "../../policies/kernel/clauses";
import type { Finding } from "../../policies/kernel/finding";
import type { Rule } from "../../policies/kernel/rule";
import type { Language } from "../i18n/translator";
import { findingMessage } from "./finding-message";
import { failing, unusedWaivers, type FindingsReport } from "./findings/report";
import { breakGlassLine, waiverLine } from "./findings/waivers";
import { problemBlock, type ProblemStyle } from "./problems";

/** Findings as text, each with the estate line that caused it, the clauses it goes back to, and what to do. */
export function formatFindings(
    findings: readonly Finding[],
    rules: readonly Rule[],
    language: Language,
    style: ProblemStyle,
): string {
    const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
    return findings
        .map((finding) => formatFinding(finding, known(byId.get(finding.rule), finding.rule), language, style))
        .join("\n\n");
}

/** What the findings come to, and what was waived how; a line each. */
export function formatVerdict(report: FindingsReport, style: ProblemStyle): string[] {
    const { run, asOf, breakGlass } = report;
    const { translate, colors } = style;
    const emergency = breakGlass === undefined ? [] : [colors.bold(colors.red(breakGlassLine(breakGlass, run, style)))];
    const unused = unusedWaivers(report).map(({ waiver: { id, rule } }) =>
        colors.yellow(translate("report:waiver.unused", { id, rule })),
    );
    const { findings } = run;
    if (findings.length === 0)
        return [...unused, ...emergency, colors.green(translate("report:noFindings", { date: asOf }))];
    const count = (result: Finding["result"]): number => findings.filter((one) => one.result === result).length;
    const tally = translate("report:tally", {
        violations: count("violation"),
        unknown: count("unknown"),
        waived: count("waived"),
    });
    const fail = failing(report).length;
    const paint = fail > 0 ? colors.red : colors.green;
    const total = translate("report:findings", { count: findings.length, date: asOf });
    const verdict = translate(fail > 0 ? "report:fail" : "report:noFail", { count: fail });
    return [...unused, ...emergency, `${paint(total)} ${tally} ${paint(verdict)}`];
}

function formatFinding(finding: Finding, rule: Rule, language: Language, style: ProblemStyle): string {
    const { translate, colors } = style;
    const paint = { violation: colors.red, unknown: colors.yellow, waived: colors.dim }[finding.result];
    const label = paint(translate(`report:outcome.${finding.result}`));
    const message = `${label} ${findingMessage(finding, rule, language, translate)}`;
    const kind = `${translate(`report:severity.${finding.severity}`)}, ${translate(`report:enforcement.${finding.enforcement}`)}`;
    const details = [
        `${translate("report:finding.rule")} ${finding.rule} (${kind})`,
        ...finding.clauses.map((clause) => `${translate("report:finding.clause")} ${formatClause(clause, style)}`),
        `${translate("report:finding.resource")} ${subjectOf(finding)}`,
        finding.waiver === undefined
            ? `${translate("report:finding.remedy")} ${rule.remedy[language]}`
            : waiverLine(finding.waiver, translate),
    ];
    const block = problemBlock(finding.location, message, style);
    return [block, ...details.map((line) => colors.dim(`      ${line}`))].join("\n");
}

function subjectOf({ stack, urn }: Finding): string {
    return stack === "" ? urn : `${stack}: ${urn.slice(urn.lastIndexOf("::") + 2)}`;
}

export function formatClause(clause: CitedClause, { translate }: Pick<ProblemStyle, "translate">): string {
    const text = `${clause.standard} ${clause.number}`;
    return clause.verified ? text : `${text} ${translate("report:finding.unverified")}`;
}

function known(rule: Rule | undefined, id: string): Rule {
    if (rule === undefined) throw new Error(`there is no rule ${id}`);
    return rule;
}
