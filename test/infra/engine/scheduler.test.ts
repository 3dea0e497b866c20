import fc from "fast-check";
import { schedule, type TaskOutcome, type TaskReport } from "../../../infra/engine/scheduler";

type Report = TaskReport<string>;
const done = (name: string): Report => ({ ok: true, value: name });

/** Tasks whose ends the test decides. */
function manualTasks(): {
    started: string[];
    run: (name: string) => Promise<Report>;
    end: (name: string, ok?: boolean) => Promise<void>;
} {
    const ends = new Map<string, (report: Report) => void>();
    const started: string[] = [];
    return {
        started,
        run: (name) => {
            started.push(name);
            return new Promise((resolve) => ends.set(name, resolve));
        },
        end: async (name, ok = true) => {
            ends.get(name)?.({ ok, value: name });
            await new Promise((resolve) => setImmediate(resolve));
        },
    };
}

it("starts in order, up to the limit, and the next one when one ends", async () => {
    const tasks = manualTasks();
    const run = schedule({ order: ["a", "b", "c"], waitsFor: new Map(), parallel: 2, run: tasks.run });
    expect(tasks.started).toEqual(["a", "b"]);
    await tasks.end("b");
    expect(tasks.started).toEqual(["a", "b", "c"]);
    await tasks.end("c");
    await tasks.end("a");
    expect([...(await run).keys()]).toEqual(["a", "b", "c"]);
});

it("tells a task how many run side by side once all have started that may", async () => {
    const abreast: [string, number][] = [];
    await schedule({
        order: ["a", "b", "c", "d"],
        waitsFor: new Map([["d", ["a", "b", "c"]]]),
        parallel: 2,
        run: async (name, _signal, count) => {
            abreast.push([name, count]);
            if (name === "a") await new Promise((resolve) => setImmediate(resolve));
            return done(name);
        },
    });
    expect(abreast).toEqual([
        ["a", 2],
        ["b", 2],
        ["c", 2],
        ["d", 1],
    ]);
});

it("starts a later task while an earlier one waits", async () => {
    const tasks = manualTasks();
    void schedule({ order: ["a", "b", "c"], waitsFor: new Map([["b", ["a"]]]), parallel: 2, run: tasks.run });
    expect(tasks.started).toEqual(["a", "c"]);
    await tasks.end("a");
    expect(tasks.started).toEqual(["a", "c", "b"]);
});

it("skips what depends on a failed task, and names the task at fault, not the one between", async () => {
    const waitsFor = new Map([
        ["b", ["a"]],
        ["c", ["b"]],
    ]);
    const outcomes = await schedule({
        order: ["a", "b", "c", "d"],
        waitsFor,
        parallel: 1,
        run: async (name) => (name === "a" ? { ok: false, value: "no" } : done(name)),
    });
    expect(Object.fromEntries(outcomes)).toEqual({
        a: { status: "failed", value: "no" },
        b: { status: "skipped", because: "a" },
        c: { status: "skipped", because: "a" },
        d: { status: "succeeded", value: "d" },
    });
});

it("takes a task that throws for failed", async () => {
    const error = new Error("broken");
    const outcomes = await schedule<string>({
        order: ["a", "b"],
        waitsFor: new Map([["b", ["a"]]]),
        parallel: 2,
        run: () => Promise.reject(error),
    });
    expect(outcomes.get("a")).toEqual({ status: "broken", error });
    expect(outcomes.get("b")).toEqual({ status: "skipped", because: "a" });
});

it("starts nothing after an abort, passes it to the running tasks and waits for them", async () => {
    const tasks = manualTasks();
    const abort = new AbortController();
    const seen: AbortSignal[] = [];
    let ended = false;
    const run = schedule({
        order: ["a", "b", "c"],
        waitsFor: new Map([["c", ["a"]]]),
        parallel: 1,
        signal: abort.signal,
        run: (name, signal) => {
            seen.push(signal);
            return tasks.run(name);
        },
    }).then((outcomes) => {
        ended = true;
        return outcomes;
    });
    abort.abort();
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen.map((signal) => signal.aborted)).toEqual([true]);
    expect(ended).toBe(false);
    await tasks.end("a", false);
    const outcomes = await run;
    expect(tasks.started).toEqual(["a"]);
    expect(outcomes.get("b")).toEqual({ status: "cancelled" });
    expect(outcomes.get("c")).toEqual({ status: "cancelled" });
});

it("refuses tasks that wait for each other", async () => {
    const waitsFor = new Map([
        ["a", ["b"]],
        ["b", ["a"]],
    ]);
    await expect(
        schedule({ order: ["a", "b"], waitsFor, parallel: 1, run: async (name) => done(name) }),
    ).rejects.toThrow("a, b");
});

it("counts a dependency that is not part of the run as done", async () => {
    const outcomes = await schedule({
        order: ["a"],
        waitsFor: new Map([["a", ["elsewhere"]]]),
        parallel: 1,
        run: async (name) => done(name),
    });
    expect(outcomes.get("a")?.status).toBe("succeeded");
});

const plan = fc.record({
    reads: fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { minLength: 1, maxLength: 20 }),
    fails: fc.array(fc.nat(20), { maxLength: 4 }),
    parallel: fc.integer({ min: 1, max: 6 }),
    ticks: fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
});

it("holds on any graph: each task at most once, after what it waits for, within the limit; failures stay with their dependants", async () => {
    await fc.assert(
        fc.asyncProperty(plan, async ({ reads, fails, parallel, ticks }) => {
            const order = reads.map((_, index) => `t${index}`);
            const needs = new Map(
                reads.map((targets, index) => [
                    `t${index}`,
                    targets.filter((target) => target < index).map((target) => `t${target}`),
                ]),
            );
            const failing = new Set(fails.map((index) => `t${index}`));
            const started: string[] = [];
            const succeeded = new Set<string>();
            const reported = new Map<string, TaskOutcome<string>>();
            let running = 0;
            const outcomes = await schedule<string>({
                order,
                waitsFor: needs,
                parallel,
                run: async (name) => {
                    started.push(name);
                    expect(needs.get(name)!.every((need) => succeeded.has(need))).toBe(true);
                    running += 1;
                    expect(running).toBeLessThanOrEqual(parallel);
                    for (let tick = ticks[started.length % 20]!; tick >= 0; tick -= 1) await Promise.resolve();
                    running -= 1;
                    if (failing.has(name)) return { ok: false, value: name };
                    succeeded.add(name);
                    return done(name);
                },
                onOutcome: (name, outcome) => {
                    expect(reported.has(name)).toBe(false);
                    reported.set(name, outcome);
                },
            });
            expect(new Set(started).size).toBe(started.length);
            expect([...outcomes.keys()]).toEqual(order);
            expect(new Map(order.map((name) => [name, reported.get(name)]))).toEqual(outcomes);
            const stopped = (name: string): boolean =>
                needs.get(name)!.some((need) => failing.has(need) || stopped(need));
            for (const name of order) {
                const expected = stopped(name) ? "skipped" : failing.has(name) ? "failed" : "succeeded";
                expect([name, outcomes.get(name)?.status]).toEqual([name, expected]);
            }
        }),
        { numRuns: 60 },
    );
});
