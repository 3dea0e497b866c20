import type { DrillPlan } from "../../drill/plan/plan";
import { openJournal } from "../../drill/files/folder";
import type { JournalEntry } from "../../drill/journal/entries";
import { DrillLog } from "../../drill/journal/log";
import type { Stand } from "../../drill/journal/stand";
import { DrillRun, type DrillEnd } from "../../drill/run/run";
import type { DrillWorld } from "../../drill/run/world";
import { estateAccess } from "../../engine/estate-access";
import type { RunOptions } from "../../engine/run-options";
import type { EstateModel } from "../../estate/model";
import { stepName } from "../../report/drill/step-name";
import type { Environment, GlobalOptions } from "../context";
import { judgeBefore, printStop } from "../deploy/gate";
import { withReasons } from "../deploy/reasons";
import { selectOrFail, type LoadedEstate } from "../load-estate";
import { withRunOptions } from "../run-operation";
import { drillEngine, removeDeadLocks } from "./engine";
import { writeEvidence } from "./evidence";
import { answers, operator } from "./operator";
import { givenPoints, type DrillArguments } from "./options";
import type { DrillPlace } from "./place";
import { pointSource } from "./point-source";
import { switchBoard } from "./switch-board";

/** A drill that is to be carried out, from wherever it stands. */
export interface DrillWork {
    readonly command: string;
    readonly plan: DrillPlan;
    /** What its journal holds; empty for a new drill. */
    readonly entries: readonly JournalEntry[];
    readonly direction: "forward" | "back";
    /** Systems are to stay at their site, whatever was planned. */
    readonly stay?: boolean;
}

/** How a drill ended, and what it left. */
export interface DrillResult {
    readonly end: DrillEnd;
    readonly stand: Stand;
    /** Files of evidence that were written, absolute. */
    readonly files: readonly string[];
}

/**
 * Carries a drill out: rules first, as before a deployment, then its steps. Undefined where rules stop it, which is said then.
 * Throws a `Failure`.
 *
 * @param confirm asks whether to begin, once all is known that can be known before
 */
export async function carryOut(
    work: DrillWork,
    loaded: LoadedEstate,
    place: DrillPlace,
    given: DrillArguments,
    options: GlobalOptions,
    environment: Environment,
    lost: AbortSignal,
    confirm: () => Promise<void>,
): Promise<DrillResult | undefined> {
    const { estate, graph } = loaded;
    const { plan, entries, direction } = work;
    const stacks = [...new Set(plan.systems.map(({ stack }) => stack))];
    const selection = selectOrFail(graph, stacks, environment);
    const command = { estate, graph, selection, parallel: undefined, state: given.state };
    const gate = await judgeBefore(work.command, command, given, options, environment);
    if (gate.stops) {
        await printStop(gate, options, environment);
        return undefined;
    }
    await confirm();
    return withRunOptions({ ...command, policies: gate.policies }, environment, async (run) => {
        if (entries.length > 0) await withReasons(environment, () => removeDeadLocks(stacks, run, environment));
        const now = (): Date => new Date(environment.clock.now());
        const log = new DrillLog(entries, openJournal(place.folder, plan.id), now);
        log.add(
            entries.length === 0
                ? { type: "planned", plan }
                : { type: "resumed", ...(work.stay === true ? { stay: true as const } : {}) },
        );
        const files: string[] = [];
        const world = worldOf(atSites(run, estate, plan), loaded, place, log, given, environment, lost, files);
        const drill = new DrillRun(world, givenPoints(given));
        const end = await (direction === "forward" ? drill.forward() : drill.back());
        return { end, stand: log.stand, files };
    });
}

/** Only clouds and clusters of recovery sites are worked on: credentials of the others may be lost with them. */
function atSites(run: RunOptions, estate: EstateModel, { systems }: DrillPlan): RunOptions {
    const sites = new Set(systems.map(({ site }) => site));
    const recoverySites = new Map([...estate.recoverySites].filter(([id]) => sites.has(id)));
    const { clouds, kubeContexts } = estateAccess({ ...estate, platforms: new Map(), recoverySites });
    return { ...run, estate: { ...run.estate, clouds, kubeContexts } };
}

function worldOf(
    run: RunOptions,
    { estate }: LoadedEstate,
    place: DrillPlace,
    log: DrillLog,
    given: DrillArguments,
    environment: Environment,
    lost: AbortSignal,
    files: string[],
): DrillWorld {
    const { terminal, translate, clock } = environment;
    return {
        engine: drillEngine(run, environment),
        switches: switchBoard(run.estate.folder, place, environment),
        points: pointSource(estate, run, environment),
        operator: operator(given.confirmWritesStopped === true, environment),
        log,
        record: (stand) => void files.push(...writeEvidence(stand, run.estate.folder, environment)),
        onStep: ({ id }) =>
            terminal.error(
                terminal.errorColors.bold(
                    translate("cli:drillRun.begins", { step: stepName(id, log.stand.plan, translate) }),
                ),
            ),
        now: () => new Date(clock.now()),
        answers,
        signal: AbortSignal.any([lost, ...(run.signal === undefined ? [] : [run.signal])]),
    };
}
