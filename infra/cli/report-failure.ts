import { CommanderError } from "commander";
import { formatProblems } from "../report/problems";
import { problemsJson } from "../report/problems-json";
import type { Environment } from "./context";
import { Failure } from "./failure";
import { estatePaths, sourceLines } from "./files/paths";
import { usageFailure } from "./arguments/usage-error";

/** Prints why a command ended and gives its exit code. */
export function reportFailure(error: unknown, json: boolean, environment: Environment): number {
    const failure = toFailure(error, environment);
    if (json) environment.terminal.out(JSON.stringify(failureDocument(failure, environment), null, 2));
    else printFailure(failure, environment);
    return failure.exitCode;
}

function failureDocument(failure: Failure, environment: Environment): Record<string, unknown> {
    const document = { ok: false, error: failure.kind, message: failure.message };
    if (failure.estate === undefined) return document;
    const showPath = estatePaths(failure.estate.folder, environment);
    return { ...document, problems: problemsJson(failure.estate.problems, showPath, environment.translate) };
}

function printFailure(failure: Failure, environment: Environment): void {
    const { terminal, translate } = environment;
    const { errorColors: colors } = terminal;
    if (failure.estate === undefined) {
        terminal.error(`${colors.red(translate("cli:error"))} ${failure.message}`);
        if (failure.kind === "usage") terminal.error(colors.dim(translate("cli:usage.help")));
        return;
    }
    const { folder, problems } = failure.estate;
    const showPath = estatePaths(folder, environment);
    terminal.error(formatProblems(problems, { showPath, sourceLine: sourceLines(folder), translate, colors }));
}

function toFailure(error: unknown, environment: Environment): Failure {
    if (error instanceof Failure) return error;
    if (error instanceof CommanderError) return usageFailure(error, environment.translate);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new Failure("internal", environment.translate("cli:internal", { detail }));
}
