import { Option, type Command } from "commander";
import { createColors } from "picocolors";
import { drillIds, keepBeside } from "../../../drill/files/folder";
import { planText } from "../../../report/drill/plan-text";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment } from "../../context";
import { confirm, requireSomebody } from "../../deploy/confirm";
import { refusePastDate } from "../../deploy/gate";
import {
    addDrillOptions,
    addKnowledgeOptions,
    givenPoints,
    pastMoment,
    requireWritesWatched,
    type DrillArguments,
} from "../../drill/options";
import { endDrill } from "../../drill/print";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";

interface RunArguments extends DrillArguments {
    readonly planned?: boolean;
    readonly disaster?: boolean;
    readonly dryRun?: boolean;
    readonly stay?: boolean;
    readonly declaredAt?: Date;
    readonly document?: string;
}

/** `egov drill [run] SYSTEM|GRADE|all`: there, measured, and back. */
export function addDrillRun(parent: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    const command = subcommand(parent, "run", host, "drillRun", true)
        .argument("<what...>", translate("cli:drillRun.what"))
        .option("--planned", translate("cli:drillRun.planned"))
        .option("--disaster", translate("cli:drillRun.disaster"))
        .option("--dry-run", translate("cli:drillRun.dryRun"))
        .option("--stay", translate("cli:drillRun.stay"))
        .addOption(
            new Option("--declared-at <time>", translate("cli:drillRun.declaredAt")).argParser(pastMoment(environment)),
        )
        .option("--document <number>", translate("cli:drillRun.document"));
    addDrillOptions(addKnowledgeOptions(command, environment), environment).action(
        async (what: string[], given: RunArguments, own: Command) => {
            const isDisaster = given.disaster === true;
            if (isDisaster && given.planned === true)
                throw new Failure("usage", translate("cli:drillRun.bothOccasions"));
            const options = readGlobalOptions(own, environment);
            const loaded = loadOrFail(options, environment);
            const { drillPlace, unfinishedDrills } = await import("../../drill/place");
            const { planOrFail } = await import("../../drill/prepare");
            const { switchBoard } = await import("../../drill/switch-board");
            const place = drillPlace(loaded.estate, given.state, environment);
            const board = switchBoard(options.estate, place, environment);
            const request = {
                what,
                occasion: isDisaster ? ("disaster" as const) : ("planned" as const),
                stay: isDisaster || given.stay === true,
                given: givenPoints(given),
                document: given.document,
                // Who loses home does not wait for this program to begin counting.
                declaredAt: given.declaredAt ?? (isDisaster ? new Date(environment.clock.now()) : undefined),
            };
            if (given.dryRun === true) {
                const plan = await planOrFail(request, loaded, board, drillIds(place.folder), environment);
                if (options.json) terminal.out(JSON.stringify({ ok: true, plan }, null, 2));
                else terminal.out(planText(plan, { translate, language, colors: terminal.colors }));
                return;
            }
            requireSomebody(given.yes === true, environment);
            requireWritesWatched(!isDisaster, given, environment);
            refusePastDate(options, environment);
            const { carryOut } = await import("../../drill/carry-out");
            const { whileLocked } = await import("../../drill/locked");
            await whileLocked(place.folder, environment, async (lost) => {
                requireNoneOpen(unfinishedDrills(place, environment), environment);
                const plan = await planOrFail(request, loaded, board, drillIds(place.folder), environment);
                const work = { command: "drill", plan, entries: [], direction: "forward" as const };
                const begin = async (): Promise<void> => {
                    const style = { translate, language, colors: terminal.errorColors };
                    terminal.error(planText(plan, style));
                    if (given.yes !== true) await confirm(translate("cli:drillRun.question"), environment);
                    const plain = planText(plan, { ...style, colors: createColors(false) });
                    keepBeside(place.folder, plan.id, "plan.txt", `${plain}\n`);
                };
                const result = await carryOut(work, loaded, place, given, options, environment, lost, begin);
                host.finish(endDrill(result, options.json, lost.aborted, environment));
            });
        },
    );
}

function requireNoneOpen([open]: readonly { readonly id: string }[], environment: Environment): void {
    if (open !== undefined)
        throw new Failure("usage", environment.translate("cli:drillRun.unfinished", { id: open.id }));
}
