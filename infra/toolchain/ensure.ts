import type { Result } from "../estate/problem";
import { makeBinFolder } from "./bin-folder";
import { withCacheLock } from "./cache/lock";
import { readManifest, writeManifest, type ManifestKey } from "./cache/manifest";
import { toolchainInputs, type ToolchainContext } from "./context";
import { createReleaseServer } from "./download/http";
import { officialBase } from "./download/releases";
import { ToolchainFailure } from "./failure";
import { getTool } from "./get/tool";
import { runProcess } from "./process";
import { problemFor, settingsOf } from "./settings";
import { toolNames, type Tool, type Toolchain, type ToolchainOptions, type ToolchainProblem } from "./types";
import { createVerifier } from "./verify/tool";

/** Variables that keep the engine from looking for things on the internet by itself. */
const engineVariables = { PULUMI_SKIP_UPDATE_CHECK: "true", PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true" };

/**
 * Finds or makes the engine and its helpers. The second call starts nothing and asks no network; two calls at once wait for
 * each other. Only the cache folder is written.
 */
export async function ensureToolchain(options: ToolchainOptions): Promise<Result<Toolchain, ToolchainProblem>> {
    const started = Date.now();
    const finish = (found: { binFolder: string; tools: readonly Tool[] }): Result<Toolchain, ToolchainProblem> => ({
        ok: true,
        value: {
            binFolders: [found.binFolder],
            env: engineVariables,
            tools: found.tools,
            seconds: (Date.now() - started) / 1000,
        },
    });
    let context: ToolchainContext | undefined;
    try {
        const made = createContext(options, started);
        context = made;
        const key = manifestKey(made);
        const known = made.refresh ? undefined : await readManifest(key);
        if (known !== undefined) return finish(known);
        return await withCacheLock(
            made.cacheDir,
            () => made.report("wait"),
            made.signal,
            async () => {
                // Another run may have done it while this one waited.
                const done = made.refresh ? undefined : await readManifest(key);
                return finish(done ?? (await getAll(made, key)));
            },
        );
    } catch (error) {
        return { ok: false, error: problemFor(error, options) };
    } finally {
        await context?.server.close();
    }
}

async function getAll(context: ToolchainContext, key: ManifestKey): Promise<{ binFolder: string; tools: Tool[] }> {
    const tools: Tool[] = [];
    for (const name of toolNames) tools.push(await getTool(name, tools[0], context));
    const settings = { cacheDir: context.cacheDir, root: context.root, node: process.execPath, env: context.env };
    const made = await makeBinFolder(tools, settings, async (tool, path) => {
        context.report("verify", tool.name);
        if ((await context.verify(tool.name, path, context.env)) !== undefined) return;
        throw new ToolchainFailure({ code: "verificationFailed", tool: tool.name, params: { tool: tool.name, path } });
    });
    await writeManifest(key, made.folder, made.tools);
    for (const tool of made.tools) context.report("done", tool.name, { origin: tool.origin, version: tool.version });
    return { binFolder: made.folder, tools: made.tools };
}

/** @throws ToolchainFailure `platformUnsupported` */
export function createContext(options: ToolchainOptions, started: number): ToolchainContext {
    const settings = settingsOf(options, toolNames, started);
    const { env, signal } = settings;
    const downloadBase = (options.downloadBase ?? (env.EGOV_DOWNLOAD_BASE || officialBase)).replace(/\/+$/, "");
    return {
        ...settings,
        refresh: options.refresh ?? false,
        server: createReleaseServer(downloadBase, env, signal),
        downloadBase,
        run: runProcess,
        verify: createVerifier(runProcess),
    };
}

export const manifestKey = ({ cacheDir, env, root, platform }: ToolchainContext): ManifestKey => ({
    cacheDir,
    env,
    inputs: toolchainInputs(root, process.execPath, platform),
});

/** The environment with which `pulumi` finds the toolchain. */
export function withToolchain(toolchain: Toolchain, env: ToolchainOptions["env"]): Record<string, string> {
    const merged = {
        ...env,
        ...toolchain.env,
        PATH: [...toolchain.binFolders, env.PATH ?? ""].filter(Boolean).join(":"),
    };
    return Object.fromEntries(
        Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
}
