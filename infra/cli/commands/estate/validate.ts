import type { Command } from "commander";
import { countEstate } from "../../../report/check";
import { formatEstateCounts } from "../../../report/check-text";
import { exitCode } from "../../exit-code";
import { readGlobalOptions } from "../../arguments/global-options";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";
import { showPath } from "../../files/paths";

/** `egov validate`: schemas and cross-file rules of an estate. */
export function addValidate(program: Command, host: Host): void {
    subcommand(program, "validate", host).action((_: unknown, command: Command) => {
        const { environment } = host;
        const { terminal, translate, language } = environment;
        const options = readGlobalOptions(command, environment);
        const { estate, graph } = loadOrFail(options, environment);
        const counts = countEstate(estate, graph.order.length);
        const folder = showPath(options.estate, environment);
        if (options.json) terminal.out(JSON.stringify({ ok: true, folder, ...counts, problems: [] }, null, 2));
        else {
            terminal.out(terminal.colors.green(translate("cli:validate.valid", { folder })));
            terminal.out(formatEstateCounts(counts, { translate, language, colors: terminal.colors }));
        }
        host.finish(exitCode.fine);
    });
}
