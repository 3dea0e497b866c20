import type { SandboxProblem, SandboxProblemCode } from "./types";

/** Thrown inside the sandbox, turned into a `Result` at its edge. */
export class SandboxFailure extends Error {
    public constructor(public readonly problem: SandboxProblem) {
        super(`${problem.code} ${JSON.stringify(problem.params)}`);
    }
}

export function fail(code: SandboxProblemCode, params: SandboxProblem["params"] = {}): never {
    throw new SandboxFailure({ code, params });
}
