import type { Command } from "commander";
import { confirm, requireSomebody } from "../../deploy/confirm";
import { addDeployOptions, codeOfRun, type DeployArguments } from "../../deploy/options";
import { pendingChoice } from "../../deploy/pending";
import { printRun } from "../../deploy/print";
import { stackWork } from "../../deploy/work";
import { subcommand, type Host } from "../../host";
import { withInterruption, withRunOptions } from "../../run-operation";

interface RefreshArguments extends DeployArguments {
    readonly yes?: boolean;
}

/** `egov refresh`: takes over into the state what the cloud has. */
export function addRefresh(program: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    addDeployOptions(subcommand(program, "refresh", host), environment)
        .option("-y, --yes", translate("cli:refresh.yes"))
        .action(async (names: string[], given: RefreshArguments, command: Command) => {
            const { json, work } = stackWork(names, given, command, environment);
            requireSomebody(given.yes === true, environment);
            if (given.yes !== true) {
                const params = { count: work.selection.order.length };
                await confirm(translate("cli:refresh.question", params), environment);
            }
            const result = await withRunOptions(work, environment, async (run) => {
                const { refreshStacks } = await import("../../../engine/operations");
                return withInterruption(await refreshStacks({ ...run, ...pendingChoice(given, run.locate) }), run);
            });
            await printRun(result, json, environment);
            host.finish(codeOfRun(result));
        });
}
