import type { Finding } from "../../../policies/kernel/finding";
import type { WaiverUse } from "../../../policies/kernel/waivers/book";
import { findingMessage } from "../finding-message";
import { failing, noCounts, ruleFinder, sumCounts, type FindingsReport } from "./report";
import type { ReportStyle } from "./style";

/** What findings are as data: schema/findings.schema.json. */
export function findingsJson(report: FindingsReport, style: ReportStyle): Record<string, unknown> {
    const { asOf, verdict, rules, run, breakGlass } = report;
    const ruleOf = ruleFinder(rules);
    return {
        ok: failing(report).length === 0,
        asOf,
        ...verdict,
        results: sumCounts(run.counts.values()),
        rules: rules.map(({ id }) => ({ id, ...(run.counts.get(id) ?? noCounts) })),
        findings: run.findings.map((finding) => findingJson(finding, ruleOf, style)),
        waivers: run.waivers.map((use) => waiverJson(use, style)),
        ...(breakGlass === undefined ? {} : { breakGlass: breakGlassJson(report, breakGlass, style) }),
    };
}

function findingJson(
    finding: Finding,
    ruleOf: ReturnType<typeof ruleFinder>,
    { translate, language, showPath }: ReportStyle,
): Record<string, unknown> {
    const rule = ruleOf(finding.rule);
    const { code, params: _params, location, waiver, ...rest } = finding;
    const shown = (place: Finding["location"]): Finding["location"] => ({ ...place, file: showPath(place.file) });
    return {
        ...rest,
        code,
        message: findingMessage(finding, rule, language, translate),
        remedy: rule.remedy[language],
        location: shown(location),
        ...(waiver === undefined ? {} : { waiver: { ...waiver, location: shown(waiver.location) } }),
    };
}

function waiverJson({ waiver, state, findings }: WaiverUse, { showPath }: ReportStyle): Record<string, unknown> {
    const { id, kind, rule, scope, expires, source } = waiver;
    return { id, kind, rule, scope, expires, state, findings, location: { ...source, file: showPath(source.file) } };
}

function breakGlassJson(
    { run }: FindingsReport,
    { waivers: _waivers, file, ...head }: NonNullable<FindingsReport["breakGlass"]>,
    { showPath }: ReportStyle,
): Record<string, unknown> {
    const findings = run.findings.filter(({ waiver }) => waiver?.kind === "break-glass").length;
    return { file: showPath(file), ...head, findings };
}
