import type { DrillPlan } from "../../../infra/drill/plan/plan";
import { measure } from "../../../infra/drill/evidence/measure";
import { ReasonError } from "../../../infra/engine/failures/reason-error";
import { planFor, urn } from "./support/plan";
import { FakeWorld, Killed, soundPoints } from "./support/world";

const all = ["sd-budget", "jinan-records", "sd-portal", "lixia-approvals", "rizhao-permits"];
const worldOf = (plan: DrillPlan): FakeWorld => {
    const world = new FakeWorld(plan);
    world.found = soundPoints;
    return world;
};

describe("a planned drill", () => {
    test("goes there wave by wave, and home the other way round", async () => {
        const world = worldOf(planFor(["all"]));
        expect(await world.begin()).toEqual({ status: "ended" });
        const deployments = world.operations.filter((each) => each.startsWith("up"));
        expect(deployments).toEqual([
            "up standby-370000",
            "up standby-370100 standby-370000",
            "up standby-370100 standby-371100",
            "up standby-370100 standby-371100",
            "up standby-370100 standby-370000",
            "up standby-370000",
        ]);
        expect([world.there, world.switched, world.stand.outcome]).toEqual([[], [], "completed"]);
        expect([...world.stand.verified.keys()].sort()).toEqual([...all].sort());
        expect(world.records).toHaveLength(1);
    });

    test("begins with a look at what stands there, before anybody stops anything", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        world.deployed.set("standby-370000", { activeSide: { "sd-portal": "recovery" }, backups: {} });
        const end = await world.begin();
        expect(end).toMatchObject({ status: "surprise", step: "check", surprise: { code: "notSettled" } });
        expect(world.stand.declaredAt).toBeUndefined();
    });

    test("does not begin where what is needed is not there, or too old", async () => {
        const missing = worldOf(planFor(["jinan-records"]));
        missing.found = { "jinan-records": soundPoints["jinan-records"]!.slice(1) };
        expect(await missing.begin()).toMatchObject({
            step: "check",
            surprise: { code: "backupMissing", params: { system: "jinan-records", volume: "app-1/files" } },
        });
        const empty = worldOf(planFor(["sd-portal"]));
        empty.found = {};
        expect(await empty.begin()).toMatchObject({ surprise: { code: "vaultEmpty", params: { folder: "store/" } } });
        const old = worldOf(planFor(["sd-portal"]));
        old.found = { "sd-portal": [{ part: "store/", at: "2026-11-26T12:00:00Z" }] };
        expect(await old.begin()).toMatchObject({ surprise: { code: "pointTooOld", params: { promised: 240 } } });
        for (const world of [missing, empty, old])
            expect(world.operations).toEqual([expect.stringMatching(/^preview/)]);
    });

    test("stops without a trace where writes go on", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        world.writesStopped = false;
        expect(await world.begin()).toEqual({ status: "cancelled" });
        expect([world.switched, world.stand.declaredAt]).toEqual([[], undefined]);
        world.writesStopped = true;
        expect(await world.resume()).toEqual({ status: "ended" });
    });

    test("makes volumes of the newest backups, and of those that people name", async () => {
        const world = worldOf(planFor(["jinan-records"], { stay: true }));
        await world.begin({ backups: { "jinan-records": { "app-2/files": "mine" } }, markers: {} });
        expect(world.settings.get("standby-370100")?.backups).toEqual({
            "jinan-records": { "app-1/files": "b-1", "app-2/files": "mine" },
        });
    });

    test("asks for a marker while systems run there, where only people can know", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        world.markers = { "sd-budget": "2026-11-26T23:50:00.000Z" };
        await world.begin();
        expect(measure(world.stand)).toMatchObject([{ system: "sd-budget", misses: [] }]);
        const [{ rpoMinutes } = {}] = measure(world.stand);
        // The check takes a minute before the clock begins.
        expect(rpoMinutes).toBe(11);
    });

    test("takes the protection from what the switch made before it goes", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        await world.begin();
        expect(world.unprotected).toEqual([urn("standby-370000", "a:b:Machine", "sd-budget/app-1")]);
    });
});

describe("a disaster", () => {
    const disaster = (what: readonly string[]): DrillPlan => planFor(what, { occasion: "disaster", stay: true });

    test("does not look, ask or come back; home is brought home later", async () => {
        const world = worldOf(disaster(["sd-budget", "jinan-records"]));
        world.writesStopped = false;
        expect(await world.begin()).toEqual({ status: "ended" });
        expect(world.operations[0]).toBe("preview standby-370000");
        expect([world.there, world.stand.outcome]).toEqual([["jinan-records", "sd-budget"], "staying"]);
        expect(await world.rollBack()).toEqual({ status: "ended" });
        expect([world.there, world.switched, world.stand.outcome]).toEqual([[], [], "failed-back"]);
        // Its evidence was written when the systems were there.
        expect(world.records).toHaveLength(1);
    });

    test("goes on over changes that lose nothing, and notes them; a planned drill stops", async () => {
        const stranger = { op: "update" as const, urn: urn("standby-370000", "a:b:Name", "sd-portal/name") };
        const disturbed = (plan: DrillPlan): FakeWorld => {
            const world = worldOf(plan);
            world.disturb = (operation) =>
                operation === "preview" && world.switched.length > 0
                    ? { stacks: [{ ...succeeded("standby-370000"), touched: [stranger] }] }
                    : undefined;
            return world;
        };
        const lost = disturbed(disaster(["sd-budget"]));
        expect(await lost.begin()).toEqual({ status: "ended" });
        expect(lost.stand.noted).toMatchObject([{ code: "beyondPlan", params: { count: 1 } }]);
        const planned = disturbed(planFor(["sd-budget"]));
        expect(await planned.begin()).toMatchObject({ step: "fail-over-1", surprise: { code: "beyondPlan" } });
        expect([planned.there, planned.switched]).toEqual([[], []]);
    });

    test("keeps the clock that people started before", async () => {
        const world = worldOf(
            planFor(["lixia-approvals"], {
                occasion: "disaster",
                stay: true,
                declaredAt: new Date("2026-11-26T23:00:00Z"),
            }),
        );
        await world.begin();
        expect(measure(world.stand)).toMatchObject([{ rtoMinutes: 62, rpoMinutes: 0, misses: [] }]);
    });
});

const succeeded = (stack: string) => ({
    stack,
    status: "succeeded" as const,
    changes: { create: 0, update: 0, replace: 0, delete: 0, same: 0, read: 0, other: 0 },
    steps: [],
    diagnostics: [],
    durationMs: 1,
});

describe("a surprise", () => {
    test.each(["delete", "replace"] as const)("that would %s something else is seen before it happens", async (op) => {
        const world = worldOf(planFor(["sd-budget"]));
        const touched = [{ op, urn: urn("standby-370000", "a:b:Volume", "sd-portal/data") }];
        world.disturb = (operation) =>
            operation === "preview" && world.switched.length > 0
                ? { stacks: [{ ...succeeded("standby-370000"), touched }] }
                : undefined;
        const end = await world.begin();
        expect(end).toMatchObject({ step: "fail-over-1", surprise: { code: "beyondPlanLoss" } });
        expect(world.operations.filter((each) => each.startsWith("up"))).toEqual([]);
        // Nobody who deploys now switches anything.
        expect(world.switched).toEqual([]);
        world.disturb = () => undefined;
        expect(await world.rollBack()).toEqual({ status: "ended" });
        expect(world.stand.outcome).toBe("rolled-back");
    });

    test("of a full site stops in the middle; what came up before counts, the rest failed, and all goes home", async () => {
        const world = worldOf(planFor(["sd-budget", "jinan-records"]));
        const reason = { code: "causeNoRoom", params: { count: 1, message: "No valid host was found" } };
        world.disturb = (operation, stacks) =>
            operation === "up" && stacks.includes("standby-370100")
                ? { status: "failed", stacks: [{ ...succeeded("standby-370100"), status: "failed", reason }] }
                : undefined;
        expect(await world.begin()).toMatchObject({
            step: "fail-over-2",
            surprise: { code: "engineFailed", params: { stack: "standby-370100", reason: "causeNoRoom" } },
        });
        expect(world.there).toEqual(["sd-budget"]);
        expect(world.switched).toEqual(["jinan-records", "sd-budget"]);
        world.disturb = () => undefined;
        await world.rollBack();
        expect([world.there, world.switched]).toEqual([[], []]);
        expect(world.records).toHaveLength(1);
        const [budget, records] = measure(world.records[0]!);
        expect(budget?.misses).toEqual(["rpoUnknown"]);
        expect(records?.misses).toEqual(["notUp"]);
    });

    test("of a wrong key ends before anything is switched", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        world.disturb = () => {
            throw new ReasonError({ code: "reasonPassphrase", params: {} });
        };
        expect(await world.begin()).toMatchObject({
            step: "check",
            surprise: { code: "engineFailed", params: { reason: "reasonPassphrase" } },
        });
    });

    test.each([
        ["wrongSide", (outputs: object) => ({ outputs: { ...outputs, activeSides: {} }, names: new Map() })],
        ["noAddress", (outputs: object) => ({ outputs: { ...outputs, addresses: {} }, names: new Map() })],
        ["wrongName", (outputs: object) => ({ outputs, names: new Map([["budget.sd.egov.example", ["10.137.0.7"]]]) })],
    ] as const)("%s: the state has to say what it should", async (code, distort) => {
        const world = worldOf(planFor(["sd-budget"]));
        world.distort = (look) => distort(look.outputs) as typeof look;
        expect(await world.begin()).toMatchObject({ step: "verify-1", surprise: { code } });
        world.distort = (look) => look;
        expect(await world.resume()).toEqual({ status: "ended" });
    });

    test("on the way home leaves the drill open until it is home", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        world.disturb = (operation) =>
            operation === "up" && world.there.length > 0
                ? { status: "failed", stacks: [{ ...succeeded("standby-370000"), status: "failed" }] }
                : undefined;
        expect(await world.begin()).toMatchObject({ step: "fail-back-1", surprise: { code: "engineFailed" } });
        expect(world.isOver).toBe(false);
        world.disturb = () => undefined;
        expect(await world.resume()).toEqual({ status: "ended" });
        expect([world.there, world.stand.outcome]).toEqual([[], "completed"]);
    });
});

test("home that is lost during a drill: systems stay where they are", async () => {
    const world = worldOf(planFor(["sd-budget", "jinan-records"]));
    world.disturb = (operation, stacks) =>
        operation === "preview" && stacks[0] === "standby-370100" && world.there.length > 0
            ? { status: "failed", stacks: [] }
            : undefined;
    expect(await world.begin()).toMatchObject({ status: "surprise", step: "fail-over-2" });
    world.disturb = () => undefined;
    expect(await world.resume(undefined, true)).toEqual({ status: "ended" });
    expect([world.there, world.stand.outcome]).toEqual([["jinan-records", "sd-budget"], "staying"]);
});

describe("Ctrl-C", () => {
    test("between steps ends there; during a deployment the step is done again", async () => {
        const world = worldOf(planFor(["sd-budget"]));
        const stop = new AbortController();
        world.signal = stop.signal;
        world.disturb = (operation) => {
            if (operation !== "up") return undefined;
            stop.abort();
            return { status: "cancelled" };
        };
        expect(await world.begin()).toEqual({ status: "cancelled" });
        expect(world.isOver).toBe(false);
        world.disturb = () => undefined;
        world.signal = new AbortController().signal;
        expect(await world.resume()).toEqual({ status: "ended" });
        expect([world.there, world.stand.outcome]).toEqual([[], "completed"]);
    });
});

// The sum of all effects of a drill that nobody disturbs: the process is killed after each of them in turn.
describe.each([
    ["planned", planFor(["sd-budget", "jinan-records"])],
    ["that stays", planFor(["sd-budget", "jinan-records"], { stay: true })],
    ["in a disaster", planFor(["sd-budget", "jinan-records"], { occasion: "disaster", stay: true })],
])("killed at any point, a drill %s", (_, plan) => {
    const rightEnd = plan.stay ? ["jinan-records", "sd-budget"] : [];

    const effectsOf = async (): Promise<number> => {
        const world = worldOf(plan);
        await world.begin();
        return world.effects;
    };
    const killedAfter = async (effects: number): Promise<FakeWorld> => {
        const world = worldOf(plan);
        world.killAfter(effects);
        await expect(world.begin()).rejects.toThrow(Killed);
        world.killAfter(undefined);
        return world;
    };

    test("goes on to the right end", async () => {
        const effects = await effectsOf();
        expect(effects).toBeGreaterThan(15);
        // After the first effect the plan stands in the journal; before, nothing was done.
        for (let kill = 1; kill < effects; kill += 1) {
            const world = await killedAfter(kill);
            expect(await world.resume()).toEqual({ status: "ended" });
            expect([kill, world.there, world.switched, world.isOver]).toEqual([kill, rightEnd, rightEnd, true]);
            expect([...world.records.at(-1)!.verified.keys()].sort()).toEqual(["jinan-records", "sd-budget"]);
        }
    });

    test("goes home, killed once more on the way", async () => {
        const effects = await effectsOf();
        for (let kill = 1; kill < effects; kill += 1) {
            const whole = await killedAfter(kill);
            const before = whole.effects;
            expect(await whole.rollBack()).toEqual({ status: "ended" });
            const back = whole.effects - before;
            for (let again = 1; again < back; again += 1) {
                const world = await killedAfter(kill);
                world.killAfter(again);
                await expect(world.rollBack()).rejects.toThrow(Killed);
                world.killAfter(undefined);
                expect(await world.rollBack()).toEqual({ status: "ended" });
                expect([kill, again, world.there, world.switched, world.isOver]).toEqual([kill, again, [], [], true]);
            }
        }
    });
});
