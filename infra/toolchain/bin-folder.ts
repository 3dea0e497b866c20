import { createHash, randomBytes } from "node:crypto";
import { copyFile, link, mkdir, rename, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { sha256OfFile } from "./cache/entry";
import { executables } from "./find/executables";
import { findOnPath, isExecutable } from "./find/on-path";
import { writeWrapper, isOwnTool } from "./own/wrapper";
import type { Environment, Tool } from "./types";

export interface BinFolder {
    readonly cacheDir: string;
    readonly root: string;
    readonly node: string;
    readonly env: Environment;
}

/** Path of the folder with these tools for this checkout; another choice of tools is another folder, so that none ever changes. */
export function binFolderPath(tools: readonly Tool[], { cacheDir, root, node }: BinFolder): string {
    const parts = tools.map((tool) => [tool.name, tool.origin, tool.version, tool.origin === "own" ? "" : tool.path]);
    const hash = createHash("sha256")
        .update(JSON.stringify([root, node, ...parts]))
        .digest("hex");
    return join(cacheDir, `bin-${hash.slice(0, 12)}`);
}

/**
 * Makes the one folder that puts all tools on PATH and gives back the tools as they are there. Verification of what is in
 * it happens before the folder takes its name.
 *
 * @throws whatever `verify` throws
 */
export async function makeBinFolder(
    tools: readonly Tool[],
    settings: BinFolder,
    verify: (tool: Tool, path: string) => Promise<void>,
): Promise<{ folder: string; tools: Tool[] }> {
    const folder = binFolderPath(tools, settings);
    const placed = tools.map((tool) =>
        tool.origin === "own" ? { ...tool, path: join(folder, executables[tool.name]) } : tool,
    );
    if (await isComplete(folder, tools, settings)) return { folder, tools: placed };
    const staging = `${folder}.partial-${randomBytes(4).toString("hex")}`;
    await mkdir(staging, { recursive: true });
    try {
        for (const tool of tools) {
            if (isOnPath(tool, settings)) continue;
            const path = join(staging, executables[tool.name]);
            if (tool.origin === "own" && isOwnTool(tool.name)) {
                await writeWrapper(tool.name, path, settings.root, settings.node);
                await verify(tool, path);
            } else if (tool.origin === "path") await symlink(tool.path, path);
            else await place(tool.path, path);
        }
        await rm(folder, { recursive: true, force: true });
        await rename(staging, folder);
    } finally {
        await rm(staging, { recursive: true, force: true });
    }
    return { folder, tools: placed };
}

async function isComplete(folder: string, tools: readonly Tool[], settings: BinFolder): Promise<boolean> {
    for (const tool of tools) {
        const path = join(folder, executables[tool.name]);
        if (isOnPath(tool, settings)) continue;
        if (!isExecutable(path)) return false;
        if (tool.origin !== "own" && !(await isSameFile(tool.path, path))) return false;
    }
    return true;
}

/** A tool that was made anew because it was damaged leaves the old link behind. */
async function isSameFile(one: string, other: string): Promise<boolean> {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    if (first.ino === second.ino && first.dev === second.dev) return true;
    return first.size === second.size && (await sha256OfFile(one)) === (await sha256OfFile(other));
}

const isOnPath = (tool: Tool, { env, cacheDir }: BinFolder): boolean =>
    tool.origin === "path" && findOnPath(executables[tool.name], env, cacheDir) === tool.path;

/** A hard link and no symbolic one: the engine looks for its language host beside its own real path. */
async function place(target: string, path: string): Promise<void> {
    try {
        await link(target, path);
    } catch {
        await copyFile(target, path);
    }
}
