import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RunSummary } from "../../engine/operations";
import type { Environment } from "../context";
import { Failure } from "../failure";
import { showPath } from "./paths";

/** Throws a `Failure` where a file cannot be written: better before a long run than after it. */
export function requireWritable(file: string, environment: Environment): void {
    try {
        const existing = statSync(file, { throwIfNoEntry: false });
        if (existing?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
        accessSync(existing === undefined ? dirname(file) : file, constants.W_OK);
    } catch (error) {
        throw notWritable(file, error, environment);
    }
}

/** Writes the result of a preview as Markdown for a pull request. Throws a `Failure` where that cannot be done. */
export async function writeComment(
    result: RunSummary,
    file: string,
    estate: string,
    environment: Environment,
): Promise<void> {
    const { previewComment } = await import("../../report/run/comment");
    writeText(file, previewComment(result, { translate: environment.translate, estate }), environment);
}

/** Writes what drifted as Markdown. Throws a `Failure` where that cannot be done. */
export async function writeDriftComment(
    result: RunSummary,
    file: string,
    estate: string,
    environment: Environment,
): Promise<void> {
    const { driftComment } = await import("../../report/run/drift");
    writeText(file, driftComment(result, { translate: environment.translate, estate }), environment);
}

/** Writes a comment. Throws a `Failure` where that cannot be done. */
export function writeText(file: string, text: string, environment: Environment): void {
    try {
        writeFileSync(file, text);
    } catch (error) {
        throw notWritable(file, error, environment);
    }
    const params = { file: showPath(file, environment) };
    environment.terminal.error(environment.translate("cli:preview.commentWritten", params));
}

function notWritable(file: string, error: unknown, environment: Environment): Failure {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const params = { file: showPath(file, environment), reason };
    return new Failure("usage", environment.translate("cli:preview.commentFailed", params));
}
