import type { StackProgress } from "../progress";
import type { StackOutcome } from "../result";
import type { StackJob } from "../worker/protocol";

/** What the pool needs of a worker; WorkerProcess in the product. */
export interface PoolWorker {
    readonly alive: boolean;
    /** Uses so much memory that it should be replaced: the SDK keeps a part of every stack it has run. */
    readonly tired: boolean;
    run(job: StackJob, onProgress: (progress: StackProgress) => void): Promise<StackOutcome>;
    cancel(): void;
    kill(): void;
    close(graceMs: number): Promise<void>;
}

const closeGraceMs = 5_000;

/** Workers that are started when needed and kept for the next stack; one that died is replaced. */
export class WorkerPool {
    private readonly idle: PoolWorker[] = [];
    private readonly busy = new Set<PoolWorker>();
    private readonly retired: PoolWorker[] = [];

    constructor(private readonly start: () => PoolWorker) {}

    /** Starts workers ahead of the first job. */
    warm(count: number): void {
        while (this.idle.length + this.busy.size < count) this.idle.push(this.start());
    }

    /**
     * Runs a job on a free worker. When `signal` aborts the worker cancels the stack; one that takes longer than
     * `graceMs` is killed, and its stack counts as cancelled; Infinity waits for it however long it takes.
     */
    async run(
        job: StackJob,
        onProgress: (progress: StackProgress) => void,
        signal: AbortSignal,
        graceMs: number,
    ): Promise<StackOutcome> {
        const worker = this.take();
        this.busy.add(worker);
        let timer: NodeJS.Timeout | undefined;
        const cancel = (): void => {
            worker.cancel();
            if (Number.isFinite(graceMs)) timer = setTimeout(() => worker.kill(), graceMs);
        };
        signal.addEventListener("abort", cancel, { once: true });
        try {
            if (signal.aborted) cancel();
            const outcome = await worker.run(job, onProgress);
            return signal.aborted && !worker.alive ? { ...withoutReason(outcome), status: "cancelled" } : outcome;
        } finally {
            clearTimeout(timer);
            signal.removeEventListener("abort", cancel);
            this.busy.delete(worker);
            this.putBack(worker);
        }
    }

    /** Kills all workers and what they started, for the second Ctrl-C. */
    killAll(): void {
        for (const worker of [...this.busy, ...this.idle, ...this.retired]) worker.kill();
    }

    async close(): Promise<void> {
        await Promise.all([...this.busy, ...this.idle, ...this.retired].map((worker) => worker.close(closeGraceMs)));
    }

    private putBack(worker: PoolWorker): void {
        if (worker.alive && !worker.tired) this.idle.push(worker);
        else {
            this.retired.push(worker);
            void worker.close(closeGraceMs);
        }
    }

    private take(): PoolWorker {
        for (;;) {
            const worker = this.idle.shift();
            if (worker === undefined) return this.start();
            if (worker.alive) return worker;
            this.retired.push(worker);
        }
    }
}

function withoutReason(outcome: StackOutcome): StackOutcome {
    const { reason: _, ...rest } = outcome;
    return rest;
}
