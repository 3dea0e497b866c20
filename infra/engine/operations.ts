import { addChanges, type Changes } from "./events/changes";
import type { RunOptions, RunResult } from "./run-options";
import { runStacks } from "./run-stacks";

export interface RunSummary extends RunResult {
    readonly status: "succeeded" | "failed" | "cancelled";
    /** Sum over the stacks that came to their end; with operations that change something, over all. */
    readonly totals: Changes;
}

/**
 * Previews the selected stacks with the real engine. Needs no cloud; stacks that the state does not have are created in
 * it, empty. Never rejects because of a stack: what went wrong is in the result. So do the operations below.
 */
export async function previewStacks(options: RunOptions): Promise<RunSummary> {
    return summarise(await runStacks("preview", options));
}

/** Deploys the selected stacks. A stack that fails keeps what was made of it, and stops only what reads it. */
export async function upStacks(options: RunOptions): Promise<RunSummary> {
    return summarise(await runStacks("up", options));
}

/** Takes over into the state what the cloud has. */
export async function refreshStacks(options: RunOptions): Promise<RunSummary> {
    return summarise(await runStacks("refresh", options));
}

/** Says what differs between state and cloud; changes neither. */
export async function driftStacks(options: RunOptions): Promise<RunSummary> {
    return summarise(await runStacks("drift", options));
}

/** Deletes what the selected stacks hold. The selection is the reverse of the graph's order. */
export async function destroyStacks(options: RunOptions): Promise<RunSummary> {
    return summarise(await runStacks("destroy", options));
}

/** Status and totals of what was run. */
export function summarise(run: RunResult): RunSummary {
    const statuses = new Set(run.stacks.map((stack) => stack.status));
    const failed = run.reason !== undefined || statuses.has("failed") || statuses.has("skipped");
    const counted = run.stacks.filter((stack) => stack.status === "succeeded" || changesThings(run.operation));
    return {
        ...run,
        status: statuses.has("cancelled") ? "cancelled" : failed ? "failed" : "succeeded",
        totals: addChanges(counted.map((stack) => stack.changes)),
    };
}

/** True where a stack that failed has changed something all the same. */
export function changesThings(operation: RunResult["operation"]): boolean {
    return operation === "up" || operation === "refresh" || operation === "destroy";
}
