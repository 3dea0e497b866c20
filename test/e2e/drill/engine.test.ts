import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { measure } from "../../../infra/drill/evidence/measure";
import { useDeploymentBench } from "../support/deployment-bench";
import { processesOf } from "../support/synthetic-run";
import { DrillBench, planOf, standbys, urn } from "./drill-bench";

// Drills with the real engine, its state and its settings; the cloud is a folder.

const bench = useDeploymentBench();
const home = ["here-vault", "there-vault"];
const settings = (stack: string): string => join(bench().folder, "estate", "stacks", `Pulumi.${stack}.yaml`);

async function deployed(...more: ConstructorParameters<typeof DrillBench>[1][]): Promise<DrillBench> {
    expect((await bench().run("up", standbys)).status).toBe("succeeded");
    expect(bench().cloud.names).toEqual(home);
    return new DrillBench(bench(), ...more);
}

it("goes there and back: what the switch made is there meanwhile, and gone with its protection at the end", async () => {
    const drill = await deployed();
    const seen: string[][] = [];
    const more = { onProgress: ({ type }: { type: string }) => type === "ended" && seen.push(bench().cloud.names) };
    expect(await drill.begin(more)).toEqual({ status: "ended" });
    expect(seen).toContainEqual(["here-vault", "one-app", "one-data", "there-vault", "two-app"]);
    expect(bench().cloud.names).toEqual(home);
    expect(existsSync(settings("here"))).toBe(false);
    expect(bench().locks).toEqual([]);
    expect(measure(drill.records[0]!).map(({ system, misses }) => [system, misses])).toEqual([
        ["one", []],
        ["two", []],
    ]);
    // The next deployment finds all as it was.
    expect((await bench().run("up", standbys)).totals).toMatchObject({ create: 0, update: 0, delete: 0 });
}, 300_000);

it("that stays is what deployments keep, until it is rolled back", async () => {
    const drill = await deployed(planOf({ occasion: "disaster", stay: true }));
    expect(await drill.begin()).toEqual({ status: "ended" });
    expect(readFileSync(settings("here"), "utf8")).toContain("one: recovery");
    const next = await bench().run("up", standbys);
    expect(next.totals).toMatchObject({ create: 0, update: 0, delete: 0 });
    expect(await drill.rollBack()).toEqual({ status: "ended" });
    expect(bench().cloud.names).toEqual(home);
}, 300_000);

it("stops at a full site with what the cloud says, and goes home", async () => {
    const drill = await deployed();
    bench().cloud.faults = [{ name: "two-app", operation: "create", message: "No valid host was found" }];
    expect(await drill.begin()).toMatchObject({
        status: "surprise",
        step: "fail-over-2",
        surprise: { code: "engineFailed", params: { stack: "there", reason: "causeNoRoom" } },
    });
    expect(bench().cloud.names).toContain("one-data");
    expect(await drill.rollBack()).toEqual({ status: "ended" });
    expect(bench().cloud.names).toEqual(home);
    expect(measure(drill.records[0]!).map(({ misses }) => misses)).toEqual([[], ["notUp"]]);
}, 300_000);

it("does not begin on a standby that somebody changed, nor with a wrong passphrase", async () => {
    const drill = await deployed();
    const changed = { ...standbys, here: { ...standbys["here"], things: { "here-vault": { value: "other" } } } };
    expect(await drill.begin({}, changed)).toMatchObject({
        step: "check",
        surprise: { code: "notSettled", params: { list: `update ${urn("here", "here-vault")}` } },
    });
    const env = { ...(await bench().environment()), PULUMI_CONFIG_PASSPHRASE: "another" };
    expect(await drill.resume({ env })).toMatchObject({
        step: "check",
        surprise: { code: "engineFailed", params: { reason: "reasonPassphrase" } },
    });
    expect(drill.said).not.toContain("declare");
}, 300_000);

it("does not deploy what would delete something else, and leaves no switch behind", async () => {
    const drill = await deployed();
    // Between the check and the switch somebody takes a thing out of the estate.
    const { "here-vault": _, ...things } = standbys["here"]!.things!;
    const more = {
        connect: async () => {
            if (drill.said.includes("fail-over-1"))
                await bench().options({ ...standbys, here: { ...standbys["here"], things } });
            return { ok: true as const, value: { clouds: {}, certificates: {} } };
        },
    };
    expect(await drill.begin(more)).toMatchObject({
        step: "fail-over-1",
        surprise: { code: "beyondPlanLoss", params: { list: `delete ${urn("here", "here-vault")}` } },
    });
    expect(bench().cloud.names).toEqual(home);
    expect(existsSync(settings("here"))).toBe(false);
}, 300_000);

it("killed while a machine is being made goes on, and makes it once", async () => {
    const drill = await deployed();
    bench().cloud.faults = [{ name: "one-app", operation: "create", message: "", hangsAfter: true }];
    const kill = new AbortController();
    const running = drill.begin({ killSignal: kill.signal });
    while (bench().cloud.get("one-app") === undefined) await sleep(50);
    kill.abort();
    expect(await running).toMatchObject({ status: "surprise", step: "fail-over-1" });
    // What was killed takes a moment to be gone.
    while (processesOf(bench().folder).length > 0) await sleep(50);
    bench().cloud.faults = [];
    expect(bench().locks).toHaveLength(1);
    const locate: NonNullable<Parameters<DrillBench["resume"]>[0]>["locate"] = async ({ objectName }) => ({
        state: "found",
        id: objectName!,
    });
    expect(await drill.resume({ locate })).toEqual({ status: "ended" });
    expect(drill.said.join("\n")).toMatch(/Removed the lock of a process that is gone: here/);
    expect(bench().cloud.names).toEqual(home);
}, 300_000);
