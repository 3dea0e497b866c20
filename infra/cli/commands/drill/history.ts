import type { Command } from "commander";
import { systemsThere } from "../../../drill/journal/stand";
import { historyText } from "../../../report/drill/history";
import { readGlobalOptions } from "../../arguments/global-options";
import { drillPlace, unfinishedDrills } from "../../drill/place";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";

/** `egov drill history`: drills on record, and what is not over. */
export function addDrillHistory(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    subcommand(parent, "history", host, "drillHistory")
        .option("--state <dir>", translate("cli:preview.state"))
        .action((given: { state?: string }, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const { estate } = loadOrFail(options, environment);
            const records = estate.drills.filter(({ date }) => date <= options.asOf).reverse();
            const open = unfinishedDrills(drillPlace(estate, given.state, environment), environment);
            if (!options.json)
                return terminal.out(historyText(records, open, { translate, language, colors: terminal.colors }));
            const drills = records.map(({ source: _, ...record }) => record);
            const unfinished = open.map(({ id, stand }) => ({
                id,
                occasion: stand.plan.occasion,
                created: stand.plan.created,
                atRecoverySite: systemsThere(stand),
            }));
            terminal.out(JSON.stringify({ ok: true, drills, unfinished }, null, 2));
        });
}
