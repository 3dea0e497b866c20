/** What a task says about itself; `ok: false` stops what waits for it. */
export interface TaskReport<Value> {
    readonly ok: boolean;
    readonly value: Value;
}

export type TaskOutcome<Value> =
    | { readonly status: "succeeded" | "failed"; readonly value: Value }
    /** The task threw. */
    | { readonly status: "broken"; readonly error: unknown }
    /** Not started, since the task `because` (or one that `because` waited for) did not succeed. */
    | { readonly status: "skipped"; readonly because: string }
    /** Not started, since the run was cancelled before. */
    | { readonly status: "cancelled" };

export interface ScheduleOptions<Value> {
    /** Tasks in order: of those that may start, the first in this order starts first. */
    readonly order: readonly string[];
    /** Task -> tasks that have to succeed before it; names that are not in `order` count as done. */
    readonly waitsFor: ReadonlyMap<string, readonly string[]>;
    /** Tasks at the same time, at least 1. */
    readonly parallel: number;
    /** When aborted no task starts any more; the running ones get it too, and are awaited. */
    readonly signal?: AbortSignal;
    /** @param abreast tasks that run at the same time once all have started that may now, this one included */
    run(name: string, signal: AbortSignal, abreast: number): Promise<TaskReport<Value>>;
    /** Called once for each task, when its outcome is known. */
    onOutcome?(name: string, outcome: TaskOutcome<Value>): void;
}

/**
 * Runs every task once its dependencies succeeded, side by side up to the limit. A task that fails stops only what
 * depends on it. Never rejects because of a task. Throws where tasks wait for each other in a circle.
 */
export async function schedule<Value>(options: ScheduleOptions<Value>): Promise<Map<string, TaskOutcome<Value>>> {
    const signal = options.signal ?? new AbortController().signal;
    const known = new Set(options.order);
    const outcomes = new Map<string, TaskOutcome<Value>>();
    const waiting = new Set(options.order);
    const running = new Map<string, Promise<void>>();

    const settle = (name: string, outcome: TaskOutcome<Value>): void => {
        outcomes.set(name, outcome);
        options.onOutcome?.(name, outcome);
    };
    const needs = (name: string): string[] => (options.waitsFor.get(name) ?? []).filter((need) => known.has(need));
    const start = async (name: string, abreast: number): Promise<void> => {
        let outcome: TaskOutcome<Value>;
        try {
            const report = await options.run(name, signal, abreast);
            outcome = { status: report.ok ? "succeeded" : "failed", value: report.value };
        } catch (error) {
            outcome = { status: "broken", error };
        }
        running.delete(name);
        settle(name, outcome);
    };

    const limit = Math.max(1, options.parallel);
    while (waiting.size > 0 || running.size > 0) {
        const before = waiting.size;
        const ready: string[] = [];
        for (const name of options.order) {
            if (!waiting.has(name)) continue;
            const culprit = blockedBy(needs(name), outcomes);
            if (signal.aborted) {
                waiting.delete(name);
                settle(name, { status: "cancelled" });
            } else if (culprit !== undefined) {
                waiting.delete(name);
                settle(name, { status: "skipped", because: culprit });
            } else if (running.size + ready.length < limit && needs(name).every((need) => outcomes.has(need))) {
                waiting.delete(name);
                ready.push(name);
            }
        }
        const abreast = running.size + ready.length;
        for (const name of ready) running.set(name, start(name, abreast));
        if (running.size > 0) await Promise.race(running.values());
        else if (waiting.size === before) throw new Error(`tasks wait for each other: ${[...waiting].join(", ")}`);
    }
    return new Map(options.order.map((name) => [name, outcomes.get(name) ?? { status: "cancelled" }]));
}

/** The task that is to blame for a dependency that did not succeed. */
function blockedBy<Value>(
    needs: readonly string[],
    outcomes: ReadonlyMap<string, TaskOutcome<Value>>,
): string | undefined {
    for (const need of needs) {
        const outcome = outcomes.get(need);
        if (outcome?.status === "failed" || outcome?.status === "broken") return need;
        if (outcome?.status === "skipped") return outcome.because;
    }
    return undefined;
}
