import type { Command } from "commander";
import { readyRow, toolchainTable } from "../../../report/toolchain-table";
import { exitCode } from "../../exit-code";
import { readGlobalOptions } from "../../arguments/global-options";
import { subcommand, type Host } from "../../host";
import { withInterrupts } from "../../interrupt";
import { toolchainOrFail } from "../../toolchain";

/** `egov setup`: gets the engine and its plug-ins ready. */
export function addSetup(program: Command, host: Host): void {
    const { environment } = host;
    const { terminal, translate } = environment;
    subcommand(program, "setup", host)
        .option("--offline", translate("cli:setup.offline"))
        .option("--refresh", translate("cli:setup.refresh"))
        .action(async (given: { offline?: boolean; refresh?: boolean }, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const choices = { offline: given.offline === true, refresh: given.refresh === true };
            const toolchain = await withInterrupts(({ cancel }) => toolchainOrFail(environment, choices, cancel));
            if (options.json) terminal.out(JSON.stringify({ ok: true, ...toolchain }, null, 2));
            else {
                terminal.out(toolchainTable(toolchain.tools.map((tool) => readyRow(tool, translate))));
                const seconds = toolchain.seconds.toFixed(1);
                terminal.out(terminal.colors.green(translate("cli:setup.ready", { seconds })));
            }
            host.finish(exitCode.fine);
        });
}
