import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { Environment } from "../context";
import { Failure } from "../failure";
import { showPath } from "./paths";

/**
 * Writes a file whole or not at all: one that is there already is replaced at once, or stays. Throws a `Failure` where that
 * cannot be done.
 *
 * @param mode permissions of the file, e.g. 0o600 for what only its owner may read
 */
export function writeWhole(file: string, content: string | Uint8Array, environment: Environment, mode?: number): void {
    const partial = `${file}.${process.pid}.partial`;
    try {
        writeFileSync(partial, content, mode === undefined ? {} : { mode });
        renameSync(partial, file);
    } catch (error) {
        rmSync(partial, { force: true });
        throw fileFailure(file, error, environment);
    }
}

/** What to say of a file that cannot be read or written. */
export function fileFailure(file: string, error: unknown, environment: Environment): Failure {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return new Failure("usage", environment.translate("cli:fileFailed", { file: showPath(file, environment), reason }));
}
