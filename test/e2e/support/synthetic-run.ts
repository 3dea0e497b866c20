import { build } from "esbuild";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackGraph } from "../../../infra/engine/graph";
import { summarise, type RunSummary } from "../../../infra/engine/operations";
import { runStacks } from "../../../infra/engine/run-stacks";
import type { OperationName } from "../../../infra/engine/worker/protocol";
import type { RunOptions } from "../../../infra/engine/run-options";
import { selectStacks } from "../../../infra/engine/select";
import { withToolchain } from "../../../infra/toolchain";
import { definitions } from "../../infra/engine/definitions";
import { testToolchain } from "../../support/toolchain";
import type { SyntheticPlan, SyntheticStack } from "./synthetic-plan";

export const root = join(__dirname, "..", "..", "..");

/** Bundles a worker as infra/build/build.mjs does; in the checkout, so that it finds the SDKs. */
export async function buildWorker(entry: string): Promise<string> {
    const outfile = join(root, ".build", "test", `${process.pid}-${entry.replaceAll("/", "-")}.js`);
    await build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: ["@pulumi/*", "@grpc/grpc-js", "google-protobuf", "@kubernetes/client-node", "esbuild"],
        loader: { ".csv": "text" },
        logLevel: "error",
    });
    return outfile;
}

/** A folder of its own for everything that a run writes; its path marks the run's processes. */
export function temporaryProject(): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "egov-test-")));
    for (const name of ["estate", "home", "tmp"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "Pulumi.yaml"), "name: egov-cloud\nruntime: nodejs\n");
    return folder;
}

export const readText = (path: string): string | undefined => {
    try {
        return readFileSync(path, "utf8");
    } catch {
        return undefined;
    }
};

/** Environment with the toolchain, without anything of the person who runs the tests. */
export async function testEnvironment(folder: string): Promise<Record<string, string>> {
    const base = { PATH: process.env.PATH ?? "", HOME: join(folder, "home"), TMPDIR: join(folder, "tmp") };
    return withToolchain(await testToolchain(), base);
}

/** Previews made-up stacks with the real engine and plug-ins. */
export function previewSynthetic(
    folder: string,
    worker: string,
    stacks: SyntheticPlan["stacks"],
    more: Partial<RunOptions> = {},
): Promise<RunSummary> {
    return runSynthetic("preview", folder, worker, stacks, more);
}

/** Runs an operation on made-up stacks with the real engine and plug-ins. */
export async function runSynthetic(
    operation: OperationName,
    folder: string,
    worker: string,
    stacks: SyntheticPlan["stacks"],
    more: Partial<RunOptions> = {},
    names: readonly string[] = [],
): Promise<RunSummary> {
    return summarise(
        await runStacks(operation, await syntheticOptions(operation, folder, worker, stacks, more, names)),
    );
}

/** What an operation on made-up stacks needs. */
export async function syntheticOptions(
    operation: OperationName,
    folder: string,
    worker: string,
    stacks: SyntheticPlan["stacks"],
    more: Partial<RunOptions> = {},
    names: readonly string[] = [],
): Promise<RunOptions> {
    writeFileSync(join(folder, "estate", "plan.json"), JSON.stringify({ stacks } satisfies SyntheticPlan));
    const reads = Object.entries(stacks).map(([name, stack]: [string, SyntheticStack]) => [name, stack.reads ?? []]);
    const graph = stackGraph(definitions(Object.fromEntries(reads)), () => ["id"]);
    if (!graph.ok) throw new Error(JSON.stringify(graph.error));
    const selection = selectStacks(graph.value, names, { reverse: operation === "destroy" });
    if (!selection.ok) throw new Error(JSON.stringify(selection.error));
    return {
        graph: graph.value,
        selection: selection.value,
        estate: {
            folder: join(folder, "estate"),
            name: "synthetic",
            clouds: operation === "preview" && more.forDeployment !== true ? ["made-up"] : [],
            kubeContexts: [],
            homes: new Map(),
        },
        project: { root: folder, name: "egov-cloud", stackConfigFolder: folder },
        worker,
        env: await testEnvironment(folder),
        pulumiHome: join(folder, "pulumi-home"),
        readText,
        parallel: 2,
        now: () => new Date(),
        ...more,
    };
}

/** Processes of a run that are still alive: all of them have the run's folder in their environment. */
export function processesOf(folder: string): string[] {
    return readdirSync("/proc")
        .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
        .filter((pid) => readText(`/proc/${pid}/environ`)?.includes(folder) === true)
        .map((pid) => `${pid} ${readText(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ")}`);
}

/** Files below a folder, relative to it. */
export function filesBelow(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort();
}
