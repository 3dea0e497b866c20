import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { coverage } from "../../../../infra/report/rules/coverage";
import { coverageJson } from "../../../../infra/report/rules/json";
import schema from "../../../../infra/report/schema/coverage.schema.json";
import * as project from "../../../../policies";
import { noCounts } from "../findings/fixture";

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

/** What is wrong with a document; nothing where it is as its schema says. */
function errors(document: unknown): string[] {
    validate(JSON.parse(JSON.stringify(document)));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const passed = new Map(project.rules.map(({ id }) => [id as string, { ...noCounts, pass: 1 }]));
const run = { counts: { name: "tiny" }, asOf: "2026-11-24" } as Parameters<typeof coverageJson>[3];

it.each([2, 3, 4] as const)("level %i is as its schema says, with a run and without", (level) => {
    expect(errors(coverageJson(level, coverage(level, project), "en"))).toEqual([]);
    expect(errors(coverageJson(level, coverage(level, project, passed), "zh", run))).toEqual([]);
});

it("has no rule that is not in force among those that prove", () => {
    const { items } = coverageJson(3, coverage(3, project), "en") as {
        items: { rules: string[]; notInForce: string[] }[];
    };
    const [inForce, not] = (["rules", "notInForce"] as const).map((key) => items.flatMap((item) => item[key]));
    expect(inForce?.filter((id) => project.unsettled.has(id))).toEqual([]);
    expect(not?.filter((id) => !project.unsettled.has(id))).toEqual([]);
});

it("its schema refuses what it should", () => {
    const document = coverageJson(3, coverage(3, project, passed), "en", run);
    const proved = (document["items"] as Record<string, unknown>[]).find(({ proof }) => proof === "rules");
    for (const wrong of [
        { ...proved, more: 1 },
        { ...proved, rules: [] },
        { ...proved, proof: "missing" },
        { ...proved, proof: "not-in-force", notInForce: [] },
        { ...proved, rules: ["no id"] },
    ])
        expect(errors({ ...document, items: [wrong] })).not.toEqual([]);
    const { asOf: _, ...undated } = document;
    expect(errors(undated)).not.toEqual([]);
});
