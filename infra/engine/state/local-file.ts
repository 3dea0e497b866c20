import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { withoutSums } from "../workplace/environment";

/** The engine's own file of the state of a stack. */
export interface LocalState {
    /** Absolute path; with `.gz` where the engine was told to compress. */
    readonly file: string;
    readonly text: string;
}

/** Path of the engine's own file of a stack, where the state is a local folder. */
export function localStateFile(backend: string, project: string, stack: string): string | undefined {
    const root = localRoot(backend);
    return root === undefined ? undefined : join(stacksFolder(root, project), `${stack}.json`);
}

/** Names of the stacks of a project in a local state of the layout that we know; undefined where only the engine can tell. */
export async function localStacks(backend: string, project: string): Promise<string[] | undefined> {
    const root = localRoot(backend);
    if (root === undefined) return undefined;
    const layout = await readIfThere(join(root, "meta.yaml"));
    if (layout?.toString("utf8").trim() !== "version: 1") return undefined;
    const files = await readdir(stacksFolder(root, project)).catch(absentAs([] as string[]));
    return files.flatMap((file) => /^(.+)\.json(\.gz)?$/.exec(file)?.[1] ?? []).sort();
}

function localRoot(backend: string): string | undefined {
    if (!backend.startsWith("file:///")) return undefined;
    const address = new URL(backend);
    // Whoever asks for something else may mean another layout.
    return address.search === "" || address.search === withoutSums
        ? join(fileURLToPath(address), ".pulumi")
        : undefined;
}

const stacksFolder = (root: string, project: string): string => join(root, "stacks", project);

/** Reads a file that `localStateFile` named, without a lock; undefined where there is none. */
export async function readLocalState(file: string): Promise<LocalState | undefined> {
    const plain = await readIfThere(file);
    if (plain !== undefined) return { file, text: plain.toString("utf8") };
    const packed = await readIfThere(`${file}.gz`);
    return packed === undefined ? undefined : { file: `${file}.gz`, text: gunzipSync(packed).toString("utf8") };
}

const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch(absentAs(undefined));

/** Takes what is not there for a value; throws every other error. */
function absentAs<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
    return (error) => {
        if (error.code === "ENOENT") return value;
        throw error;
    };
}
