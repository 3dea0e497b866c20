import { randomUUID } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import type { Result } from "../problem";
import type { InitFailure } from "./failure";
import type { InitFileSystem } from "./file-system";

/**
 * Writes a new estate into `folder`, all or nothing: the files are written beside it and moved into place in one step.
 * An existing folder must be empty. On failure nothing is left, neither files nor folders made on the way; where even
 * removing them fails, the error names the folder that is left.
 */
export function writeEstate(
    files: ReadonlyMap<string, string>,
    folder: string,
    fs: InitFileSystem,
): Result<{ readonly folder: string; readonly files: readonly string[] }, InitFailure> {
    const target = resolve(folder);
    const parent = dirname(target);
    let state: ReturnType<InitFileSystem["stateOf"]>;
    try {
        state = fs.stateOf(target);
    } catch (error) {
        return unwritable(folder, error);
    }
    if (state === "file") return refused("notAFolder", folder);
    if (state === "filled") return refused("folderNotEmpty", folder);
    const staging = join(parent, `.${basename(target)}.${randomUUID()}`);
    let firstMade: string | undefined;
    try {
        firstMade = fs.makeFolders(parent);
        fs.makeFolder(staging);
        for (const [name, text] of files) fs.writeFile(join(staging, name), text);
        if (state === "empty") fs.removeEmptyFolder(target);
        fs.move(staging, target);
    } catch (error) {
        try {
            fs.removeAll(staging);
            if (state === "empty" && fs.stateOf(target) === "absent") fs.makeFolder(target);
            if (firstMade !== undefined) removeMadeFolders(parent, firstMade, fs);
            if (fs.stateOf(target) === "filled") return refused("folderNotEmpty", folder);
        } catch {
            return { ok: false, error: { code: "leftBehind", params: { folder, staging, reason: reasonOf(error) } } };
        }
        return unwritable(folder, error);
    }
    return { ok: true, value: { folder, files: [...files.keys()] } };
}

/** Removes the folders made for the estate from the innermost out, unless somebody has put something there meanwhile. */
function removeMadeFolders(innermost: string, outermost: string, fs: InitFileSystem): void {
    for (let folder = innermost; fs.stateOf(folder) === "empty"; folder = dirname(folder)) {
        fs.removeEmptyFolder(folder);
        if (folder === outermost) return;
    }
}

function refused(code: InitFailure["code"], folder: string): Result<never, InitFailure> {
    return { ok: false, error: { code, params: { folder } } };
}

function unwritable(folder: string, error: unknown): Result<never, InitFailure> {
    return { ok: false, error: { code: "writeFailed", params: { folder, reason: reasonOf(error) } } };
}

function reasonOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
