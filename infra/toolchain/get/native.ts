import { join } from "node:path";
import { buildFromGo } from "../build/go-build";
import { goRecipes } from "../build/recipes";
import { entryFolder, installEntry, readEntry, removePartial, type CacheEntry } from "../cache/entry";
import { buildInputs, goSources, type ToolchainContext } from "../context";
import { downloadRelease } from "../download/download";
import { engineRelease, pluginRelease, type Release } from "../download/releases";
import { ToolchainFailure } from "../failure";
import type { Tool, ToolName } from "../types";

type ReleasedTool = Release["tool"];

/** The cached or fresh download of an official release; undefined where it can't be had. */
export async function getRelease(name: ReleasedTool, context: ToolchainContext): Promise<Tool | undefined> {
    const release =
        name === "engine"
            ? engineRelease(context.downloadBase, context.platform)
            : pluginRelease(context.downloadBase, name, context.platform);
    const folder = entryFolder(context.cacheDir, name, release.version, [release.asset, "download"]);
    const cached = await readEntry(folder);
    if (cached !== undefined) return toolOf(name, folder, cached, 0);
    if (context.offline) return undefined;
    context.report("connect", name, { base: context.downloadBase });
    if (!(await context.server.reachable())) return undefined;
    const started = Date.now();
    try {
        await removePartial(folder);
        const entry = await installEntry(
            folder,
            { tool: name, version: release.version, origin: "download" },
            async (staging) => {
                context.report("download", name, { percent: 0, url: release.url });
                const files = await downloadRelease(release, context.server, staging, (percent) =>
                    context.report("download", name, { percent, url: release.url }),
                );
                await verifyIn(staging, name, files[0], context);
                return files;
            },
        );
        return toolOf(name, folder, entry, secondsSince(started));
    } catch (error) {
        context.signal?.throwIfAborted();
        if (isDiskProblem(error)) throw error;
        // A release that can't be had or is damaged is no reason to stop: the tool is built instead.
        context.report("download", name, { failed: (error as Error).message, url: release.url });
        return undefined;
    }
}

/** What an earlier run built, if it is whole. */
export async function getBuilt(name: "engine" | "openstack", context: ToolchainContext): Promise<Tool | undefined> {
    const folder = builtFolder(name, context);
    const cached = await readEntry(folder);
    return cached && toolOf(name, folder, cached, 0);
}

/** Builds a tool from its Go modules. */
export async function build(name: "engine" | "openstack", context: ToolchainContext): Promise<Tool> {
    const recipe = goRecipes[name];
    const folder = builtFolder(name, context);
    const started = Date.now();
    await removePartial(folder);
    const entry = await installEntry(
        folder,
        { tool: name, version: recipe.version, origin: "build" },
        async (staging) => {
            const settings = {
                recipe,
                sources: goSources(context.root),
                cacheDir: context.cacheDir,
                env: context.env,
                offline: context.offline,
                run: context.run,
                signal: context.signal,
                onProgress: (params: Record<string, string | number>) => context.report("build", name, params),
            };
            const file = await buildFromGo(settings, staging);
            await verifyIn(staging, name, file, context);
            return [file];
        },
    );
    return toolOf(name, folder, entry, secondsSince(started));
}

const builtFolder = (name: "engine" | "openstack", { cacheDir, root, platform }: ToolchainContext): string =>
    entryFolder(cacheDir, name, goRecipes[name].version, buildInputs(root, goRecipes[name], platform));

async function verifyIn(
    folder: string,
    name: ToolName,
    file: string | undefined,
    context: ToolchainContext,
): Promise<void> {
    context.report("verify", name);
    const path = join(folder, file ?? "");
    if ((await context.verify(name, path, context.env)) === undefined)
        throw new ToolchainFailure({ code: "verificationFailed", tool: name, params: { tool: name, path } });
}

function toolOf(name: ToolName, folder: string, entry: CacheEntry, seconds: number): Tool {
    return {
        name,
        version: entry.version,
        path: join(folder, entry.files[0]?.path ?? ""),
        origin: entry.origin,
        seconds,
    };
}

const secondsSince = (started: number): number => (Date.now() - started) / 1000;

const isDiskProblem = (error: unknown): boolean =>
    ["ENOSPC", "EDQUOT", "EACCES", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "");
