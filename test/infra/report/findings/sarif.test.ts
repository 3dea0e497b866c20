import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingsSarif } from "../../../../infra/report/findings/sarif";
import { findings, report, style } from "./fixture";

/** The official schema, as Microsoft ships it; it is of an older draft, in which `id` names it. */
const file = join(
    ...[__dirname, "..", "..", "..", "..", "node_modules", "@microsoft", "jest-sarif", "lib", "schemas"],
    "sarif-2.1.0-rtm.5.json",
);
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
);

function errors(document: unknown): string[] {
    validate(JSON.parse(JSON.stringify(document)));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface Log {
    readonly runs: readonly [
        {
            readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
            readonly results: readonly Record<string, unknown>[];
            readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly object[] }];
        },
    ];
}
const sarif = (language: "zh" | "en" = "en"): Log => findingsSarif(report(), style(language)) as unknown as Log;

it("is SARIF 2.1.0 by the official schema", () => {
    expect(errors(sarif("en"))).toEqual([]);
    expect(errors(sarif("zh"))).toEqual([]);
    expect(errors(findingsSarif(report({ run: { findings: [], counts: new Map(), waivers: [] } }), style()))).toEqual(
        [],
    );
});

it("would be refused with a slip", () => {
    const log = JSON.parse(JSON.stringify(sarif())) as { runs: { results: Record<string, unknown>[] }[] };
    log.runs[0]!.results[0]!["kind"] = "maybe";
    expect(errors(log)).not.toEqual([]);
});

it("names rules by their stable ids, with severities that code hosts read", () => {
    const { rules } = sarif().runs[0].tool.driver;
    expect(rules).toMatchObject([
        { id: "bypass/advice", defaultConfiguration: { level: "note" }, properties: { "security-severity": "2.0" } },
        { id: "bypass/fine", defaultConfiguration: { level: "error" }, properties: { "security-severity": "8.0" } },
        { id: "bypass/nothing" },
        {
            id: "bypass/unclear",
            defaultConfiguration: { level: "warning" },
            properties: { "security-severity": "5.5" },
        },
        { id: "bypass/violated", defaultConfiguration: { level: "error" }, properties: { "security-severity": "9.5" } },
        { id: "bypass/waived", properties: { tags: ["security", "bypass", "mandatory", "LZBF 2015-7 4"] } },
    ]);
});

it("has each finding with its level, its place in the estate and the resource", () => {
    const { results, tool } = sarif().runs[0];
    expect(results.map(({ kind, level }) => [kind, level])).toEqual([
        ["fail", "note"],
        ["open", "none"],
        ["fail", "error"],
        ["fail", "error"],
        ["fail", "error"],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex as number]?.id).toBe(ruleId);
    expect(results[2]).toMatchObject({
        message: { text: "it is bad <&>\"'" },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: "estate/city%20%E6%B5%8E%E5%8D%97.yaml" },
                    region: { startLine: 7, startColumn: 3 },
                },
                logicalLocations: [{ fullyQualifiedName: findings[2]!.urn, kind: "resource" }],
            },
        ],
    });
});

it("suppresses what is waived, with why and by whom", () => {
    const { results } = sarif().runs[0];
    expect(results.map((result) => "suppressions" in result)).toEqual([false, false, false, true, true]);
    expect(results[3]!["suppressions"]).toMatchObject([
        {
            kind: "external",
            status: "accepted",
            justification: expect.stringMatching(/w1.*2026-12-31.*2026-17.*boss.*own.*until <December>/) as string,
            location: { physicalLocation: { artifactLocation: { uri: "estate/waivers.yaml" } } },
        },
    ]);
});

it("says that an emergency file was in force, and which waivers nobody needs", () => {
    expect(sarif().runs[0].invocations[0].toolExecutionNotifications).toMatchObject([
        {
            level: "warning",
            message: { text: expect.stringContaining("BREAK-GLASS in force: emergency.yaml") as string },
        },
        { level: "note", message: { text: expect.stringContaining("old") as string } },
    ]);
});

it("knows a finding again whose line has moved", () => {
    const moved = findings.map((one) => ({ ...one, location: { ...one.location, line: 99 } }));
    const prints = (log: unknown): unknown[] =>
        (log as Log).runs[0].results.map(({ partialFingerprints }) => partialFingerprints);
    const before = prints(sarif());
    const { run } = report();
    expect(prints(findingsSarif(report({ run: { ...run, findings: moved } }), style()))).toEqual(before);
    expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(findings.length);
});
