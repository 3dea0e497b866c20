import { createHash } from "node:crypto";
import type { SourceLocation } from "../../estate/location";
import type { Finding } from "../../../policies/kernel/finding";
import type { Rule, Severity } from "../../../policies/kernel/rule";
import { valueUnknown } from "../../../policies/kernel/run-rules";
import { findingMessage } from "../finding-message";
import { ruleFinder, unusedWaivers, type FindingsReport } from "./report";
import type { ReportStyle } from "./style";
import { breakGlassLine, waiverLine } from "./waivers";

/** SARIF levels; `security-severity` is what code hosts sort by, 0 to 10. */
const severities: Readonly<Record<Severity, { readonly level: string; readonly score: string }>> = {
    critical: { level: "error", score: "9.5" },
    high: { level: "error", score: "8.0" },
    medium: { level: "warning", score: "5.5" },
    low: { level: "note", score: "2.0" },
};

/** Findings as a SARIF 2.1.0 log. The same findings give the same text. */
export function findingsSarif(report: FindingsReport, style: ReportStyle): Record<string, unknown> {
    const { rules, run, command, asOf } = report;
    const { language, version } = style;
    const indexes = new Map(rules.map((rule, index) => [rule.id as string, index]));
    const ruleOf = ruleFinder(rules);
    return {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "egov",
                        semanticVersion: version,
                        rules: rules.map((rule) => ruleDescriptor(rule, style)),
                    },
                },
                automationDetails: { id: `egov/${command}/` },
                language: { zh: "zh-CN", en: "en" }[language],
                columnKind: "unicodeCodePoints",
                invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, style) }],
                properties: { asOf },
                results: run.findings.map((finding) => ({
                    ...resultOf(finding, ruleOf(finding.rule), style),
                    ruleIndex: indexes.get(finding.rule),
                })),
            },
        ],
    };
}

function ruleDescriptor(rule: Rule, { language }: ReportStyle): Record<string, unknown> {
    const { level, score } = severities[rule.severity];
    const [pack = ""] = rule.id.split("/");
    return {
        id: rule.id,
        shortDescription: { text: rule.title[language] },
        fullDescription: { text: rule.why[language] },
        help: { text: rule.remedy[language] },
        defaultConfiguration: { level },
        properties: {
            tags: ["security", pack, rule.enforcement, ...rule.clauses],
            "security-severity": score,
            precision: "very-high",
        },
    };
}

function resultOf(finding: Finding, rule: Rule, style: ReportStyle): Record<string, unknown> {
    const { language, translate } = style;
    const { result, urn, stack, severity, clauses, location, waiver } = finding;
    const kind = finding.code === valueUnknown || result === "unknown" ? "open" : "fail";
    return {
        ruleId: finding.rule,
        kind,
        // The standard asks for level none where nothing is known to have failed.
        level: kind === "fail" ? severities[severity].level : "none",
        message: { text: findingMessage(finding, rule, language, translate) },
        locations: [
            {
                ...physicalLocation(location, style),
                logicalLocations: [{ fullyQualifiedName: urn, kind: stack === "" ? "object" : "resource" }],
            },
        ],
        partialFingerprints: { "egovFinding/v1": fingerprint(finding) },
        ...(waiver === undefined
            ? {}
            : {
                  suppressions: [
                      {
                          kind: "external",
                          status: "accepted",
                          justification: waiverLine(waiver, translate),
                          location: physicalLocation(waiver.location, style),
                      },
                  ],
              }),
        properties: {
            enforcement: finding.enforcement,
            ...(stack === "" ? {} : { stack }),
            clauses: clauses.map(({ standard, number, verified }) => ({ standard, number, verified })),
        },
    };
}

function physicalLocation({ file, line, column }: SourceLocation, { showPath }: ReportStyle): Record<string, unknown> {
    const uri = showPath(file)
        .split(/[\\/]/)
        .map((part) => encodeURIComponent(part))
        .join("/");
    return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } };
}

/** The same for a finding whose line has moved: a code host knows it again. */
function fingerprint({ rule, urn, code }: Finding): string {
    return createHash("sha256").update([rule, urn, code].join("\n")).digest("hex");
}

/** What a reader must know besides the results: an emergency file in force, waivers that nobody needs. */
function notifications(report: FindingsReport, style: ReportStyle): Record<string, unknown>[] {
    const { breakGlass, run } = report;
    const emergency =
        breakGlass === undefined
            ? []
            : [
                  {
                      level: "warning",
                      message: { text: breakGlassLine(breakGlass, run, style) },
                      locations: [physicalLocation({ file: breakGlass.file, line: 1, column: 1 }, style)],
                  },
              ];
    const unused = unusedWaivers(report).map(({ waiver: { id, rule, source } }) => ({
        level: "note",
        message: { text: style.translate("report:waiver.unused", { id, rule }) },
        locations: [physicalLocation(source, style)],
    }));
    return [...emergency, ...unused];
}
