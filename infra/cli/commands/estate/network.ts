import { InvalidArgumentError, Option, type Command } from "commander";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";
import type { NetworkArguments } from "../../network/ask";
import { estatePaths } from "../../files/paths";

/** `egov network`: who reaches what, on which port and through what, from what the estate declares. */
export function addNetwork(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    subcommand(program, "network", host)
        .option("--from <place>", translate("cli:network.from"))
        .option("--to <place>", translate("cli:network.to"))
        .addOption(
            new Option("--port <number>", translate("cli:network.port")).argParser((text: string) => {
                const port = Number(text);
                if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
                    throw new InvalidArgumentError(translate("cli:network.notAPort"));
                return port;
            }),
        )
        .addOption(new Option("--protocol <protocol>", translate("cli:network.protocol")).choices(["tcp", "udp"]))
        .option("--all", translate("cli:network.all"))
        .action(async (given: NetworkArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const { estate } = loadOrFail(options, environment);
            const { ask, listConnections } = await import("../../network/ask");
            const { networkModel } = await import("../../../network/reach");
            const network = networkModel(estate);
            const showPath = estatePaths(options.estate, environment);
            const style = { translate, language, showPath, colors: terminal.colors };
            const { name } = estate.estate;
            if (given.from !== undefined && given.to !== undefined) {
                const answers = ask(network, { ...given, from: given.from, to: given.to }, translate);
                const { answersJson } = await import("../../../report/network/json");
                const { formatAnswer } = await import("../../../report/network/answer-text");
                if (options.json) terminal.out(JSON.stringify(answersJson(name, answers, style), null, 2));
                else terminal.out(answers.map((answer) => formatAnswer(answer, style)).join("\n\n"));
            } else {
                const { zones, rows } = listConnections(network, given, translate);
                const { networkJson } = await import("../../../report/network/json");
                const { formatNetwork } = await import("../../../report/network/table-text");
                if (options.json) terminal.out(JSON.stringify(networkJson(name, zones, rows, style), null, 2));
                else terminal.out(formatNetwork(zones, rows, style));
            }
            host.finish(exitCode.fine);
        });
}
