// Started by the benchmark in a process of its own for each size, so that memory is that of one run: node --expose-gc.
import { stackGraph } from "../../../infra/engine/graph";
import { loadEstate } from "../../../infra/estate/load";
import { diskReader } from "../../../infra/estate/reader";
import { describeStacks } from "../../../infra/stacks/describe";
import { synthesiseStacks } from "../../../infra/synthesis/synthesise";
import { rules } from "../../../policies";
import { ruleContext } from "../../../policies/kernel/context";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import { runRules } from "../../../policies/kernel/run-rules";
import { repeatStacks } from "./repeat";

/** What one size took. */
export interface RulesRun {
    readonly resources: number;
    readonly rules: number;
    readonly findings: number;
    /** Seconds of each run; the first is that of a process which has just started, as `egov check` is. */
    readonly seconds: readonly number[];
    /** From the start of Node to the end of the first run, the making of the resources included. */
    readonly wholeSeconds: number;
    /** Seconds on a processor: the same whatever else the machine does. */
    readonly cpuSeconds: readonly number[];
    /** Highest memory of the process after the first run, the making of the resources included. */
    readonly peakMiB: number;
    /** What stays after the first run and a collection: index, context, findings. */
    readonly heapGrowthMiB: number;
}

const runs = 3;
const mebibytes = (bytes: number): number => bytes / 2 ** 20;
const heap = (): number => {
    globalThis.gc?.();
    return mebibytes(process.memoryUsage().heapUsed);
};

async function measure(folder: string, wanted: number, asOf: string): Promise<RulesRun> {
    const loaded = loadEstate(folder, diskReader);
    if (!loaded.ok) throw new Error("the reference estate has errors: npx egov validate");
    const estate = loaded.value;
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok) throw new Error("the reference estate has a cycle");
    const { stacks, order } = graph.value;
    const { resources, originals } = repeatStacks(await synthesiseStacks(estate, graph.value, order), wanted);
    const stackOf = ({ stack }: { readonly stack: string }) => {
        const definition = stacks.get(originals.get(stack) ?? "");
        if (definition === undefined) throw new Error(`there is no stack ${stack}`);
        return definition;
    };
    const nowhere = { file: "bench.yaml", line: 1, column: 1 };
    const once = () => {
        const begin = process.hrtime.bigint();
        const used = process.cpuUsage();
        const context = ruleContext({ estate, asOf, resources: new ResourceIndex(resources), stackOf });
        const run = runRules(rules, context, () => nowhere);
        const { user, system } = process.cpuUsage(used);
        const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
        return { run, context, seconds, cpuSeconds: (user + system) / 1e6 };
    };

    const heapBefore = heap();
    const first = once();
    const wholeSeconds = process.uptime();
    const peakMiB = process.resourceUsage().maxRSS / 1024;
    const heapAfter = heap();
    // Held until here, so that what stays is counted.
    const findings = first.context.resources.get("") === undefined ? first.run.findings.length : 0;
    const timed = [first, ...Array.from({ length: runs - 1 }, once)];
    return {
        resources: resources.length,
        rules: rules.length,
        findings,
        seconds: timed.map(({ seconds }) => seconds),
        wholeSeconds,
        cpuSeconds: timed.map(({ cpuSeconds }) => cpuSeconds),
        peakMiB,
        heapGrowthMiB: heapAfter - heapBefore,
    };
}

const [folder = "", wanted = "", asOf = ""] = process.argv.slice(2);
measure(folder, Number(wanted), asOf).then(
    (run) => console.log(JSON.stringify(run)),
    (error: unknown) => {
        console.error(error);
        process.exitCode = 1;
    },
);
