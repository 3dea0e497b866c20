import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunSummary } from "../../infra/engine/operations";
import type { ProgressEvent } from "../../infra/engine/progress";
import { toolchainTimeoutMs, testToolchain } from "../support/toolchain";
import { buildWorker, filesBelow, previewSynthetic, processesOf, temporaryProject } from "./support/synthetic-run";

let worker = "";
let folder = "";

beforeAll(async () => {
    await testToolchain();
    worker = await buildWorker("test/e2e/support/synthetic-worker.ts");
}, toolchainTimeoutMs);
afterAll(() => rmSync(worker, { force: true }));

const usualTmp = process.env.TMPDIR;
beforeEach(() => {
    folder = temporaryProject();
    process.env.TMPDIR = join(folder, "tmp");
});
afterEach(() => {
    if (usualTmp === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usualTmp;
    const left = processesOf(folder);
    const temporary = readdirSync(join(folder, "tmp"));
    rmSync(folder, { recursive: true, force: true });
    expect(left).toEqual([]);
    expect(temporary).toEqual([]);
});

const statuses = (result: RunSummary): Record<string, string> =>
    Object.fromEntries(result.stacks.map((stack) => [stack.stack, stack.status]));
const stateFiles = (): string[] => filesBelow(join(folder, ".egov", "state", "synthetic"));
const locks = (): string[] => stateFiles().filter((file) => file.includes("/locks/"));
const statesOf = (): string[] =>
    stateFiles().flatMap((file) =>
        file.startsWith(".pulumi/stacks/") && file.endsWith(".json") ? [file.split("/").at(-1)!] : [],
    );
/** Nothing of a result that differs from run to run. */
const stable = (result: RunSummary): object => result.stacks.map(({ durationMs: _, logFile: __, ...rest }) => rest);

const three = { base: { resources: 3 }, app: { resources: 2, reads: ["base"], providers: 2 }, lone: { resources: 1 } };

it("previews stacks that were never deployed: creates only, upstream values unknown, a log for each", async () => {
    const events: ProgressEvent[] = [];
    const result = await previewSynthetic(folder, worker, three, { onProgress: (event) => events.push(event) });
    expect(result.reason).toBeUndefined();
    expect(statuses(result)).toEqual({ base: "succeeded", lone: "succeeded", app: "succeeded" });
    // A stack is a resource too, and so are its provider instances; a reference to a stack is read.
    expect(result.stacks.map((stack) => stack.changes.create)).toEqual([3 * 2 + 2, 1 * 2 + 2, 2 * 2 + 3]);
    expect(result.totals).toMatchObject({ create: 19, update: 0, replace: 0, delete: 0 });
    expect(result.withoutCredentials).toEqual(["made-up"]);

    for (const stack of result.stacks)
        expect(readFileSync(stack.logFile!, "utf8")).toContain("openstack:networking:Network");
    expect(result.created).toEqual(["base", "lone", "app"]);
    expect(statesOf()).toEqual(["app.json", "base.json", "lone.json"]);
    expect(locks()).toEqual([]);

    const order = events.flatMap((event) =>
        event.type === "started" ? [`+${event.stack}`] : event.type === "finished" ? [`-${event.result.stack}`] : [],
    );
    expect(order.indexOf("+app")).toBeGreaterThan(order.indexOf("-base"));
    expect(events.at(-1)).toEqual({ type: "ended" });
}, 120_000);

it("gives the same result one by one and side by side, and again on the state it has made", async () => {
    const one = await previewSynthetic(folder, worker, three, { parallel: 1 });
    const four = await previewSynthetic(folder, worker, three, { parallel: 4 });
    expect(statuses(one)).toEqual({ base: "succeeded", lone: "succeeded", app: "succeeded" });
    expect(stable(four)).toEqual(stable(one));
    expect(four.created).toEqual([]);
}, 120_000);

it("stops only what depends on a failed stack, and goes on after a worker died", async () => {
    const result = await previewSynthetic(folder, worker, {
        throwing: { resources: 1, throws: "the estate is broken" },
        behind: { resources: 1, reads: ["throwing"] },
        further: { resources: 1, reads: ["behind"] },
        refused: { resources: 1, badResource: true },
        dying: { resources: 1, exitCode: 7 },
        fine: { resources: 1 },
    });
    expect(result.status).toBe("failed");
    const byName = new Map(result.stacks.map((stack) => [stack.stack, stack]));
    expect(byName.get("throwing")).toMatchObject({
        status: "failed",
        reason: { code: "reasonEngine", params: { message: "the estate is broken" } },
    });
    for (const name of ["behind", "further"])
        expect(byName.get(name)).toMatchObject({ status: "skipped", reason: { params: { upstream: "throwing" } } });
    expect(byName.get("refused")).toMatchObject({
        status: "failed",
        reason: { code: "reasonResources", params: { count: 1 } },
    });
    expect(byName.get("refused")!.diagnostics[0]!.message).toContain("expected ip_version to be one of [4 6], got 5");
    expect(byName.get("dying")).toMatchObject({
        status: "failed",
        reason: { code: "reasonWorkerLost", params: { how: "exit code 7" } },
    });
    expect(byName.get("fine")!.status).toBe("succeeded");
    expect(result.totals.create).toBe(byName.get("fine")!.changes.create);
    expect(readFileSync(byName.get("throwing")!.logFile!, "utf8")).toContain("the estate is broken");
}, 120_000);

it("never writes a secret to results, progress or logs", async () => {
    const events: ProgressEvent[] = [];
    const secret = "only-the-owner-knows";
    const result = await previewSynthetic(
        folder,
        worker,
        { s: { resources: 2, secret } },
        { onProgress: (event) => events.push(event) },
    );
    expect(result.status).toBe("succeeded");
    expect(JSON.stringify([result, events])).not.toContain(secret);
    expect(readFileSync(result.stacks[0]!.logFile!, "utf8")).not.toContain(secret);
}, 120_000);

describe("cancelled", () => {
    /** Aborts when a stack's engine is at work. */
    const abortWhen = (abort: AbortController, stack: string): ((event: ProgressEvent) => void) => {
        return (event) => {
            if (event.type !== "progress" || event.stack !== stack || abort.signal.aborted) return;
            // The worker and the engine: else finding none in the end would say nothing.
            expect(processesOf(folder).length).toBeGreaterThanOrEqual(2);
            abort.abort();
        };
    };

    it("ends running stacks in an orderly way, starts no others and leaves no lock", async () => {
        const abort = new AbortController();
        const result = await previewSynthetic(
            folder,
            worker,
            { first: { resources: 300 }, second: { resources: 1, reads: ["first"] } },
            { signal: abort.signal, onProgress: abortWhen(abort, "first") },
        );
        expect(result.status).toBe("cancelled");
        expect(statuses(result)).toEqual({ first: "cancelled", second: "cancelled" });
        expect(result.stacks[1]!.logFile).toBeUndefined();
        expect(locks()).toEqual([]);
    }, 120_000);

    it("ends a program that never ends", async () => {
        const abort = new AbortController();
        const result = await previewSynthetic(
            folder,
            worker,
            { hanging: { resources: 5, hangs: true } },
            { signal: abort.signal, onProgress: abortWhen(abort, "hanging") },
        );
        expect(statuses(result)).toEqual({ hanging: "cancelled" });
    }, 120_000);

    it("kills everything on the second Ctrl-C", async () => {
        const abort = new AbortController();
        const kill = new AbortController();
        kill.signal.addEventListener("abort", () => abort.abort());
        const result = await previewSynthetic(
            folder,
            worker,
            { hanging: { resources: 5, hangs: true } },
            { signal: abort.signal, killSignal: kill.signal, onProgress: abortWhen(kill, "hanging") },
        );
        expect(statuses(result)).toEqual({ hanging: "cancelled" });
    }, 120_000);

    it("leaves no stack in the state where it was cancelled while stacks were made", async () => {
        const abort = new AbortController();
        const onProgress = (event: ProgressEvent): void => {
            if (event.type === "creatingStacks") setTimeout(() => abort.abort(), 50);
        };
        const result = await previewSynthetic(folder, worker, three, { signal: abort.signal, onProgress });
        expect(result).toMatchObject({ status: "cancelled", created: [] });
        expect(statesOf()).toEqual([]);
        expect(locks()).toEqual([]);
    }, 120_000);
});

describe("a state that can't be used", () => {
    it("is explained, with nothing started, where its folder can't be made", async () => {
        writeFileSync(join(folder, "file"), "");
        const result = await previewSynthetic(folder, worker, three, { backend: `file://${folder}/file/state` });
        expect(result).toMatchObject({ status: "failed", stacks: [], reason: { code: "reasonEngine" } });
        expect(String(result.reason!.params.message)).toContain("ENOTDIR");
    });

    it("keeps none of the stacks where one can't be made", async () => {
        const result = await previewSynthetic(
            folder,
            worker,
            { good: { resources: 1 }, "not a name": { resources: 1 } },
            { parallel: 1 },
        );
        expect(result).toMatchObject({ status: "failed", stacks: [], created: [] });
        expect(statesOf()).toEqual([]);
    }, 60_000);

    it("says who holds the lock", async () => {
        const held = join(folder, ".egov", "state", "synthetic", ".pulumi", "locks", "organization", "egov-cloud", "s");
        mkdirSync(held, { recursive: true });
        const lock = { pid: 4711, username: "op", hostname: "elsewhere", timestamp: "2026-11-24T03:38:23Z" };
        writeFileSync(join(held, "lock.json"), JSON.stringify(lock));
        const result = await previewSynthetic(folder, worker, { s: { resources: 1 } });
        const params = { owner: "op@elsewhere", pid: "4711", since: "2026-11-24T03:38:23Z" };
        expect(result.reason).toEqual({ code: "reasonLocked", params });
    }, 60_000);

    it("says so where the passphrase is not the one that it was made with", async () => {
        // A salt with a check value for another passphrase.
        writeFileSync(
            join(folder, "Pulumi.s.yaml"),
            "encryptionsalt: v1:oIB9kuuhBVw=:v1:mrkElHE8Q6Y9Cfv2:ziGrK8StwpqT6KPPEu5pT8S5T7sNig==\nconfig: { egov:estate: estate }\n",
        );
        const result = await previewSynthetic(folder, worker, { s: { resources: 1 } });
        expect(result.stacks[0]).toMatchObject({ status: "failed", reason: { code: "reasonPassphrase" } });
    }, 60_000);
});
