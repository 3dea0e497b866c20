import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { findingsJson } from "../../../../infra/report/findings/json";
import schema from "../../../../infra/report/schema/findings.schema.json";
import { report, style } from "./fixture";

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

/** What is wrong with a document; nothing where it is as its schema says. */
function errors(document: unknown): string[] {
    validate(JSON.parse(JSON.stringify(document)));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

it("is as its schema says", () => {
    expect(errors(findingsJson(report(), style()))).toEqual([]);
    expect(errors(findingsJson(report({ run: { findings: [], counts: new Map(), waivers: [] } }), style()))).toEqual(
        [],
    );
});

it("has every result, the counts of each rule and the emergency", () => {
    expect(findingsJson(report(), style("zh"))).toMatchObject({
        ok: false,
        asOf: "2026-11-24",
        strict: false,
        failOn: "mandatory",
        results: { pass: 6, violation: 2, unknown: 1, "not-applicable": 2, waived: 2 },
        findings: [
            { rule: "bypass/advice", message: "it 坏 <&>\"'", location: { file: "estate/city 济南.yaml" } },
            { rule: "bypass/unclear", result: "unknown" },
            { rule: "bypass/violated", remedy: "文 remedy" },
            { waiver: { id: "w1", approvers: ["boss"], location: { file: "estate/waivers.yaml", line: 3 } } },
            { waiver: { id: "w2", kind: "break-glass" }, urn: "estate:system/x" },
        ],
        waivers: [{ id: "w1", state: "applied", findings: 1 }, { state: "unused" }],
        breakGlass: { file: "emergency.yaml", approvers: ["one", "two"], findings: 1 },
    });
});

it("without an emergency says nothing of one", () => {
    const { breakGlass: _, ...rest } = report();
    expect(findingsJson(rest, style())).not.toHaveProperty("breakGlass");
});

it("its schema refuses what it should", () => {
    const document = findingsJson(report(), style()) as { findings: Record<string, unknown>[] };
    const [first, , , waived] = document.findings;
    const { waiver: _waiver, ...naked } = waived!;
    for (const wrong of [
        { ...first, more: 1 },
        { ...first, result: "pass" },
        { ...first, location: { file: "x", line: 0, column: 1 } },
        { ...first, waiver: waived!["waiver"] },
        naked,
    ])
        expect(errors({ ...document, findings: [wrong] })).not.toEqual([]);
});
