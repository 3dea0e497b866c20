import type { Command } from "commander";
import { readGlobalOptions } from "../../arguments/global-options";
import { withReasons } from "../../deploy/reasons";
import { subcommand, type Host } from "../../host";
import { loadOrFail, selectOrFail } from "../../load-estate";
import { withRunOptions } from "../../run-operation";

interface OutputArguments {
    readonly showSecrets?: boolean;
    readonly state?: string;
}

/** `egov output`: outputs of deployed stacks. */
export function addOutput(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal } = environment;
    subcommand(program, "output", host)
        .argument("[stacks...]", translate("cli:argument.stacks"))
        .option("--show-secrets", translate("cli:output.showSecrets"))
        .option("--state <dir>", translate("cli:preview.state"))
        .action(async (names: string[], given: OutputArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const { estate, graph } = loadOrFail(options, environment);
            const selection = selectOrFail(graph, names, environment);
            const work = { estate, graph, selection, parallel: undefined, state: given.state };
            const outputs = await withRunOptions(work, environment, async (run) => {
                const { withState } = await import("../../../engine/state/with-state");
                const { outputsOf } = await import("../../../engine/state/outputs");
                return withReasons(environment, () =>
                    withState(run, (state) => outputsOf(selection.order, given.showSecrets === true, state)),
                );
            });
            if (options.json) {
                const stacks = Object.fromEntries(outputs);
                return terminal.out(JSON.stringify({ ok: true, stacks }, null, 2));
            }
            if (outputs.size === 0) terminal.out(translate("cli:output.none"));
            for (const [stack, values] of outputs) {
                terminal.out(terminal.colors.bold(stack));
                for (const [name, value] of Object.entries(values))
                    terminal.out(`  ${name} = ${typeof value === "string" ? value : JSON.stringify(value)}`);
            }
        });
}
