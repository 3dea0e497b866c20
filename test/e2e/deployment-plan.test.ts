import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckInputs } from "../../infra/engine/plan/complete-plan";
import { packPlan, type PlanFile, readPlan, unpackPlan, writePlan } from "../../infra/engine/plan/plan-file";
import { checkInputs } from "../../infra/toolchain/plugin/check-inputs";
import { useDeploymentBench } from "./support/deployment-bench";
import type { SyntheticPlan, SyntheticThings } from "./support/synthetic-plan";
import type { RunSummary } from "../../infra/engine/operations";

const bench = useDeploymentBench();

const source = { estate: "synthetic", estateHash: "h", version: "1", engine: "1", backend: "b", created: "now" };

async function plan(stacks: SyntheticPlan["stacks"]): Promise<string> {
    const folder = join(bench().folder, "made");
    mkdirSync(folder, { recursive: true });
    const planFileOf = (stack: string): string => join(folder, `${stack}.json`);
    const result = await bench().run("preview", stacks, { forDeployment: true, planFileOf });
    expect(result.status).toBe("succeeded");
    const file = join(bench().folder, "change.plan");
    const env = await bench().environment();
    const check: CheckInputs = (name, resources) => checkInputs(name, resources, env);
    await writePlan(file, { ...source, stacks: await packPlan(result.stacks, planFileOf, check) } satisfies PlanFile);
    return file;
}

async function upPlanned(file: string, stacks: SyntheticPlan["stacks"]): Promise<RunSummary> {
    const folder = join(bench().folder, "unpacked");
    await unpackPlan(await readPlan(file), folder);
    return bench().run("up", stacks, { planFileOf: (stack) => join(folder, `${stack}.json`) });
}

const estate = {
    base: { things: { a: { value: "one", secret: "sesame" } } },
    app: { reads: ["base"], things: { b: { valueFrom: "base" } } },
};

it("deploys what was planned, with values that were unknown when it was made", async () => {
    const file = await plan(estate);
    const result = await upPlanned(file, estate);
    expect(result.stacks.map(({ reason }) => reason)).toEqual([undefined, undefined]);
    expect(bench().cloud.get("b")).toEqual({ value: "n", zone: "z" });
    expect(readFileSync(file, "utf8")).not.toContain("sesame");

    const changed = { ...estate, base: { things: { a: { value: "two", secret: "sesame" } } } };
    const next = await upPlanned(await plan(changed), changed);
    expect(next.totals).toMatchObject({ update: 1, create: 0 });
    expect(bench().cloud.get("a")?.value).toBe("two");
}, 180_000);

it.each([
    ["another value", { base: { things: { a: { value: "three" } } } }],
    ["one thing more", { base: { things: { a: { value: "one" }, c: {} } } }],
    ["a replacement in place of an update", { base: { things: { a: { value: "two", zone: "y" } } } }],
    ["a deletion", { base: { things: {} } }],
])(
    "refuses %s",
    async (_, other) => {
        const first = { base: { things: { a: { value: "one" } } } };
        await bench().run("up", first);
        const file = await plan({ base: { things: { a: { value: "two" } } } });
        const result = await upPlanned(file, other);
        expect(result.stacks[0]).toMatchObject({ status: "failed", reason: { code: "reasonBeyondPlan" } });
        expect(bench().cloud.names).toEqual(["a"]);
        expect(bench().cloud.get("a")?.value).toBe("one");
        expect(bench().locks).toEqual([]);
    },
    120_000,
);

describe("through a provider that is not known before the deployment", () => {
    const tenancy = (things: SyntheticThings): SyntheticPlan["stacks"] => ({
        base: { things: { project: {}, ...things } },
    });
    const first = tenancy({ key: { value: "one", secret: "sesame", through: "project" } });

    it("deploys what was planned, with what the plug-in completes", async () => {
        const file = await plan(first);
        // What the plug-in adds is part of the plan, down to the value; secrets are not.
        const [packed] = (await readPlan(file)).stacks;
        const { resourcePlans } = packed?.plan as { resourcePlans: Record<string, { goal: Goal }> };
        const { adds } = resourcePlans["urn:pulumi:base::egov-cloud::fake:index:Thing::key"]!.goal.inputDiff;
        expect(adds).toMatchObject({ __defaults: ["size"], size: "small", value: "one" });
        expect(readFileSync(file, "utf8")).not.toContain("sesame");

        const result = await upPlanned(file, first);
        expect(result.stacks.map(({ status, reason }) => [status, reason])).toEqual([["succeeded", undefined]]);
        expect(bench().cloud.get("key")).toEqual({ value: "one", zone: "z", secret: "sesame" });
        expect((await bench().run("up", first)).totals).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
    }, 120_000);

    it.each([
        ["another value", tenancy({ key: { value: "two", secret: "sesame", through: "project" } })],
        ["another default", tenancy({ key: { value: "one", secret: "sesame", through: "project", size: "large" } })],
        ["one thing more", tenancy({ ...first["base"]!.things, other: { through: "project" } })],
    ])(
        "refuses %s",
        async (_, other) => {
            const file = await plan(first);
            const result = await upPlanned(file, other);
            expect(result.stacks[0]).toMatchObject({ status: "failed", reason: { code: "reasonBeyondPlan" } });
            expect(bench().cloud.names).not.toContain("other");
            expect(bench().cloud.get("key")?.value).not.toBe("two");
        },
        120_000,
    );
});

interface Goal {
    readonly inputDiff: { readonly adds: Readonly<Record<string, unknown>> };
}
