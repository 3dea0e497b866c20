import { join } from "node:path";
import type { Result } from "../estate/problem";
import { buildFromGo } from "./build/go-build";
import { clusterRecipes } from "./build/recipes";
import { entryFolder, installEntry, readEntry, removePartial } from "./cache/entry";
import { withCacheLock } from "./cache/lock";
import { buildInputs, goSources } from "./context";
import { ToolchainFailure } from "./failure";
import { runProcess, type Runner } from "./process";
import { problemFor, type Settings, settingsOf } from "./settings";
import { clusterTools, type ClusterTool, type ToolchainOptions, type ToolchainProblem } from "./types";

export type ClusterToolsOptions = Pick<
    ToolchainOptions,
    "cacheDir" | "env" | "root" | "progress" | "offline" | "signal"
> & { readonly run?: Runner };

/** Paths of the executables. */
export type ClusterTools = Readonly<Record<ClusterTool, string>>;

/**
 * Builds the programs of a Kubernetes control plane from Go modules, where the cache does not have them yet. Only the cache
 * folder is written; two calls at once wait for each other.
 */
export async function ensureClusterTools(
    options: ClusterToolsOptions,
): Promise<Result<ClusterTools, ToolchainProblem>> {
    try {
        const settings = settingsOf(options, clusterTools, Date.now());
        const known = await readAll(settings);
        return { ok: true, value: known ?? (await makeAll(settings, options.run ?? runProcess)) };
    } catch (error) {
        return { ok: false, error: problemFor(error, options) };
    }
}

type ClusterSettings = Settings<ClusterTool>;

function folderOf(tool: ClusterTool, { cacheDir, root, platform }: ClusterSettings): string {
    const recipe = clusterRecipes[tool];
    return entryFolder(cacheDir, tool, recipe.version, buildInputs(root, recipe, platform));
}

async function readAll(settings: ClusterSettings): Promise<ClusterTools | undefined> {
    const paths: Partial<Record<ClusterTool, string>> = {};
    for (const tool of clusterTools) {
        const folder = folderOf(tool, settings);
        if ((await readEntry(folder)) === undefined) return undefined;
        paths[tool] = join(folder, clusterRecipes[tool].executable);
    }
    return paths as ClusterTools;
}

async function makeAll(settings: ClusterSettings, run: Runner): Promise<ClusterTools> {
    const { cacheDir, signal, report } = settings;
    return withCacheLock(
        cacheDir,
        () => report("wait"),
        signal,
        async () => {
            const paths: Partial<Record<ClusterTool, string>> = {};
            for (const tool of clusterTools) {
                signal?.throwIfAborted();
                const { version } = clusterRecipes[tool];
                const folder = folderOf(tool, settings);
                if ((await readEntry(folder)) === undefined) await makeOne(tool, folder, settings, run);
                report("done", tool, { origin: "build", version });
                paths[tool] = join(folder, clusterRecipes[tool].executable);
            }
            return paths as ClusterTools;
        },
    );
}

async function makeOne(
    tool: ClusterTool,
    folder: string,
    { cacheDir, env, root, offline, signal, report }: ClusterSettings,
    run: Runner,
): Promise<void> {
    const recipe = clusterRecipes[tool];
    await removePartial(folder);
    await installEntry(folder, { tool, version: recipe.version, origin: "build" }, async (staging) => {
        const file = await buildFromGo(
            {
                recipe,
                sources: goSources(root),
                cacheDir,
                env,
                offline,
                run,
                signal,
                onProgress: (params) => report("build", tool, params),
            },
            staging,
        );
        report("verify", tool);
        const path = join(staging, file);
        const { code } = await run({ file: path, args: ["--version"], env, timeoutMs: 20_000 });
        if (code !== 0) throw new ToolchainFailure({ code: "verificationFailed", tool, params: { tool, path } });
        return [file];
    });
}
