import { join } from "node:path";
import type { CloudAccess } from "../stacks/access";
import type { Leave } from "./deployment/guarded";
import { leaveClouds } from "./deployment/leave-clouds";
import { noteLostAnswers } from "./deployment/lost-answers";
import { waitForMoves } from "./deployment/moves";
import type { ReadyState } from "./deployment/prepare-state";
import { noChanges } from "./events/changes";
import { ReasonError } from "./failures/reason-error";
import { type RunningPack, startPack } from "./policies/pack-process";
import { type PoolWorker, WorkerPool } from "./pool/pool";
import { WorkerProcess } from "./pool/worker-process";
import type { StackProgress } from "./progress";
import type { Workplace } from "./workplace/prepare";
import type { Message, StackOutcome, StackResult } from "./result";
import type { RunOptions } from "./run-options";
import type { SettledStack } from "./settled/settled-stacks";
import { EngineCommandError, type StateOptions } from "./state/engine-command";
import { schedule, type TaskOutcome } from "./scheduler";
import type { OperationName, StackJob } from "./worker/protocol";

/** Resources that the engine works on at once in one stack of a preview: work for the processor, not waiting. */
const previewParallel = 16;
/**
 * The same where a cloud is asked, over all stacks side by side: as many as OpenTofu twice over. More brings little and lets
 * the services of a small cloud answer 503.
 */
const cloudParallel = 20;
/** Of these a stack gets its share: at most what one stack alone makes use of, and enough to go on. */
const shareOfCloud = (abreast: number): number => Math.min(10, Math.max(4, Math.ceil(cloudParallel / abreast)));
/** Time that a stack gets, when it is cancelled, before it is killed; where the cloud changes it ends what it has begun. */
const cancelGraceMs: Readonly<Record<OperationName, number>> = {
    preview: 10_000,
    drift: 10_000,
    refresh: Infinity,
    up: Infinity,
    destroy: Infinity,
};
/** Time for the engine of a worker that died to end in an orderly way. */
const drainMs: Readonly<Record<OperationName, number>> = {
    preview: 5_000,
    drift: 5_000,
    refresh: 60_000,
    up: 600_000,
    destroy: 600_000,
};

/** These run no program, so that no stack needs what another gives: they ask the cloud for what each state has. */
const looksOnly = (operation: OperationName): boolean => operation === "refresh" || operation === "drift";

/** Of a stack that holds nothing that the operation could work on, or in which nothing changed. */
const nothingToDo = (settled: SettledStack | undefined): StackOutcome => ({
    status: "succeeded",
    changes: { ...noChanges, same: settled?.resources ?? 0 },
    steps: [],
    diagnostics: [],
    ...(settled === undefined ? {} : { unchangedSince: settled.since }),
});

/** One operation on the selected stacks by a pool of workers. */
export class StackRun {
    private readonly pool: WorkerPool;
    private pack: RunningPack | undefined;
    private readonly durations = new Map<string, number>();
    private workers = 0;

    constructor(
        private readonly operation: OperationName,
        private readonly options: RunOptions,
        private readonly workplace: Workplace,
        private readonly state: StateOptions,
        private readonly parallel: number,
        private readonly signal: AbortSignal,
    ) {
        this.pool = new WorkerPool(() => this.startWorker());
    }

    /** Starts the workers and the rules, so that they load the SDK while the clouds are asked and the stacks are created. */
    warm(): void {
        this.startPack();
        this.pool.warm(Math.min(this.parallel, this.options.selection.order.length));
    }

    /**
     * @param ready stacks to run (the others of the selection have nothing to do and succeed) and systems that move
     * @param access for the programs of the stacks
     * @param settled stacks that are not run since nothing changed in them
     */
    async execute(
        { run: stacks, moves, leaves }: Pick<ReadyState, "run" | "moves" | "leaves">,
        access: CloudAccess | undefined,
        settled: ReadonlyMap<string, SettledStack> = new Map(),
    ): Promise<StackResult[]> {
        const outcomes = await schedule<StackOutcome>({
            order: this.options.selection.order,
            waitsFor: looksOnly(this.operation) ? new Map() : waitForMoves(this.options.selection.waitsFor, moves),
            parallel: this.parallel,
            signal: this.signal,
            run: async (stack, _signal, abreast) => {
                const runs = stacks.has(stack) && !settled.has(stack);
                const outcome = runs
                    ? await this.runStack(stack, access, leaves.get(stack), abreast)
                    : nothingToDo(settled.get(stack));
                return { ok: outcome.status === "succeeded", value: outcome };
            },
            onOutcome: (stack, outcome) =>
                this.options.onProgress?.({ type: "finished", result: this.resultOf(stack, outcome) }),
        });
        return [...outcomes].map(([stack, outcome]) => this.resultOf(stack, outcome));
    }

    killAll(): void {
        this.pool.killAll();
        this.pack?.kill();
    }

    async close(): Promise<void> {
        await Promise.all([this.pool.close(), this.pack?.close()]);
    }

    private startPack(): RunningPack | undefined {
        const { policies } = this.options;
        if (policies === undefined) return undefined;
        // As the engine tells a pack that it starts itself.
        const env = { ...this.workplace.env, PULUMI_DRY_RUN: String(this.operation === "preview") };
        return (this.pack ??= startPack(policies.program, this.workplace.root, env));
    }

    private async runStack(
        stack: string,
        access: CloudAccess | undefined,
        leave: Leave | undefined,
        abreast: number,
    ): Promise<StackOutcome> {
        const begin = this.options.now().getTime();
        this.options.onProgress?.({ type: "started", stack });
        const policyPack = await this.startPack()?.ready();
        const usual = this.operation === "preview" ? previewParallel : shareOfCloud(abreast);
        const job = {
            operation: this.operation,
            stack,
            settings: this.workplace.settingsOf(stack),
            logFile: this.workplace.logFileOf(stack),
            parallel: this.options.resourceParallel ?? usual,
            ...(access === undefined ? {} : { access }),
            ...(policyPack === undefined ? {} : { policyPack }),
            ...(this.options.planFileOf === undefined ? {} : { planFile: this.options.planFileOf(stack) }),
        };
        const onProgress = (progress: StackProgress): void =>
            this.options.onProgress?.({ type: "progress", stack, ...progress });
        const run = (more: Partial<StackJob> = {}): Promise<StackOutcome> =>
            this.pool.run({ ...job, ...more }, onProgress, this.signal, cancelGraceMs[this.operation]);
        const { release } = this.options;
        const ended = await (leave === undefined || release === undefined ? run() : leaveClouds(leave, release, run));
        const outcome = await this.withLostNoted(stack, ended);
        this.durations.set(stack, this.options.now().getTime() - begin);
        return outcome;
    }

    /** What can't be noted is said: the next run would make it a second time. */
    private async withLostNoted(stack: string, { lost = [], ...outcome }: StackOutcome): Promise<StackOutcome> {
        try {
            await noteLostAnswers(stack, lost, this.state);
            return outcome;
        } catch (error) {
            if (!(error instanceof EngineCommandError)) throw error;
            const said = lost.map(({ urn }) => ({ severity: "error" as const, urn, message: error.message }));
            return { ...outcome, diagnostics: [...outcome.diagnostics, ...said] };
        }
    }

    private resultOf(stack: string, outcome: TaskOutcome<StackOutcome>): StackResult {
        const notStarted = { stack, changes: noChanges, steps: [], diagnostics: [], durationMs: 0 };
        switch (outcome.status) {
            case "succeeded":
            case "failed": {
                const durationMs = this.durations.get(stack) ?? 0;
                const logFile = durationMs === 0 ? {} : { logFile: this.workplace.logFileOf(stack) };
                return { stack, ...outcome.value, durationMs, ...logFile };
            }
            case "broken":
                return { ...notStarted, status: "failed", reason: reasonOf(outcome.error) };
            case "skipped":
                return {
                    ...notStarted,
                    status: "skipped",
                    reason: { code: "reasonUpstreamFailed", params: { upstream: outcome.because } },
                };
            case "cancelled":
                return { ...notStarted, status: "cancelled" };
        }
    }

    private startWorker(): PoolWorker {
        const { engineVersion } = this.options;
        const setup = {
            estateFolder: this.options.estate.folder,
            ...(engineVersion === undefined ? {} : { engineVersion }),
            projectName: this.options.project.name,
            workFolder: join(this.workplace.root, `worker-${this.workers++}`),
            stackTraces: this.options.stackTraces ?? false,
        };
        return new WorkerProcess(this.options.worker, setup, this.workplace.env, drainMs[this.operation]);
    }
}

const reasonOf = (error: unknown): Message =>
    error instanceof ReasonError ? error.reason : { code: "reasonEngine", params: { message: String(error) } };
