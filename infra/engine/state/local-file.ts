import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The engine's own file of the state of a stack. */
export interface LocalState {
    /** Absolute path; with `.gz` where the engine was told to compress. */
    readonly file: string;
    readonly text: string;
}

/** Path of the engine's own file of a stack, where the state is a local folder. */
export function localStateFile(backend: string, project: string, stack: string): string | undefined {
    if (!backend.startsWith("file:///") || backend.includes("?")) return undefined;
    return join(fileURLToPath(backend), ".pulumi", "stacks", project, `${stack}.json`);
}

/** Reads a file that `localStateFile` named, without a lock; undefined where there is none. */
export async function readLocalState(file: string): Promise<LocalState | undefined> {
    const plain = await readIfThere(file);
    if (plain !== undefined) return { file, text: plain.toString("utf8") };
    const packed = await readIfThere(`${file}.gz`);
    return packed === undefined ? undefined : { file: `${file}.gz`, text: gunzipSync(packed).toString("utf8") };
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
    try {
        return await readFile(file);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
    }
}
