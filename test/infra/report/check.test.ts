import type { EstateModel } from "../../../infra/estate/model";
import { createTranslator } from "../../../infra/i18n/translator";
import { tally } from "../../../infra/recorder/tally";
import { countEstate, countResources, type CheckReport } from "../../../infra/report/check";
import { checkJson } from "../../../infra/report/check-json";
import { formatCheck } from "../../../infra/report/check-text";
import { displayWidth } from "../../../infra/report/text-width";
import type { Finding } from "../../../policies/kernel/finding";
import { rules } from "../../../policies";
import { division } from "../../policies/support/fixtures";

const plainText = (text: string): string => text;
const colors = {
    bold: plainText,
    dim: plainText,
    red: plainText,
    green: plainText,
    yellow: plainText,
    cyan: plainText,
};

const divisions = [
    division({ code: "370000", level: "province", hosting: "province" }),
    division({ code: "370100", level: "city", hosting: "self-built" }),
    division({ code: "370102", level: "county", kind: "district", hosting: "tenant" }),
    division({ code: "370171", level: "county", kind: "functional-zone", hosting: "tenant" }),
];
const estate = {
    estate: { name: "x", title: { zh: "某省", en: "Some province" } },
    divisions: new Map(divisions.map((one) => [one.code, one])),
    platforms: new Map([["370000", {}]]),
    departments: new Map(),
    systems: new Map(),
} as unknown as EstateModel;

const byType = (...types: string[]): Map<string, number> => tally(types.map((type) => ({ type })));

const finding: Finding = {
    rule: "consolidation/county-owns-no-platform",
    result: "violation",
    severity: "high",
    enforcement: "mandatory",
    stack: "platform-370481",
    urn: "urn:pulumi:platform-370481::egov-cloud::pulumi:pulumi:Stack::egov-cloud-platform-370481",
    clauses: [{ standard: "S", edition: "2015", number: "3", verified: false }],
    code: "pilotEnded",
    params: { division: "370481", title: { zh: "滕州市", en: "Tengzhou" }, ends: "2026-12-31", asOf: "2027-01-01" },
    location: { file: "city.yaml", line: 2, column: 3 },
};

const countyRule = rules.find(({ id }) => id === finding.rule);

function report(
    findings: readonly Finding[],
    types: readonly string[] = ["pulumi:pulumi:Stack", "b", "a", "b"],
): CheckReport {
    return {
        counts: countEstate(estate, 1),
        asOf: "2027-01-01",
        resources: byType(...types),
        command: "check",
        run: { findings, counts: new Map(), waivers: [] },
        verdict: { strict: true, failOn: "advisory" },
        whole: true,
        rules,
        elapsedMs: 1234.5,
    };
}

const style = (language: "en" | "zh") => ({
    language,
    translate: createTranslator(language),
    colors,
    showPath: (file: string) => `e/${file}`,
    sourceLine: () => "  platform: x",
});

it("counts functional zones apart from counties", () => {
    expect(countEstate(estate, 3)).toMatchObject({
        divisions: { province: 1, city: 1, county: 1, functionalZone: 1 },
        hosting: { province: 1, "self-built": 1, tenant: 2 },
        stacks: 3,
    });
});

it("counts resources without stacks and references between them, most first", () => {
    const counts = countResources(byType("pulumi:pulumi:Stack", "pulumi:pulumi:StackReference", "c", "a", "b", "b"));
    expect(counts).toEqual({ total: 4, byKind: { b: 2, a: 1, c: 1 } });
    expect(Object.keys(counts.byKind)).toEqual(["b", "a", "c"]);
});

describe("the text", () => {
    it("has the remedy, the clause and whether its number is verified", () => {
        const text = formatCheck(report([finding]), style("en"));
        expect(text).toContain(
            "e/city.yaml:2:3: violation: The pilot platform of Tengzhou (370481) was to end on 2026-12-31",
        );
        expect(text).toContain("clause: S 3 (number not verified against the official text)");
        expect(text).toContain(countyRule?.remedy.en);
        expect(text).toContain("1 finding (rules as of 2027-01-01).");
        expect(text).toContain("1 stack checked in 1.23 s");
    });

    it("speaks Chinese, with values below each other", () => {
        const text = formatCheck(report([]), style("zh"));
        expect(text).toContain("某省");
        const values = text
            .split("\n")
            .filter((line) => /^ {2}(行政区划|承载方式|云平台|部门|业务应用系统|资源栈)/.test(line));
        expect(values).toHaveLength(6);
        const columns = values.map((line) => displayWidth(/^ {2}\S+ +/.exec(line)?.[0] ?? ""));
        expect(new Set(columns).size).toBe(1);
    });

    it("folds rare kinds, and never one alone", () => {
        const kinds = (count: number): string[] => Array.from({ length: count }, (_, index) => `kind${index}`);
        expect(formatCheck(report([], kinds(9)), style("en"))).not.toContain("other kind");
        expect(formatCheck(report([], kinds(10)), style("en"))).toContain("2  of 2 other kinds");
        expect(formatCheck(report([], ["a"]), style("en"))).toContain("1 resource\n");
    });
});

it("as data has the message and the remedy in the reader's language", () => {
    const options = {
        language: "zh" as const,
        translate: createTranslator("zh"),
        showPath: (file: string) => `e/${file}`,
        version: "1.2.3",
    };
    expect(checkJson(report([finding]), options)).toMatchObject({
        ok: false,
        elapsedMs: 1235,
        findings: [
            {
                rule: finding.rule,
                message: "滕州市（370481）的试点平台应于 2026-12-31 终止，至 2027-01-01 仍在使用。",
                remedy: countyRule?.remedy.zh,
                location: { file: "e/city.yaml", line: 2, column: 3 },
            },
        ],
    });
});
