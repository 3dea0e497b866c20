import { InvalidArgumentError, Option, type Command } from "commander";
import type { RunSummary } from "../../engine/operations";
import { reasonPolicies } from "../../engine/failures/explain";
import type { Environment } from "../context";
import { exitCode, type ExitCode } from "../exit-code";

/** Options of every command that runs stacks. */
export interface RunArguments {
    readonly parallel?: number;
    readonly resourceParallel?: number;
    readonly state?: string;
}

export function addRunOptions(command: Command, { translate }: Environment): Command {
    const parseCount = (text: string): number => {
        if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError(translate("cli:usage.notAPositiveInteger"));
        return Number(text);
    };
    return command
        .argument("[stacks...]", translate("cli:argument.stacks"))
        .addOption(new Option("--parallel <number>", translate("cli:preview.parallel")).argParser(parseCount))
        .addOption(
            new Option("--resource-parallel <number>", translate("cli:preview.resourceParallel")).argParser(parseCount),
        )
        .option("--state <dir>", translate("cli:preview.state"));
}

/** Options of commands that change clouds or state. */
export type DeployArguments = RunArguments & PendingArguments;

export function addDeployOptions(command: Command, environment: Environment): Command {
    return addPendingOptions(addRunOptions(command, environment), environment);
}

/** Options about steps that an earlier run left open and the clouds can't tell about. */
export interface PendingArguments {
    readonly pendingFound?: readonly string[];
    readonly pendingAbsent?: readonly string[];
}

function addPendingOptions(command: Command, { translate }: Environment): Command {
    const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
    const collectPair = (value: string, before: readonly string[] = []): readonly string[] => {
        if (!/^urn:.+=.+$/.test(value)) throw new InvalidArgumentError(translate("cli:usage.notAnUrnAndId"));
        return [...before, value];
    };
    return command
        .addOption(new Option("--pending-found <urn=id>", translate("cli:pending.found")).argParser(collectPair))
        .addOption(new Option("--pending-absent <urn>", translate("cli:pending.absent")).argParser(collect));
}

const codes: Readonly<Record<RunSummary["status"], ExitCode>> = {
    succeeded: exitCode.fine,
    failed: exitCode.engineFailed,
    cancelled: exitCode.interrupted,
};

/** Reasons that the person who typed the command can mend by typing another: bad input, not a failure of the engine. */
const badInput = new Set([
    "reasonNoPassphrase",
    "reasonPassphraseFile",
    "reasonPlanUnreadable",
    "reasonNotAPlan",
    "reasonNotJson",
    "reasonNotAState",
    "reasonOtherStack",
]);

/** Exit code of a command that ends with a reason. */
export const codeOfReason = (code: string): ExitCode =>
    badInput.has(code) ? exitCode.badInput : exitCode.engineFailed;

/** Exit code of a run: findings where it failed for rules alone, and for what did not begin because of them. */
export function codeOfRun(result: RunSummary): ExitCode {
    if (result.status === "failed" && result.reason === undefined && onlyRulesStopped(result)) return exitCode.findings;
    return result.status === "failed" && result.reason !== undefined
        ? codeOfReason(result.reason.code)
        : codes[result.status];
}

function onlyRulesStopped({ stacks }: RunSummary): boolean {
    const failed = stacks.filter(({ status }) => status === "failed");
    return failed.length > 0 && failed.every(({ reason }) => reason?.code === reasonPolicies);
}
