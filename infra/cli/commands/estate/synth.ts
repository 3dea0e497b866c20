import { Option, type Command } from "commander";
import { exitCode } from "../../exit-code";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import { subcommand, type Host } from "../../host";
import { loadOrFail, selectOrFail } from "../../load-estate";
import { estatePaths } from "../../files/paths";

/** `egov synth`: the resources of one stack, each with the estate line that caused it. */
export function addSynth(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal } = environment;
    subcommand(program, "synth", host)
        .argument("<stack>", translate("cli:argument.stack"))
        .addOption(new Option("--format <format>", translate("cli:synth.format")).choices(["json", "yaml"]))
        .action(async (name: string, given: { format?: "json" | "yaml" }, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const format = chooseFormat(given.format, "json", options, environment);
            const { estate, graph } = loadOrFail(options, environment);
            const { order } = selectOrFail(graph, [name], environment);
            const { synthesiseStacks } = await import("../../../synthesis/synthesise");
            const { synthDocument } = await import("../../../report/synth");
            const { causesOf } = await import("../../../synthesis/causes");
            for (const stack of await synthesiseStacks(estate, graph, order)) {
                const showPath = estatePaths(options.estate, environment);
                const document = synthDocument(stack, causesOf(estate, graph, stack), showPath);
                if (format === "json") terminal.out(JSON.stringify({ ok: true, ...document }, null, 2));
                else {
                    const { stringify } = await import("yaml");
                    terminal.out(stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }));
                }
            }
            host.finish(exitCode.fine);
        });
}
