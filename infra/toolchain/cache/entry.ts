import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { AnyTool, ToolOrigin } from "../types";

/** What a cache folder holds, written last: a folder without it was never finished. */
export interface CacheEntry {
    readonly tool: AnyTool;
    readonly version: string;
    readonly origin: ToolOrigin;
    /** Paths relative to the folder. */
    readonly files: readonly CachedFile[];
}

export interface CachedFile {
    readonly path: string;
    readonly size: number;
    readonly mtimeMs: number;
    readonly sha256: string;
}

const entryFile = "entry.json";

/** Folder of a tool in the cache. `inputs` is all that decides what is in it besides the version. */
export function entryFolder(cacheDir: string, tool: AnyTool, version: string, inputs: readonly string[]): string {
    const hash = createHash("sha256");
    for (const input of inputs) hash.update(input).update("\0");
    return join(cacheDir, "toolchain", tool, `${version}-${hash.digest("hex").slice(0, 12)}`);
}

/** The entry of a folder, or undefined where it is missing, unfinished or differs from what was installed. */
export async function readEntry(folder: string): Promise<CacheEntry | undefined> {
    let entry: CacheEntry;
    try {
        entry = JSON.parse(await readFile(join(folder, entryFile), "utf8")) as CacheEntry;
        for (const file of entry.files) if (!(await isUnchanged(folder, file))) return undefined;
    } catch {
        return undefined;
    }
    return entry;
}

async function isUnchanged(folder: string, file: CachedFile): Promise<boolean> {
    const path = join(folder, file.path);
    const status = await stat(path);
    if (status.size !== file.size) return false;
    // A copied or restored cache has other times: then the content decides.
    return status.mtimeMs === file.mtimeMs || (await sha256OfFile(path)) === file.sha256;
}

/**
 * Makes a cache folder at once or not at all: `make` fills and verifies a folder beside it, which then takes its name.
 * The caller holds the cache's lock.
 *
 * @param make gives back the files of the tool, relative to the folder that it is given
 */
export async function installEntry(
    folder: string,
    description: Omit<CacheEntry, "files">,
    make: (staging: string) => Promise<readonly string[]>,
): Promise<CacheEntry> {
    const staging = `${folder}.partial-${randomBytes(4).toString("hex")}`;
    await mkdir(staging, { recursive: true });
    try {
        const files: CachedFile[] = [];
        for (const path of await make(staging)) files.push(await describeFile(staging, path));
        const entry: CacheEntry = { ...description, files };
        await writeFile(join(staging, entryFile), `${JSON.stringify(entry, undefined, 2)}\n`);
        await rm(folder, { recursive: true, force: true });
        await rename(staging, folder);
        return entry;
    } finally {
        await rm(staging, { recursive: true, force: true });
    }
}

/** Removes what runs that were killed left behind. The caller holds the cache's lock. */
export async function removePartial(folder: string): Promise<void> {
    const parent = dirname(folder);
    const names = await readdir(parent).catch(() => []);
    for (const name of names)
        if (name.includes(".partial-")) await rm(join(parent, name), { recursive: true, force: true });
}

async function describeFile(folder: string, path: string): Promise<CachedFile> {
    const { size, mtimeMs } = await stat(join(folder, path));
    return { path, size, mtimeMs, sha256: await sha256OfFile(join(folder, path)) };
}

export async function sha256OfFile(path: string): Promise<string> {
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
}
