/** Something to be done after other things. */
export interface Task {
    readonly name: string;
    readonly dependsOn: readonly string[];
    run(): Promise<void>;
}

/**
 * Does tasks as soon as what they depend on is done, all that can be at the same time. The first failure keeps new ones
 * from starting; it is thrown when those under way have ended.
 *
 * Names that no task has count as done: they are running already, or are left out.
 *
 * @throws Error where tasks depend on each other in a circle
 */
export async function runTasks(tasks: readonly Task[], signal?: AbortSignal): Promise<void> {
    const names = new Set(tasks.map(({ name }) => name));
    const waiting = new Map(tasks.map((task) => [task.name, task]));
    const done = new Set<string>();
    const running = new Map<string, Promise<void>>();
    let failure: { readonly error: unknown } | undefined;
    const isReady = (task: Task): boolean => task.dependsOn.every((name) => !names.has(name) || done.has(name));
    for (;;) {
        if (signal?.aborted) failure ??= { error: signal.reason };
        if (failure === undefined)
            for (const task of [...waiting.values()].filter(isReady)) {
                waiting.delete(task.name);
                const run = task.run().then(
                    () => void done.add(task.name),
                    (error: unknown) => void (failure ??= { error }),
                );
                running.set(
                    task.name,
                    run.finally(() => running.delete(task.name)),
                );
            }
        if (running.size === 0) break;
        await Promise.race(running.values());
    }
    if (failure !== undefined) throw failure.error;
    if (waiting.size > 0) throw new Error(`these depend on each other: ${[...waiting.keys()].join(", ")}`);
}
