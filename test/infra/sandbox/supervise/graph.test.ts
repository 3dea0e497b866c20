import { runTasks, type Task } from "../../../../infra/sandbox/supervise/graph";

/** Tasks that note when they begin and end; those of `slow` take a while. */
function noting(
    dependencies: Record<string, string[]>,
    slow: readonly string[] = [],
): { tasks: Task[]; notes: string[] } {
    const notes: string[] = [];
    const tasks = Object.entries(dependencies).map(([name, dependsOn]) => ({
        name,
        dependsOn,
        async run() {
            notes.push(`+${name}`);
            await new Promise((resolve) => setTimeout(resolve, slow.includes(name) ? 30 : 1));
            notes.push(`-${name}`);
        },
    }));
    return { tasks, notes };
}

it("starts a task when all that it depends on is done, and not before", async () => {
    const { tasks, notes } = noting({ c: ["a", "b"], a: [], b: [] }, ["b"]);
    await runTasks(tasks);
    expect(notes.indexOf("+c")).toBeGreaterThan(notes.indexOf("-b"));
    expect(notes).toHaveLength(6);
});

it("does independent tasks at the same time", async () => {
    const { tasks, notes } = noting({ a: [], b: [] }, ["a", "b"]);
    await runTasks(tasks);
    expect(notes.slice(0, 2)).toEqual(["+a", "+b"]);
});

it("takes names that no task has for done", async () => {
    const { tasks, notes } = noting({ a: ["runs already"] });
    await runTasks(tasks);
    expect(notes).toEqual(["+a", "-a"]);
});

it("starts nothing after a failure, but waits for what is under way", async () => {
    const { tasks, notes } = noting({ slow: [], after: ["slow"] }, ["slow"]);
    const failing: Task = { name: "bad", dependsOn: [], run: () => Promise.reject(new Error("no")) };
    await expect(runTasks([failing, ...tasks])).rejects.toThrow("no");
    expect(notes).toEqual(["+slow", "-slow"]);
});

it("says which tasks wait for each other", async () => {
    const { tasks } = noting({ a: ["b"], b: ["a"], c: [] });
    await expect(runTasks(tasks)).rejects.toThrow("these depend on each other: a, b");
});

it("starts nothing more when cancelled", async () => {
    const cancel = new AbortController();
    const { tasks, notes } = noting({ a: [], b: ["a"] }, ["a"]);
    const run = runTasks(tasks, cancel.signal);
    cancel.abort();
    await expect(run).rejects.toThrow("aborted");
    expect(notes).toEqual(["+a", "-a"]);
});
