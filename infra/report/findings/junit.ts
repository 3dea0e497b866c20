import type { Finding } from "../../../policies/kernel/finding";
import type { Rule } from "../../../policies/kernel/rule";
import { findingMessage } from "../finding-message";
import { fails, noCounts, type FindingsReport } from "./report";
import type { ReportStyle } from "./style";
import { breakGlassLine, waiverLine } from "./waivers";

/** One test of a report: a rule without findings, or a finding. */
interface TestCase {
    readonly name: string;
    readonly outcome?: { readonly tag: "failure" | "skipped"; readonly message: string; readonly text?: string };
}

/**
 * Findings as JUnit XML: a suite for each rule. A finding that fails the run is a failure; one that does not (waived, advisory,
 * not known outside strict mode) is skipped with its message, so that it stays in sight. No times, so that the same findings
 * give the same text.
 */
export function findingsJunit(report: FindingsReport, style: ReportStyle): string {
    const { rules, run, breakGlass, command, asOf, verdict } = report;
    const byRule = new Map<string, Finding[]>();
    for (const finding of run.findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
    const properties = [
        ["asOf", asOf],
        ["strict", String(verdict.strict)],
        ["failOn", verdict.failOn],
        ...(breakGlass === undefined ? [] : [["breakGlass", breakGlassLine(breakGlass, run, style)]]),
    ].map(([name, value]) => `      <property name=${attribute(name)} value=${attribute(value)}/>`);
    const suites = rules.map((rule) => {
        const cases = casesOf(rule, byRule.get(rule.id) ?? [], report, style);
        const count = (tag: string): number => cases.filter(({ outcome }) => outcome?.tag === tag).length;
        return {
            tests: cases.length,
            failures: count("failure"),
            skipped: count("skipped"),
            lines: [
                `  <testsuite name=${attribute(rule.id)} tests="${cases.length}" failures="${count("failure")}" errors="0" skipped="${count("skipped")}">`,
                "    <properties>",
                ...properties,
                "    </properties>",
                ...cases.map((one) => caseElement(rule, one)),
                "  </testsuite>",
            ],
        };
    });
    const sum = (key: "tests" | "failures" | "skipped"): number => suites.reduce((all, suite) => all + suite[key], 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name=${attribute(`egov ${command}`)} tests="${sum("tests")}" failures="${sum("failures")}" errors="0" skipped="${sum("skipped")}">`,
        ...suites.flatMap(({ lines }) => lines),
        "</testsuites>",
        "",
    ].join("\n");
}

function casesOf(rule: Rule, findings: readonly Finding[], report: FindingsReport, style: ReportStyle): TestCase[] {
    const { translate, language } = style;
    if (findings.length === 0) {
        const { pass } = report.run.counts.get(rule.id) ?? noCounts;
        const skipped = { tag: "skipped", message: translate("report:matrix.notApplicable") } as const;
        return [{ name: rule.title[language], ...(pass === 0 ? { outcome: skipped } : {}) }];
    }
    return findings.map((finding) => {
        const { location, waiver, result } = finding;
        const place = `${style.showPath(location.file)}:${location.line}:${location.column}`;
        const message = `${translate(`report:outcome.${result}`)} ${findingMessage(finding, rule, language, translate)}`;
        const text = [
            place,
            ...(waiver === undefined ? [] : [waiverLine(waiver, translate)]),
            rule.remedy[language],
        ].join("\n");
        const tag = fails(finding, report.verdict) ? "failure" : "skipped";
        return { name: finding.urn, outcome: { tag, message, text } };
    });
}

function caseElement(rule: Rule, { name, outcome }: TestCase): string {
    const head = `    <testcase classname=${attribute(rule.id)} name=${attribute(name)}`;
    if (outcome === undefined) return `${head}/>`;
    const { tag, message, text } = outcome;
    const type = tag === "failure" ? ` type=${attribute(rule.severity)}` : "";
    const body = text === undefined ? "/>" : `>${escape(text)}</${tag}>`;
    return `${head}>\n      <${tag} message=${attribute(message)}${type}${body}\n    </testcase>`;
}

function attribute(value: string | undefined): string {
    return `"${escape(value ?? "").replaceAll("\n", "&#10;")}"`;
}

/** Text of XML 1.0, which has no place at all for control characters. */
function escape(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
}
