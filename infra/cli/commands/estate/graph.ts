import { Option, type Command } from "commander";
import { exitCode } from "../../exit-code";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";
import { graphJson } from "../../../report/graph/json";
import { graphMermaid } from "../../../report/graph/mermaid";
import { graphText } from "../../../report/graph/text";

type Format = "text" | "json" | "mermaid";
const formats: readonly Format[] = ["text", "json", "mermaid"];

/** `egov graph`: the computed graph of stacks. */
export function addGraph(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal } = environment;
    subcommand(program, "graph", host)
        .addOption(new Option("--format <format>", translate("cli:graph.format")).choices(formats))
        .action((given: { format?: Format }, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const format = chooseFormat(given.format, "text", options, environment);
            const { graph } = loadOrFail(options, environment);
            switch (format) {
                case "text":
                    terminal.out(graphText(graph, translate));
                    break;
                case "mermaid":
                    terminal.out(graphMermaid(graph));
                    break;
                case "json":
                    terminal.out(JSON.stringify({ ok: true, ...graphJson(graph) }, null, 2));
                    break;
            }
            host.finish(exitCode.fine);
        });
}
