import type { Problem } from "../estate/problem";
import { exitCode, type ExitCode } from "./exit-code";

export type FailureKind = "usage" | "input" | "estate" | "engine" | "interrupted" | "internal";

const codes: Readonly<Record<FailureKind, ExitCode>> = {
    usage: exitCode.badInput,
    input: exitCode.badInput,
    estate: exitCode.badInput,
    engine: exitCode.engineFailed,
    interrupted: exitCode.interrupted,
    internal: exitCode.engineFailed,
};

/** What is wrong with the estate of a folder. */
export interface EstateProblems {
    readonly folder: string;
    readonly problems: readonly Problem[];
}

/** Ends a command with a message for the person who typed it. `main` prints it and sets the exit code. */
export class Failure extends Error {
    public readonly exitCode: ExitCode;

    /**
     * @param kind decides the exit code
     * @param message in the reader's language
     * @param estate what is wrong with the estate, where that is the reason
     */
    public constructor(
        public readonly kind: FailureKind,
        message: string,
        public readonly estate?: EstateProblems,
    ) {
        super(message);
        this.exitCode = codes[kind];
    }
}
