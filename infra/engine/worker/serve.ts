import { rmSync } from "node:fs";
import type { StackOutcome } from "../result";
import { noChanges } from "../events/changes";
import type { CloudAccess } from "../../stacks/access";
import type { StackProgress } from "../progress";
import { operations, type OperationContext } from "./operations";
import type { StackProgram } from "./program";
import { findEngine } from "./run-engine";
import type { FromWorker, StackJob, ToWorker, WorkerSetup } from "./protocol";

/** Makes the program of a stack; called once per job, so that what it loads can be kept between jobs. */
export type ProgramFactory = (setup: WorkerSetup) => (stack: string, access: CloudAccess | undefined) => StackProgram;

/**
 * Serves jobs from the process that forked this one, one at a time, until it says `close` or is gone. A worker that
 * lost its orchestrator cancels its stack and ends by itself.
 */
export function serveWorker(factory: ProgramFactory): void {
    let context: OperationContext | undefined;
    let cancel = new AbortController();
    let current: Promise<void> | undefined;

    const run = async (job: StackJob): Promise<void> => {
        cancel = new AbortController();
        const outcome = await outcomeOf(job, context, cancel.signal);
        send({ type: "done", outcome, residentBytes: process.memoryUsage.rss() });
    };
    process.on("message", (message: ToWorker) => {
        if (message.type === "setup") {
            if (!message.setup.stackTraces) Error.stackTraceLimit = 0;
            // Where there is none the first job says so.
            findEngine(message.setup.engineVersion).catch(() => undefined);
            const programs = factory(message.setup);
            context = {
                setup: message.setup,
                programOf: (job) => programs(job.stack, job.access),
                onProgress: reportProgress(),
            };
        } else if (message.type === "run") current = run(message.job);
        else if (message.type === "cancel") cancel.abort();
        else process.disconnect();
    });
    process.on("disconnect", () => {
        cancel.abort();
        void Promise.resolve(current).finally(() => {
            // The orchestrator removes it, unless it was killed.
            if (context !== undefined) rmSync(context.setup.workFolder, { recursive: true, force: true });
            process.exit(0);
        });
    });
    // The orchestrator decides what a Ctrl-C means; see pool/worker-process.ts.
    process.on("SIGINT", () => undefined);
}

async function outcomeOf(
    job: StackJob,
    context: OperationContext | undefined,
    signal: AbortSignal,
): Promise<StackOutcome> {
    try {
        if (context === undefined) throw new Error("a job came before the set-up");
        return await operations[job.operation](job, context, signal);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const reason = { code: "reasonEngine", params: { message } };
        return { status: "failed", changes: noChanges, steps: [], diagnostics: [], reason };
    }
}

/** At most a few messages a second, however fast the engine is; the last is never left out. */
function reportProgress(): (progress: StackProgress) => void {
    const everyMs = 200;
    let latest: StackProgress | undefined;
    let timer: NodeJS.Timeout | undefined;
    const flush = (): void => {
        timer = undefined;
        if (latest === undefined) return;
        send({ type: "progress", progress: latest });
        latest = undefined;
        timer = setTimeout(flush, everyMs);
        timer.unref();
    };
    return (progress) => {
        latest = progress;
        if (timer === undefined) flush();
    };
}

function send(message: FromWorker): void {
    if (process.connected) process.send?.(message);
}
