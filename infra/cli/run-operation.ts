import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { StackGraph } from "../engine/graph";
import type { RunSummary } from "../engine/operations";
import type { ProgressSink } from "../engine/progress";
import type { AttachedPolicies, RunOptions } from "../engine/run-options";
import type { Selection } from "../engine/select";
import type { EstateModel } from "../estate/model";
import type { Toolchain } from "../toolchain/types";
import { cloudOptions } from "./connect";
import { readText } from "./files/read-text";
import type { Environment } from "./context";
import { withInterrupts } from "./interrupt";
import { toolchainOrFail } from "./toolchain";

/** What a command works on, and how. */
export interface StackCommand {
    readonly estate: EstateModel;
    readonly graph: StackGraph;
    readonly selection: Selection;
    readonly parallel: number | undefined;
    readonly resourceParallel?: number | undefined;
    /** Folder or address of the state, as given. */
    readonly state: string | undefined;
    readonly secretsProvider?: string | undefined;
    readonly policies?: AttachedPolicies | undefined;
}

/**
 * Gets the toolchain and gives a function what operations of the engine need, with progress on standard error. Ctrl-C
 * aborts the signals of the options.
 */
export async function withRunOptions<Value>(
    command: StackCommand,
    environment: Environment,
    use: (options: RunOptions) => Promise<Value>,
): Promise<Value> {
    const { root, variables, cwd } = environment;
    const { estateAccess } = await import("../engine/estate-access");
    const { readProject } = await import("../engine/workplace/project");
    const { defaultCacheFolder, withToolchain } = await import("../toolchain");
    const onProgress = await progressSink(environment);
    const { parallel, resourceParallel, state, secretsProvider, policies } = command;
    return withInterrupts(async ({ cancel, kill }) => {
        const toolchain = await toolchainOrFail(environment, {}, cancel);
        return use({
            graph: command.graph,
            selection: command.selection,
            estate: estateAccess(command.estate),
            project: readProject(root, readText),
            worker: join(root, "infra", "engine", "worker", "start.js"),
            env: withToolchain(toolchain, variables),
            ...engineVersionOf(toolchain),
            pulumiHome: join(defaultCacheFolder(variables), "pulumi-home"),
            readText,
            ...(state === undefined ? {} : { backend: stateAddress(state, cwd) }),
            ...(parallel === undefined ? {} : { parallel }),
            ...(resourceParallel === undefined ? {} : { resourceParallel }),
            ...(secretsProvider === undefined ? {} : { secretsProvider }),
            ...(policies === undefined ? {} : { policies }),
            ...cloudOptions(command.estate, readText, environment),
            signal: cancel,
            killSignal: kill,
            onProgress,
            now: () => new Date(),
        });
    });
}

function engineVersionOf({ tools }: Toolchain): Pick<RunOptions, "engineVersion"> {
    const engine = tools.find(({ name }) => name === "engine");
    return engine === undefined ? {} : { engineVersion: engine.version };
}

/** A run that was stopped while it was being prepared has no stack that says so. */
export function withInterruption(result: RunSummary, { signal }: RunOptions): RunSummary {
    return signal?.aborted === true && result.status !== "succeeded" ? { ...result, status: "cancelled" } : result;
}

/** An address such as `s3://…` as it is; anything else is a folder. */
export function stateAddress(state: string, cwd: string): string {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(state) ? state : pathToFileURL(resolve(cwd, state)).href;
}

async function progressSink({ terminal, translate }: Environment): Promise<ProgressSink> {
    const write = (text: string): void => terminal.write(text);
    if (!terminal.live) return (await import("../report/run/progress-lines")).lineProgress(write, translate);
    const { liveProgress } = await import("../report/run/progress-live");
    return liveProgress({
        translate,
        write,
        now: () => performance.now(),
        every(milliseconds, callback) {
            const timer = setInterval(callback, milliseconds);
            return () => clearInterval(timer);
        },
    });
}
