import type { Command } from "commander";
import { isOver, stepsAhead, type Stand } from "../../../drill/journal/stand";
import { planText } from "../../../report/drill/plan-text";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment } from "../../context";
import { confirm, requireSomebody } from "../../deploy/confirm";
import {
    addDrillOptions,
    addKnowledgeOptions,
    givenPoints,
    requireWritesWatched,
    type DrillArguments,
} from "../../drill/options";
import { endDrill } from "../../drill/print";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";

/** `egov drill resume`: on from the first step that was not done. */
export function addDrillResume(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    const command = subcommand(parent, "resume", host, "drillResume")
        .argument("[id]", translate("cli:drillResume.id"))
        .option("--stay", translate("cli:drillResume.stay"));
    addDrillOptions(addKnowledgeOptions(command, environment), environment).action(
        async (id: string | undefined, given: DrillArguments & { readonly stay?: boolean }, own: Command) => {
            const options = readGlobalOptions(own, environment);
            const loaded = loadOrFail(options, environment);
            const { drillOrFail, drillPlace } = await import("../../drill/place");
            const { checkGiven, requireSameEstate } = await import("../../drill/prepare");
            const { carryOut } = await import("../../drill/carry-out");
            const { whileLocked } = await import("../../drill/locked");
            const place = drillPlace(loaded.estate, given.state, environment);
            requireSomebody(given.yes === true, environment);
            await whileLocked(place.folder, environment, async (lost) => {
                const { entries, stand } = drillOrFail(id, place, (each) => !isOver(each), environment);
                requireOnItsWay(stand, environment);
                requireSameEstate(stand.plan, loaded, environment);
                checkGiven(stand.plan, givenPoints(given), environment);
                const asks = stepsAhead(stand).some(({ kind }) => kind === "stop-writes");
                requireWritesWatched(asks, given, environment);
                const stay = given.stay === true;
                const plan = stay ? { ...stand.plan, stay } : stand.plan;
                const begin = async (): Promise<void> => {
                    terminal.error(planText(plan, { translate, language, colors: terminal.errorColors }));
                    if (given.yes !== true) await confirm(translate("cli:drillRun.question"), environment);
                };
                const work = { command: "drill", plan, entries, direction: "forward" as const, stay };
                const result = await carryOut(work, loaded, place, given, options, environment, lost, begin);
                host.finish(endDrill(result, options.json, lost.aborted, environment));
            });
        },
    );
}

function requireOnItsWay({ plan: { id }, outcome, isRollingBack }: Stand, { translate }: Environment): void {
    if (outcome !== undefined) throw new Failure("usage", translate("cli:drillResume.over", { id, outcome }));
    if (isRollingBack) throw new Failure("usage", translate("cli:drillResume.rollingBack", { id }));
}
