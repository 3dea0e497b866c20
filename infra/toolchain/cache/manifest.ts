import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findExecutables } from "../find/executables";
import { isExecutable } from "../find/on-path";
import type { Environment, Tool, ToolName } from "../types";

/** The answer of the last run for a checkout, and all that it rests on. */
interface Manifest {
    readonly binFolder: string;
    /** Files in it. */
    readonly links: readonly string[];
    readonly tools: readonly (Tool & { readonly size: number; readonly mtimeMs: number })[];
    /** What was found outside of the cache then. */
    readonly searched: Readonly<Record<ToolName, string | null>>;
}

export interface ManifestKey {
    readonly cacheDir: string;
    readonly env: Environment;
    /** All that decides about the toolchain besides the environment: checkout, Node, versions, build inputs. */
    readonly inputs: readonly string[];
}

const pathOf = ({ cacheDir, inputs }: ManifestKey): string =>
    join(
        cacheDir,
        "toolchain",
        "checkouts",
        `${createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 12)}.json`,
    );

/**
 * The tools of the last run if they are still what they were; no tool is started and no network asked. Undefined where
 * anything differs.
 */
export async function readManifest(key: ManifestKey): Promise<{ binFolder: string; tools: Tool[] } | undefined> {
    try {
        const manifest = JSON.parse(await readFile(pathOf(key), "utf8")) as Manifest;
        const searched = findExecutables(key.env, key.cacheDir);
        for (const [tool, path] of Object.entries(searched))
            if (manifest.searched[tool as ToolName] !== path) return undefined;
        for (const tool of manifest.tools) {
            const status = await stat(tool.path);
            if (status.size !== tool.size || status.mtimeMs !== tool.mtimeMs || !isExecutable(tool.path))
                return undefined;
        }
        if (!manifest.links.every((name) => isExecutable(join(manifest.binFolder, name)))) return undefined;
        return {
            binFolder: manifest.binFolder,
            tools: manifest.tools.map(({ name, version, path, origin }) => ({
                name,
                version,
                path,
                origin,
                seconds: 0,
            })),
        };
    } catch {
        return undefined;
    }
}

export async function writeManifest(key: ManifestKey, binFolder: string, tools: readonly Tool[]): Promise<void> {
    const path = pathOf(key);
    const described = await Promise.all(
        tools.map(async (tool) => {
            const { size, mtimeMs } = await stat(tool.path);
            return { ...tool, size, mtimeMs };
        }),
    );
    const links = await readdir(binFolder);
    const manifest: Manifest = { binFolder, links, tools: described, searched: findExecutables(key.env, key.cacheDir) };
    await mkdir(dirname(path), { recursive: true });
    const staging = `${path}.${randomBytes(4).toString("hex")}`;
    await writeFile(staging, `${JSON.stringify(manifest, undefined, 2)}\n`);
    await rename(staging, path);
}
