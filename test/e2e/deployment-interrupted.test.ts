import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProgressEvent } from "../../infra/engine/progress";
import type { RunSummary } from "../../infra/engine/operations";
import { unlockStack } from "../../infra/engine/state/locks";
import { useDeploymentBench } from "./support/deployment-bench";
import { processesOf } from "./support/synthetic-run";

const bench = useDeploymentBench();

const urn = (name: string): string => `urn:pulumi:s::egov-cloud::fake:index:Thing::${name}`;

/** Calls back once, when a thing is being created. */
const whenCreating = (name: string, then: () => void): ((event: ProgressEvent) => void) => {
    let done = false;
    return (event) => {
        if (done || event.type !== "progress") return;
        if (!event.active.some((step) => step.urn === urn(name) && step.op === "create")) return;
        done = true;
        then();
    };
};

describe("cancelled", () => {
    const slow = { s: { things: { a: { delayMs: 4000 }, b: { after: ["a"] } } }, t: { reads: ["s"] } };

    it("brings to its end what is under way, begins nothing new, and goes on from there the next time", async () => {
        const abort = new AbortController();
        const events: ProgressEvent[] = [];
        const cancel = whenCreating("a", () => abort.abort());
        const result = await bench().run("up", slow, {
            signal: abort.signal,
            onProgress: (event) => {
                events.push(event);
                cancel(event);
            },
        });
        expect(result.status).toBe("cancelled");
        expect(result.stacks.map(({ stack, status }) => [stack, status])).toEqual([
            ["s", "cancelled"],
            ["t", "cancelled"],
        ]);
        expect(events).toContainEqual({ type: "cancelling", finishing: true });
        expect(bench().cloud.names).toEqual(["a"]);
        expect(bench().stateOf("s")).toContain(urn("a"));
        expect(bench().stateOf("s")).not.toContain("pending_operations");
        expect(bench().locks).toEqual([]);

        const next = await bench().run("up", slow);
        expect(next.status).toBe("succeeded");
        expect(bench().cloud.names).toEqual(["a", "b"]);
    }, 120_000);

    it("kills everything at once the second time, and the next run says who held the lock and what was under way", async () => {
        const cancel = new AbortController();
        const kill = new AbortController();
        const result = await bench().run("up", slow, {
            signal: cancel.signal,
            killSignal: kill.signal,
            onProgress: whenCreating("a", () => {
                cancel.abort();
                setTimeout(() => kill.abort(), 500);
            }),
        });
        expect(result.status).toBe("cancelled");
        const next = await bench().run("up", slow);
        expect(next.reason?.code).toBe("reasonLockedGone");
    }, 120_000);
});

describe("an engine that was killed", () => {
    const things = { s: { things: { a: {}, b: {} } } };

    /** Kills the engine when the thing `a` is in the cloud, before the engine hears of it. */
    async function killedUp(): Promise<RunSummary> {
        bench().cloud.faults = [{ name: "a", operation: "create", message: "", hangsAfter: true }];
        const running = bench().run("up", things);
        while (bench().cloud.get("a") === undefined || bench().cloud.get("b") === undefined) await sleep(50);
        // The state knows of b when that is in it.
        while (!bench().stateOf("s").includes('"id":"b"')) await sleep(50);
        killEngine();
        const result = await running;
        bench().cloud.faults = [];
        return result;
    }

    function killEngine(): void {
        const engine = processesOf(bench().folder).find((line) => /^\d+ pulumi up /.test(line));
        process.kill(Number(engine!.split(" ")[0]), "SIGKILL");
    }

    const unlock = (): ReturnType<typeof unlockStack> =>
        unlockStack("s", false, {
            projectName: "egov-cloud",
            workFolder: bench().folder,
            env: { PULUMI_BACKEND_URL: `file://${bench().stateFolder}` },
            parallel: 1,
        });

    it("leaves a lock and an open creation; both are explained, and the object is adopted, not doubled", async () => {
        expect((await killedUp()).status).toBe("failed");
        const locked = await bench().run("up", things);
        expect(locked.reason).toMatchObject({
            code: "reasonLockedGone",
            params: { stack: "s", owner: expect.stringContaining(hostname()) as string },
        });
        expect(await unlock()).toHaveLength(1);

        const open = await bench().run("up", things);
        expect(open).toMatchObject({ status: "failed", reason: { code: "reasonPending", params: { count: 1 } } });
        expect(open.problems).toEqual([
            { code: "pendingStep", params: { stack: "s", urn: urn("a"), operation: "creating", objectName: "a" } },
        ]);

        const events: ProgressEvent[] = [];
        const settled = await bench().run("up", things, {
            pending: { locate: async ({ objectName }) => ({ state: "found", id: objectName! }) },
            onProgress: (event) => events.push(event),
        });
        expect(settled.reason).toBeUndefined();
        expect(settled.stacks).toMatchObject([{ status: "succeeded" }]);
        expect(settled.interrupted).toMatchObject([{ urn: urn("a"), operation: "creating", resolution: "adopted" }]);
        expect(events.filter(({ type }) => type === "interrupted")).toHaveLength(1);
        expect(settled.totals).toMatchObject({ create: 0, delete: 0, replace: 0 });
        expect(bench().cloud.names).toEqual(["a", "b"]);
        expect((await bench().run("up", things)).totals).toMatchObject({ create: 0, update: 0 });
    }, 180_000);

    it("leaves an open update, which the next run reads from the cloud without being asked", async () => {
        await bench().run("up", things);
        bench().cloud.faults = [{ name: "a", operation: "update", message: "", hangsAfter: true }];
        const changed = { s: { things: { a: { value: "two" }, b: {} } } };
        const running = bench().run("up", changed);
        while (bench().cloud.get("a")?.value !== "two") await sleep(50);
        killEngine();
        await running;
        bench().cloud.faults = [];
        await unlock();
        const next = await bench().run("up", changed);
        expect(next.interrupted).toMatchObject([{ urn: urn("a"), operation: "updating", resolution: "refreshed" }]);
        expect(next.status).toBe("succeeded");
        expect(next.totals).toMatchObject({ create: 0, update: 0, same: 3 });
    }, 180_000);

    it("creates the object where it is not there, and asks again where nobody knows", async () => {
        await killedUp();
        await unlock();
        bench().cloud.remove("a");
        const unknown = await bench().run("up", things, { pending: { locate: async () => ({ state: "unknown" }) } });
        expect(unknown.reason?.code).toBe("reasonPending");
        expect(bench().cloud.names).toEqual(["b"]);
        const told = await bench().run("up", things, { pending: { absent: new Set([urn("a")]) } });
        expect(told.interrupted).toMatchObject([{ resolution: "cleared" }]);
        expect(told.totals).toMatchObject({ create: 1 });
        expect(bench().cloud.names).toEqual(["a", "b"]);
    }, 180_000);
});

describe("an answer that was lost", () => {
    const things = { s: { things: { a: {}, b: {} } } };

    it("leaves an open creation; the next run finds the object and makes no second one", async () => {
        bench().cloud.faults = [{ name: "a", operation: "create", message: "Post /things: EOF", failsAfter: true }];
        const lost = await bench().run("up", things);
        expect(lost.stacks).toMatchObject([{ status: "failed" }]);
        expect(bench().cloud.names).toEqual(["a", "b"]);
        bench().cloud.faults = [];

        const next = await bench().run("up", things, {
            pending: { locate: async ({ objectName }) => ({ state: "found", id: objectName! }) },
        });
        expect(next.interrupted).toMatchObject([{ urn: urn("a"), operation: "creating", resolution: "adopted" }]);
        expect(next.status).toBe("succeeded");
        expect(next.totals).toMatchObject({ create: 0, delete: 0, replace: 0 });
        expect(bench().cloud.names).toEqual(["a", "b"]);
    }, 120_000);

    it("is none where the cloud refused", async () => {
        bench().cloud.faults = [{ name: "a", operation: "create", message: "403 Forbidden: not you" }];
        await bench().run("up", things);
        expect(bench().stateOf("s")).not.toContain("pending_operations");
    }, 120_000);
});
