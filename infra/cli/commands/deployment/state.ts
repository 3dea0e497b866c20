import type { Command } from "commander";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { StateOptions } from "../../../engine/state/engine-command";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment } from "../../context";
import { confirm, requireSomebody } from "../../deploy/confirm";
import { withStackState } from "../../deploy/stack-state";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";
import { showPath } from "../../files/paths";
import { fileFailure, writeWhole } from "../../files/write-whole";

interface StateArguments {
    readonly state?: string;
    readonly yes?: boolean;
    readonly force?: boolean;
}

/** `egov state export | import | unlock`: the state of one stack, for copies, moves and repairs. */
export function addState(program: Command, host: Host): void {
    const state = subcommand(program, "state", host);
    addExport(state, host);
    addImport(state, host);
    addUnlock(state, host);
}

function addExport(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, cwd } = environment;
    stateCommand(parent, "export", "stateExport", host)
        .argument("[file]", translate("cli:stateExport.file"))
        .action(async (stack: string, file: string | undefined, given: StateArguments, command: Command) => {
            const { exportStack } = await import("../../../engine/state/snapshot");
            const text = await onState(stack, given, command, environment, (state) => exportStack(stack, state));
            const json = readGlobalOptions(command, environment).json;
            if (file === undefined) {
                const document = json ? JSON.stringify({ ok: true, stack, state: JSON.parse(text) as unknown }) : text;
                return terminal.out(document);
            }
            writeWhole(resolve(cwd, file), text, environment, 0o600);
            const params = { stack, file: showPath(resolve(cwd, file), environment) };
            if (json) terminal.out(JSON.stringify({ ok: true, ...params }));
            else terminal.out(translate("cli:stateExport.written", params));
        });
}

function addImport(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, cwd } = environment;
    stateCommand(parent, "import", "stateImport", host)
        .argument("<file>", translate("cli:stateImport.file"))
        .option("-y, --yes", translate("cli:stateImport.yes"))
        .action(async (stack: string, file: string, given: StateArguments, command: Command) => {
            requireSomebody(given.yes === true, environment);
            const text = readOrFail(resolve(cwd, file), environment);
            const { importStack } = await import("../../../engine/state/import");
            const resources = await onState(stack, given, command, environment, async (state) => {
                if (given.yes !== true) await confirm(translate("cli:stateImport.question", { stack }), environment);
                return importStack(stack, text, state);
            });
            if (readGlobalOptions(command, environment).json)
                terminal.out(JSON.stringify({ ok: true, stack, resources }));
            else terminal.out(translate("cli:stateImport.done", { stack, resources }));
        });
}

function addUnlock(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal } = environment;
    stateCommand(parent, "unlock", "stateUnlock", host)
        .option("--force", translate("cli:stateUnlock.force"))
        .action(async (stack: string, given: StateArguments, command: Command) => {
            const { unlockStack } = await import("../../../engine/state/locks");
            const force = given.force === true;
            const locks = await onState(stack, given, command, environment, (state) =>
                unlockStack(stack, force, state),
            );
            if (readGlobalOptions(command, environment).json) {
                const removed = locks.map(({ owner, pid, since }) => ({ owner, pid, since }));
                return terminal.out(JSON.stringify({ ok: true, stack, removed }));
            }
            if (locks.length === 0) terminal.out(translate("cli:stateUnlock.none", { stack }));
            for (const { owner, pid, since } of locks)
                terminal.out(translate("cli:stateUnlock.done", { stack, owner, pid, since }));
        });
}

function stateCommand(parent: Command, name: string, texts: string, host: Host): Command {
    const { translate } = host.environment;
    return subcommand(parent, name, host, texts)
        .argument("<stack>", translate("cli:argument.stack"))
        .option("--state <dir>", translate("cli:preview.state"));
}

function onState<Value>(
    stack: string,
    given: StateArguments,
    command: Command,
    environment: Environment,
    use: (state: StateOptions) => Promise<Value>,
): Promise<Value> {
    const loaded = loadOrFail(readGlobalOptions(command, environment), environment);
    return withStackState(stack, given.state, loaded, environment, use);
}

function readOrFail(file: string, environment: Environment): string {
    try {
        return readFileSync(file, "utf8");
    } catch (error) {
        throw fileFailure(file, error, environment);
    }
}
