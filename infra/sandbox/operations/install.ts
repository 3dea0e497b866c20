import type { Result } from "../../estate/problem";
import { ensureClusterTools, type ClusterTools } from "../../toolchain";
import { runProcess } from "../../toolchain/process";
import { fail } from "../failure";
import { ensurePackages } from "../install/packages";
import { requireMachine, thisMachine } from "../install/requirements";
import { noTools } from "../services/service";
import type { Part, SandboxProblem } from "../types";
import { asResult, type SandboxOptions } from "./context";

export interface Installed {
    /** Folder of the unpacked packages. */
    readonly packages: string;
    readonly tools: ClusterTools;
}

/**
 * Gets what the parts are made of: packages and Kubernetes' programs. Later it finds all of it there and asks no network.
 *
 * @throws SandboxFailure where the machine does not suit, or something can't be had
 */
export async function installParts(parts: readonly Part[], options: SandboxOptions): Promise<Installed> {
    const { cache, env, root, progress, signal, toolTexts } = options;
    requireMachine(thisMachine());
    const packages = await ensurePackages({ parts, cache, env, progress, signal, run: runProcess });
    if (!parts.includes("kubernetes")) return { packages, tools: noTools };
    const tools = await ensureClusterTools({
        cacheDir: cache,
        env,
        root,
        progress: (event) =>
            progress({ phase: "tools", subject: `${event.phase} ${event.tool}`, text: toolTexts.progress(event) }),
        ...(signal === undefined ? {} : { signal }),
    });
    if (tools.ok) return { packages, tools: tools.value };
    if (tools.error.code === "cancelled") fail("cancelled");
    return fail("toolsFailed", { reason: toolTexts.problem(tools.error) });
}

/** Only installs, for machines that have a network now and none later. */
export const sandboxInstall = (
    options: SandboxOptions,
    parts: readonly Part[],
): Promise<Result<Installed, SandboxProblem>> => asResult(() => installParts(parts, options), options.signal);
