import { arch, platform as operatingSystem } from "node:process";
import { platformOf, type Platform } from "./download/releases";
import { problemOf, ToolchainFailure } from "./failure";
import { checkoutRoot } from "./root";
import type { AnyTool, ProgressPhase, ToolchainOptions, ToolchainProblem } from "./types";

type Given = Pick<ToolchainOptions, "cacheDir" | "env" | "root" | "offline" | "signal" | "progress">;

/** What getting any tool goes by. */
export interface Settings<Name extends AnyTool> {
    readonly cacheDir: string;
    readonly env: ToolchainOptions["env"];
    readonly root: string;
    readonly platform: Platform;
    readonly offline: boolean;
    readonly signal: AbortSignal | undefined;
    readonly report: (phase: ProgressPhase, tool?: Name, params?: Record<string, string | number>) => void;
}

/**
 * Options with what they leave open filled in.
 *
 * @param tools all that are got, in order: progress counts them
 * @param started when the tools were asked for, milliseconds since 1970
 * @throws ToolchainFailure `platformUnsupported`
 */
export function settingsOf<Name extends AnyTool>(
    { cacheDir, env, root, offline = false, signal, progress }: Given,
    tools: readonly Name[],
    started: number,
): Settings<Name> {
    const platform = platformOf(operatingSystem, arch);
    if (platform === undefined)
        throw new ToolchainFailure({ code: "platformUnsupported", params: { platform: `${operatingSystem}-${arch}` } });
    return {
        cacheDir,
        env,
        root: root ?? checkoutRoot(),
        platform,
        offline,
        signal,
        report: (phase, tool, params = {}) =>
            progress?.({
                phase,
                ...(tool === undefined ? {} : { tool }),
                step: tool === undefined ? 0 : tools.indexOf(tool) + 1,
                steps: tools.length,
                elapsedMs: Date.now() - started,
                params,
            }),
    };
}

/** What an error means for whoever asked for the tools. Throws it again where it is none of theirs. */
export function problemFor(error: unknown, { cacheDir, signal }: Given): ToolchainProblem {
    if (signal?.aborted === true) return { code: "cancelled", params: {} };
    const problem = problemOf(error, cacheDir);
    if (problem === undefined) throw error;
    return problem;
}
