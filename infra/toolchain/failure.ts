import type { ToolchainProblem } from "./types";

/** Thrown inside the toolchain, turned into a `Result` at its edge. */
export class ToolchainFailure extends Error {
    constructor(readonly problem: ToolchainProblem) {
        super(problem.code);
    }
}

/** The problem behind anything that was thrown; undefined for a defect of ours. */
export function problemOf(error: unknown, cacheDir: string): ToolchainProblem | undefined {
    if (error instanceof ToolchainFailure) return error.problem;
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    const path = (error as NodeJS.ErrnoException | undefined)?.path ?? cacheDir;
    if (code === "ENOSPC" || code === "EDQUOT") return { code: "diskFull", params: { folder: cacheDir } };
    if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR")
        return { code: "cacheNotWritable", params: { folder: path, reason: code } };
    if ((error as Error | undefined)?.name === "AbortError") return { code: "cancelled", params: {} };
    return undefined;
}
