import { execFileSync } from "node:child_process";
import { median } from "../measure";
import type { RulesRun } from "./run-rules";

/** What a check of a province is to keep to, on two processors. */
const target = { resources: 10_000, seconds: 1, mebibytes: 300 };
const sizes = [target.resources, 100_000] as const;
/** Processes of the size that has a target. */
const colds = 3;

/**
 * All rules in process, each size in processes of its own; prints time, memory and how time grows. Gives back the run of the
 * size that peers get, that of the process with the median first run.
 */
export function benchInProcess(root: string, runRules: string, asOf: string): RulesRun {
    const estate = "stacks/estates/shandong";
    const run = (size: number): RulesRun => {
        const args = ["--expose-gc", runRules, estate, String(size), asOf];
        return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" })) as RulesRun;
    };
    const [least, most] = sizes;
    const cold = Array.from({ length: colds }, () => run(least)).sort((one, other) => first(one) - first(other));
    const small = cold[Math.floor(colds / 2)]!;
    const large = run(most);
    for (const one of [small, large]) printRun(one);
    const growth = (secondsOf: (run: RulesRun) => number): string =>
        (secondsOf(large) / large.resources / (secondsOf(small) / small.resources)).toFixed(2);
    console.log(
        `  time of a resource among ${large.resources} / among ${small.resources} (1 is linear): ` +
            `first run ${growth(({ cpuSeconds }) => cpuSeconds[0] ?? NaN)}, warm ${growth(warm)}, on a processor`,
    );
    console.log(
        `  target at ${target.resources} resources: ${target.seconds} s and ${target.mebibytes} MiB: ` +
            `${first(small).toFixed(2)} s (median of ${colds} processes: ${cold.map((one) => first(one).toFixed(2)).join(", ")} s; ${(small.cpuSeconds[0] ?? NaN).toFixed(2)} s on a processor), ` +
            `${small.peakMiB.toFixed(0)} MiB`,
    );
    return small;
}

const first = ({ seconds }: RulesRun): number => seconds[0] ?? NaN;
const warm = ({ cpuSeconds }: RulesRun): number => median(cpuSeconds.slice(1));

function printRun(run: RulesRun): void {
    const { resources, rules, findings, seconds, cpuSeconds, peakMiB, heapGrowthMiB } = run;
    const each = (list: readonly number[]): string => list.map((one) => one.toFixed(2)).join(", ");
    console.log(
        `${rules} rules on ${resources} resources in process: ${each(seconds)} s (first run, warm ones), ` +
            `on a processor ${each(cpuSeconds)} s; ${findings} findings; ` +
            `memory: process at most ${peakMiB.toFixed(0)} MiB, index and findings keep ${heapGrowthMiB.toFixed(0)} MiB`,
    );
}
