import { EventSummary } from "../events/event-summary";
import type { StackProgress } from "../progress";
import type { StackOutcome } from "../result";
import type { StackProgram } from "./program";
import type { OperationName, StackJob, WorkerSetup } from "./protocol";
import { runEngine } from "./run-engine";

export interface OperationContext {
    readonly setup: WorkerSetup;
    programOf(job: StackJob): StackProgram;
    onProgress(progress: StackProgress): void;
}

/** One operation on one stack. Rejects only where the engine could not be run at all. */
export type Operation = (job: StackJob, context: OperationContext, signal: AbortSignal) => Promise<StackOutcome>;

/** Options that are the same for every operation. Outputs can hold what others should not read, so none is printed. */
const common = { color: "never", suppressOutputs: true, userAgent: "egov" } as const;

const preview: Operation = (job, context, signal) =>
    runEngine(job, context, new EventSummary("planned"), signal, (stack, hooks) =>
        stack.preview({ ...common, ...hooks, parallel: job.parallel, ...planOf(job), ...policiesOf(job) }),
    );

const up: Operation = (job, context, signal) =>
    runEngine(job, context, new EventSummary("done"), signal, (stack, hooks) =>
        stack.up({ ...common, ...hooks, parallel: job.parallel, ...planOf(job), ...policiesOf(job) }),
    );

const refresh: Operation = (job, context, signal) =>
    withDrift((summary) =>
        runEngine(job, context, summary, signal, (stack, hooks) =>
            stack.refresh({ ...common, ...hooks, parallel: job.parallel }),
        ),
    );

const drift: Operation = (job, context, signal) =>
    withDrift((summary) =>
        runEngine(job, context, summary, signal, (stack, hooks) =>
            stack.refresh({ ...common, ...hooks, parallel: job.parallel, previewOnly: true }),
        ),
    );

const destroy: Operation = (job, context, signal) =>
    runEngine(job, context, new EventSummary("done"), signal, (stack, hooks) =>
        stack.destroy({
            ...common,
            ...hooks,
            parallel: job.parallel,
            ...(job.exclude === undefined ? {} : { exclude: [...job.exclude] }),
        }),
    );

export const operations: Readonly<Record<OperationName, Operation>> = { preview, up, refresh, drift, destroy };

const planOf = ({ planFile }: StackJob): { plan?: string } => (planFile === undefined ? {} : { plan: planFile });

const policiesOf = ({ policyPack }: StackJob): { policyPacks?: string[] } =>
    policyPack === undefined ? {} : { policyPacks: [policyPack] };

/** Runs a refresh, with what it found in the outcome. */
async function withDrift(run: (summary: EventSummary) => Promise<StackOutcome>): Promise<StackOutcome> {
    const summary = new EventSummary("done");
    return { ...(await run(summary)), drift: summary.drift };
}
