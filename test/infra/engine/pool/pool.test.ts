import { noChanges } from "../../../../infra/engine/events/changes";
import { type PoolWorker, WorkerPool } from "../../../../infra/engine/pool/pool";
import type { StackOutcome } from "../../../../infra/engine/result";
import type { StackJob } from "../../../../infra/engine/worker/protocol";

const job: StackJob = { operation: "preview", stack: "s", settings: "", logFile: "/dev/null", parallel: 1 };
const outcome = (status: StackOutcome["status"]): StackOutcome => ({
    status,
    changes: noChanges,
    steps: [],
    diagnostics: [],
});
const never = new AbortController().signal;

class FakeWorker implements PoolWorker {
    alive = true;
    tired = false;
    jobs = 0;
    cancelled = 0;
    killed = 0;
    closed = 0;
    end: (outcome: StackOutcome) => void = () => undefined;
    run(): Promise<StackOutcome> {
        this.jobs += 1;
        return new Promise((resolve) => (this.end = resolve));
    }
    cancel(): void {
        this.cancelled += 1;
    }
    kill(): void {
        this.killed += 1;
        this.die();
    }
    die(): void {
        this.alive = false;
        this.end({ ...outcome("failed"), reason: { code: "reasonWorkerLost", params: {} } });
    }
    async close(): Promise<void> {
        this.closed += 1;
    }
}

function poolOf(): { pool: WorkerPool; workers: FakeWorker[] } {
    const workers: FakeWorker[] = [];
    const pool = new WorkerPool(() => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker;
    });
    return { pool, workers };
}

async function runOne(pool: WorkerPool, finish: () => void): Promise<StackOutcome> {
    const run = pool.run(job, () => undefined, never, 1000);
    finish();
    return run;
}

it("uses one worker for stack after stack", async () => {
    const { pool, workers } = poolOf();
    pool.warm(1);
    await runOne(pool, () => workers[0]!.end(outcome("succeeded")));
    await runOne(pool, () => workers[0]!.end(outcome("succeeded")));
    expect(workers.map((worker) => worker.jobs)).toEqual([2]);
});

it("starts as many workers as there are stacks at once", async () => {
    const { pool, workers } = poolOf();
    const runs = [pool.run(job, () => undefined, never, 1), pool.run(job, () => undefined, never, 1)];
    for (const worker of workers) worker.end(outcome("succeeded"));
    await Promise.all(runs);
    expect(workers.length).toBe(2);
});

it("reports a worker that died as a failed stack, and goes on with another", async () => {
    const { pool, workers } = poolOf();
    const first = await runOne(pool, () => workers[0]!.die());
    expect(first).toMatchObject({ status: "failed", reason: { code: "reasonWorkerLost" } });
    const second = await runOne(pool, () => workers[1]!.end(outcome("succeeded")));
    expect(second.status).toBe("succeeded");
    await pool.close();
    expect(workers.every((worker) => worker.closed > 0)).toBe(true);
});

it("replaces a worker that died while it was idle", async () => {
    const { pool, workers } = poolOf();
    pool.warm(1);
    workers[0]!.alive = false;
    const result = await runOne(pool, () => workers[1]!.end(outcome("succeeded")));
    expect(result.status).toBe("succeeded");
});

it("replaces a worker that uses too much memory, and closes it", async () => {
    const { pool, workers } = poolOf();
    await runOne(pool, () => {
        workers[0]!.tired = true;
        workers[0]!.end(outcome("succeeded"));
    });
    await runOne(pool, () => workers[1]!.end(outcome("succeeded")));
    expect(workers[0]!.closed).toBe(1);
});

describe("on cancel", () => {
    it("asks the worker, and gives its own answer where it comes in time", async () => {
        const { pool, workers } = poolOf();
        const abort = new AbortController();
        const run = pool.run(job, () => undefined, abort.signal, 60_000);
        abort.abort();
        expect(workers[0]!.cancelled).toBe(1);
        workers[0]!.end(outcome("cancelled"));
        expect((await run).status).toBe("cancelled");
        expect(workers[0]!.killed).toBe(0);
    });

    it("kills a worker that does not answer, and counts its stack as cancelled, not as failed", async () => {
        const { pool, workers } = poolOf();
        const abort = new AbortController();
        const run = pool.run(job, () => undefined, abort.signal, 1);
        abort.abort();
        expect(await run).toEqual(outcome("cancelled"));
        expect(workers[0]!.killed).toBe(1);
    });

    it("waits for a worker that has to end what it has begun, however long that takes", async () => {
        const { pool, workers } = poolOf();
        const abort = new AbortController();
        const run = pool.run(job, () => undefined, abort.signal, Infinity);
        abort.abort();
        // A timer of Infinity would go off at once.
        await new Promise((wake) => setTimeout(wake, 50));
        expect(workers[0]!.killed).toBe(0);
        workers[0]!.end(outcome("succeeded"));
        expect((await run).status).toBe("succeeded");
    });

    it("asks at once where the signal was aborted before", async () => {
        const { pool, workers } = poolOf();
        const run = pool.run(job, () => undefined, AbortSignal.abort(), 60_000);
        expect(workers[0]!.cancelled).toBe(1);
        workers[0]!.end(outcome("cancelled"));
        await run;
    });
});

it("kills idle and busy workers together", async () => {
    const { pool, workers } = poolOf();
    pool.warm(2);
    const run = pool.run(job, () => undefined, never, 1000);
    pool.killAll();
    await run;
    expect(workers.map((worker) => worker.killed)).toEqual([1, 1]);
});
