import type { Command } from "commander";
import { isOver, systemsThere, type Stand } from "../../../drill/journal/stand";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment } from "../../context";
import { confirm, requireSomebody } from "../../deploy/confirm";
import { addDrillOptions, type DrillArguments } from "../../drill/options";
import { endDrill } from "../../drill/print";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";

/** `egov drill rollback`: brings home what a drill has switched. */
export function addDrillRollback(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    const command = subcommand(parent, "rollback", host, "drillRollback").argument(
        "[id]",
        translate("cli:drillResume.id"),
    );
    addDrillOptions(command, environment).action(
        async (id: string | undefined, given: DrillArguments, own: Command) => {
            const options = readGlobalOptions(own, environment);
            const loaded = loadOrFail(options, environment);
            const { drillOrFail, drillPlace } = await import("../../drill/place");
            const { requireSameEstate } = await import("../../drill/prepare");
            const { carryOut } = await import("../../drill/carry-out");
            const { whileLocked } = await import("../../drill/locked");
            const place = drillPlace(loaded.estate, given.state, environment);
            requireSomebody(given.yes === true, environment);
            await whileLocked(place.folder, environment, async (lost) => {
                const { entries, stand } = drillOrFail(id, place, hasWayBack, environment);
                requireWayBack(stand, environment);
                const { plan } = stand;
                requireSameEstate(plan, loaded, environment);
                const systems = systemsThere(stand).join(", ");
                const question = systems === "" ? "cli:drillRollback.questionNothing" : "cli:drillRollback.question";
                const begin = async (): Promise<void> => {
                    if (given.yes !== true) await confirm(translate(question, { systems, id: plan.id }), environment);
                };
                const work = { command: "drill", plan, entries, direction: "back" as const };
                const result = await carryOut(work, loaded, place, given, options, environment, lost, begin);
                host.finish(endDrill(result, options.json, lost.aborted, environment));
            });
        },
    );
}

/** What is not over, and what ended with systems at their site. */
const hasWayBack = (stand: Stand): boolean => !isOver(stand) || stand.outcome === "staying";

function requireWayBack(stand: Stand, { translate }: Environment): void {
    const { plan, outcome } = stand;
    if (!hasWayBack(stand))
        throw new Failure("usage", translate("cli:drillResume.over", { id: plan.id, outcome: outcome ?? "" }));
}
