import { type ChildProcess, fork } from "node:child_process";
import type { StackProgress } from "../progress";
import type { StackOutcome } from "../result";
import { noChanges } from "../events/changes";
import type { FromWorker, StackJob, ToWorker, WorkerSetup } from "../worker/protocol";
import { howEnded, keepErrorText } from "./child-end";
import { interruptGroup, killSession, sessionMembers } from "./process-tree";

/** A program runs once for each stack: frequent collections of what the SDK's promises leave cost more than they give. */
const shortLived = ["--min-semi-space-size=32", "--max-semi-space-size=64"];
const maxResidentBytes = 768 * 1024 * 1024;
/** A forked worker: takes one job at a time. */
export class WorkerProcess {
    private readonly child: ChildProcess;
    private readonly exited: Promise<void>;
    private readonly errorText: () => string;
    private residentBytes = 0;
    private gone = false;
    /** Nothing that the worker started is left, so its session's number may belong to somebody else. */
    private drained = false;
    private finish: ((outcome: StackOutcome) => void) | undefined;
    private onProgress: (progress: StackProgress) => void = () => undefined;

    /**
     * @param program worker program, infra/engine/worker/start.js in the product
     * @param drainMs time for the engine of a worker that died to end in an orderly way
     */
    constructor(program: string, setup: WorkerSetup, env: NodeJS.ProcessEnv, drainMs: number) {
        // A session of its own: a Ctrl-C in the terminal reaches the orchestrator only, which passes it on once. The
        // engine would take the terminal's and ours for the second Ctrl-C, which ends it at once.
        this.child = fork(program, [], {
            detached: true,
            env,
            execArgv: [...(setup.stackTraces ? ["--enable-source-maps"] : []), ...shortLived],
            stdio: ["ignore", "ignore", "pipe", "ipc"],
        });
        this.errorText = keepErrorText(this.child);
        this.child.on("message", (message: FromWorker) => {
            if (message.type === "progress") this.onProgress(message.progress);
            else {
                this.residentBytes = message.residentBytes;
                this.settle(message.outcome);
            }
        });
        this.exited = new Promise((resolve) => {
            const end = (code: number | null, signal: NodeJS.Signals | null): void => {
                this.gone = true;
                this.settle(crashed(code, signal, this.errorText()));
                void drain(this.child.pid, drainMs).then(() => {
                    this.drained = true;
                    resolve();
                });
            };
            // A moment for the last of stderr; its end is not waited for, since a plug-in may keep it open.
            this.child.once("exit", (code, signal) => setTimeout(end, 50, code, signal));
            this.child.once("error", () => end(null, null));
        });
        this.send({ type: "setup", setup });
    }

    /** False once the process ended. */
    get alive(): boolean {
        return !this.gone && this.child.exitCode === null && this.child.signalCode === null;
    }

    get tired(): boolean {
        return this.residentBytes > maxResidentBytes;
    }

    /** Runs a job; a worker that dies meanwhile is a failed outcome. Never rejects. */
    run(job: StackJob, onProgress: (progress: StackProgress) => void): Promise<StackOutcome> {
        this.onProgress = onProgress;
        return new Promise((resolve) => {
            this.finish = resolve;
            if (this.alive) this.send({ type: "run", job });
            else this.settle(crashed(this.child.exitCode, this.child.signalCode, this.errorText()));
        });
    }

    cancel(): void {
        this.send({ type: "cancel" });
    }

    /** Ends the worker and all it started at once. */
    kill(): void {
        if (this.child.pid !== undefined && !this.drained) killSession(this.child.pid);
    }

    /** Lets the worker end by itself, kills it where it does not within `graceMs`, and leaves no process behind. */
    async close(graceMs: number): Promise<void> {
        this.send({ type: "close" });
        const timer = setTimeout(() => this.kill(), graceMs);
        await this.exited;
        clearTimeout(timer);
    }

    private settle(outcome: StackOutcome): void {
        this.finish?.(outcome);
        this.finish = undefined;
    }

    private send(message: ToWorker): void {
        if (this.child.connected) this.child.send(message, () => undefined);
    }
}

function crashed(code: number | null, signal: NodeJS.Signals | null, errorText: string): StackOutcome {
    const reason = { code: "reasonWorkerLost", params: { how: howEnded(code, signal), detail: errorText } };
    return { status: "failed", changes: noChanges, steps: [], diagnostics: [], reason };
}

/** Waits until nothing that a dead worker started is left, and kills what takes too long. */
async function drain(leader: number | undefined, drainMs: number): Promise<void> {
    if (leader === undefined) return;
    if ((sessionMembers(leader)?.length ?? 1) > 0) interruptGroup(leader);
    const deadline = Date.now() + drainMs;
    while ((sessionMembers(leader)?.length ?? 0) > 0 && Date.now() < deadline)
        await new Promise((wake) => setTimeout(wake, 50));
    killSession(leader);
}
