import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noChanges } from "../../../../infra/engine/events/changes";
import { estateHash } from "../../../../infra/engine/plan/estate-hash";
import {
    type PlanFile,
    readPlan,
    requireSameSource,
    requireSameStacks,
    unpackPlan,
    writePlan,
} from "../../../../infra/engine/plan/plan-file";

let folder = "";
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "egov-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const source = { estate: "tiny", estateHash: "h", version: "1", engine: "3", backend: "file:///s" };
const plan: PlanFile = {
    ...source,
    created: "2026-11-24T00:00:00.000Z",
    stacks: [{ stack: "a", changes: noChanges, steps: [], plan: { resourcePlans: {} } }],
};

it("comes back as it was written, readable by its owner only, and is laid out for the engine", async () => {
    const file = join(folder, "change.plan");
    await writePlan(file, plan);
    expect(await readPlan(file)).toMatchObject(plan);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["change.plan"]);
    await unpackPlan(plan, join(folder, "out"));
    expect(JSON.parse(readFileSync(join(folder, "out", "a.json"), "utf8"))).toEqual({ resourcePlans: {} });
});

it("is refused where it is missing, broken or something else", async () => {
    await expect(readPlan(join(folder, "none"))).rejects.toMatchObject({ reason: { code: "reasonPlanUnreadable" } });
    writeFileSync(join(folder, "x"), '{"version": 3}');
    await expect(readPlan(join(folder, "x"))).rejects.toMatchObject({ reason: { code: "reasonNotAPlan" } });
});

it("is for the source that it was made from, and for its stacks", () => {
    const refusal = (now: object): unknown => {
        try {
            requireSameSource(plan, { ...source, ...now });
        } catch (error) {
            return (error as { reason: unknown }).reason;
        }
        return undefined;
    };
    expect(refusal({})).toBeUndefined();
    expect(refusal({ estateHash: "other" })).toMatchObject({ code: "reasonPlanEstate" });
    expect(refusal({ engine: "4" })).toMatchObject({
        code: "reasonPlanSource",
        params: { what: "engine", planned: "3", now: "4" },
    });
    expect(() => requireSameStacks(plan, ["a"])).not.toThrow();
    expect(() => requireSameStacks(plan, ["a", "b"])).toThrow("reasonNotPlanned");
});

describe("hash of an estate", () => {
    const hash = (settings: ReadonlyMap<string, string> = new Map()): string => estateHash(join(folder, "e"), settings);

    it("changes with a file's content, name or place and with a stack's settings, and with nothing else", () => {
        mkdirSync(join(folder, "e", "cities"), { recursive: true });
        writeFileSync(join(folder, "e", "estate.yaml"), "a");
        writeFileSync(join(folder, "e", "cities", "b.yaml"), "b");
        const first = hash();
        writeFileSync(join(folder, "e", ".hidden"), "x");
        writeFileSync(join(folder, "e", "estate.yaml"), "a");
        expect(hash()).toBe(first);
        const seen = new Set([first, hash(new Map([["s", "config"]]))]);
        writeFileSync(join(folder, "e", "estate.yaml"), "ab");
        seen.add(hash());
        writeFileSync(join(folder, "e", "estate.yaml"), "a");
        rmSync(join(folder, "e", "cities", "b.yaml"));
        writeFileSync(join(folder, "e", "b.yaml"), "b");
        seen.add(hash());
        expect(seen.size).toBe(4);
    });
});
