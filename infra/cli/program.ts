import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { addAddresses } from "./commands/estate/addresses";
import { addCheck } from "./commands/estate/check";
import { addDestroy } from "./commands/deployment/destroy";
import { addDoctor } from "./commands/machine/doctor";
import { addDrift } from "./commands/deployment/drift";
import { addDrill } from "./commands/drill/drill";
import { addGraph } from "./commands/estate/graph";
import { addInit } from "./commands/estate/init";
import { addNetwork } from "./commands/estate/network";
import { addOutput } from "./commands/deployment/output";
import { addPreview } from "./commands/deployment/preview";
import { addRecovery } from "./commands/estate/recovery";
import { addRefresh } from "./commands/deployment/refresh";
import { addRotateKeys } from "./commands/deployment/rotate-keys";
import { addAttest } from "./commands/rules/attest";
import { addAudit } from "./commands/rules/audit";
import { addCoverage } from "./commands/rules/coverage";
import { addExplain } from "./commands/rules/explain";
import { addRules } from "./commands/rules/rules";
import { addWaiver } from "./commands/rules/waiver";
import { addSandbox } from "./commands/machine/sandbox";
import { addSetup } from "./commands/machine/setup";
import { addState } from "./commands/deployment/state";
import { addSynth } from "./commands/estate/synth";
import { addUp } from "./commands/deployment/up";
import { addValidate } from "./commands/estate/validate";
import type { Environment } from "./context";
import { exitCode, type ExitCode } from "./exit-code";
import { addGlobalOptions } from "./arguments/global-options";
import { configureHelp } from "./arguments/help";
import type { Host } from "./host";
import { hasSwitch } from "./arguments/language";

/** In the order of help: from reading an estate to running it, and what is needed once. */
const commands = [
    ...[addInit, addValidate, addCheck, addGraph, addNetwork, addAddresses, addRecovery, addSynth],
    ...[addAudit, addRules, addExplain, addCoverage, addWaiver, addAttest],
    ...[addPreview, addUp, addRefresh, addDrift, addDestroy, addRotateKeys, addDrill, addOutput, addState],
    ...[addSetup, addDoctor, addSandbox],
];

/** Runs a command line and gives its exit code. Throws `Failure` or `CommanderError`. */
export async function runCommandLine(argv: readonly string[], environment: Environment): Promise<ExitCode> {
    let help = "";
    let code: ExitCode = exitCode.fine;
    const program = createProgram({ environment, finish: (value) => (code = value) }, (text) => (help += text));
    try {
        await program.parseAsync(argv, { from: "user" });
    } catch (error) {
        if (!(error instanceof CommanderError) || !isHelp(error)) throw error;
        const { terminal } = environment;
        terminal.out(hasSwitch(argv, "--json") ? JSON.stringify({ ok: true, text: help.trimEnd() }) : help);
    }
    return code;
}

/** Help and version, which commander ends with an error; also `egov` alone, which is how a newcomer starts. */
function isHelp(error: CommanderError): boolean {
    return ["commander.help", "commander.helpDisplayed", "commander.version"].includes(error.code);
}

/** @param write takes what commander prints: help and version */
function createProgram(host: Host, write: (text: string) => void): Command {
    const { environment } = host;
    const { translate } = environment;
    const program = new Command("egov");
    program.exitOverride().configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined });
    program.description(translate("cli:description"));
    program.version(version, "-V, --version", translate("cli:option.version"));
    addGlobalOptions(program, environment);
    configureHelp(program, environment);
    program.addHelpText("after", () => `\n${translate("cli:help.more")}`);
    // Commands take over what is set above, so they come last.
    for (const add of commands) add(program, host);
    return program;
}
