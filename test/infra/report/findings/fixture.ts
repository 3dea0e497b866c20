import type { FindingsReport } from "../../../../infra/report/findings/report";
import type { ReportStyle } from "../../../../infra/report/findings/style";
import { createTranslator } from "../../../../infra/i18n/translator";
import type { Finding, RuleCounts } from "../../../../policies/kernel/finding";
import type { ResourceRule, Rule } from "../../../../policies/kernel/rule";

const text = (word: string) => ({ zh: `文 ${word}`, en: `text ${word}` });

export const noCounts: RuleCounts = { pass: 0, violation: 0, unknown: 0, "not-applicable": 0, waived: 0 };

export const rule = (id: Rule["id"], fields: Partial<ResourceRule> = {}): ResourceRule => ({
    id,
    title: text(`title <of> ${id}`),
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.8 a)"],
    why: text("why"),
    reads: text("reads"),
    remedy: text("remedy"),
    messages: { bad: { zh: "{{resource}} 坏 <&>\"'", en: "{{resource}} is bad <&>\"'" } },
    types: ["t"],
    examples: { good: [], bad: [] },
    check: () => [],
    ...fields,
});

export const finding = (id: string, fields: Partial<Finding> = {}): Finding => ({
    rule: id,
    result: "violation",
    severity: "high",
    enforcement: "mandatory",
    stack: "tenants-370000",
    urn: `urn:pulumi:tenants-370000::egov-cloud::t::${id}`,
    clauses: [{ standard: "GB/T 22239", edition: "2019", number: "8.1.4.8 a)", verified: false }],
    code: "bad",
    params: { resource: "it" },
    location: { file: "city 济南.yaml", line: 7, column: 3 },
    ...fields,
});

export const applied: NonNullable<Finding["waiver"]> = {
    id: "w1",
    kind: "waiver",
    reason: "until <December>",
    owner: "own",
    approvers: ["boss"],
    document: "2026-17",
    expires: "2026-12-31",
    location: { file: "waivers.yaml", line: 3, column: 5 },
};

const waiverModel = (id: string, kind: "waiver" | "break-glass") => ({
    ...applied,
    id,
    kind,
    rule: "bypass/waived",
    scope: { system: "sd-budget" },
    date: "2026-11-01",
    source: applied.location,
});

/** One rule of each kind of result. */
export const rules: readonly Rule[] = [
    rule("bypass/advice", { enforcement: "advisory", severity: "low" }),
    rule("bypass/fine"),
    rule("bypass/nothing", { clauses: ["GB/T 22239 8.1.3.1 b)"] }),
    rule("bypass/unclear", { severity: "medium", clauses: ["LZBF 2015-7 3"] }),
    rule("bypass/violated", { severity: "critical" }),
    rule("bypass/waived", { clauses: ["LZBF 2015-7 4"] }),
];

export const findings: readonly Finding[] = [
    finding("bypass/advice", { enforcement: "advisory", severity: "low" }),
    finding("bypass/unclear", {
        result: "unknown",
        severity: "medium",
        code: "valueUnknown",
        params: { resource: "it", path: "a.b" },
    }),
    finding("bypass/violated", { severity: "critical" }),
    finding("bypass/waived", { result: "waived", waiver: applied }),
    finding("bypass/waived", {
        result: "waived",
        waiver: { ...applied, id: "w2", kind: "break-glass" },
        stack: "",
        urn: "estate:system/x",
    }),
];

export const report = (fields: Partial<FindingsReport> = {}): FindingsReport => ({
    command: "check",
    asOf: "2026-11-24",
    rules,
    run: {
        findings,
        counts: new Map<string, RuleCounts>([
            ["bypass/advice", { ...noCounts, violation: 1 }],
            ["bypass/fine", { ...noCounts, pass: 4 }],
            ["bypass/nothing", { ...noCounts, "not-applicable": 2 }],
            ["bypass/unclear", { ...noCounts, unknown: 1 }],
            ["bypass/violated", { ...noCounts, violation: 1, pass: 2 }],
            ["bypass/waived", { ...noCounts, waived: 2 }],
        ]),
        waivers: [
            { waiver: waiverModel("w1", "waiver"), state: "applied", findings: 1 },
            { waiver: waiverModel("old", "waiver"), state: "unused", findings: 0 },
        ],
    },
    verdict: { strict: false, failOn: "mandatory" },
    whole: true,
    breakGlass: {
        file: "../emergency.yaml",
        document: "2026-003",
        from: "2026-11-24T18:00:00+08:00",
        until: "2026-11-25T18:00:00+08:00",
        approvers: ["one", "two"],
        waivers: [],
    },
    ...fields,
});

export const style = (language: "zh" | "en" = "en"): ReportStyle => ({
    language,
    translate: createTranslator(language),
    showPath: (file) => (file.startsWith("../") ? file.slice(3) : `estate/${file}`),
    version: "1.2.3",
});
