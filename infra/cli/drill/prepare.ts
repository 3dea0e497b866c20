import { drillId } from "../../drill/plan/id";
import { makePlan, stackOf, type DrillPlan, type Occasion } from "../../drill/plan/plan";
import type { DrillProblem } from "../../drill/plan/problem";
import { selectSystems } from "../../drill/plan/selection";
import type { GivenPoints } from "../../drill/run/points";
import type { SwitchBoard } from "../../drill/run/world";
import { protectedSystems, type ProtectedSystem } from "../../estate/recovery/protection";
import { shortText } from "../../report/drill/plan-text";
import { surpriseText } from "../../report/drill/surprise";
import type { Environment } from "../context";
import { Failure } from "../failure";
import type { LoadedEstate } from "../load-estate";
import { expectedChanges } from "./expected";

/** What a new drill is asked for. */
export interface NewDrill {
    readonly what: readonly string[];
    readonly occasion: Occasion;
    readonly stay: boolean;
    readonly given: GivenPoints;
    readonly document?: string | undefined;
    readonly declaredAt?: Date | undefined;
}

/**
 * The plan of a new drill. Throws a `Failure` for what can't be drilled; nothing has been done then.
 *
 * @param taken ids of drills that have a journal
 */
export async function planOrFail(
    { what, occasion, stay, given, document, declaredAt }: NewDrill,
    { estate, graph }: LoadedEstate,
    board: SwitchBoard,
    taken: readonly string[],
    environment: Environment,
): Promise<DrillPlan> {
    const selected = selectSystems(estate, what);
    if (!selected.ok) throw refused(selected.error, environment);
    const isThere = (each: ProtectedSystem): boolean =>
        board.read(stackOf(estate, each)).activeSide[each.system.id] === "recovery";
    const there = selected.value.filter(isThere);
    if (there.length > 0) throw refused([{ code: "alreadyThere", params: { systems: namesOf(there) } }], environment);
    const created = new Date(environment.clock.now());
    const plan = makePlan(estate, {
        id: drillId(created, new Set([...taken, ...estate.drills.map(({ id }) => id)])),
        occasion,
        stay,
        created,
        systems: selected.value,
        active: protectedSystems(estate).filter(isThere),
        document,
        declaredAt,
        switchesOf: (stack) => board.read(stack),
        expected: await expectedChanges(estate, graph),
    });
    const problems = [...roomProblems(plan), ...givenProblems(plan, given)];
    if (problems.length > 0) throw refused(problems, environment);
    if (plan.systems.length === 0) {
        const list = plan.leftOut.map(({ system, short }) => `${system} (${shortText(short)})`).join(", ");
        throw new Failure("usage", environment.translate("cli:drillRun.nothingFits", { list }));
    }
    return plan;
}

/** Throws a `Failure` where options name what is no part of a drill. */
export function checkGiven(plan: DrillPlan, given: GivenPoints, environment: Environment): void {
    const problems = givenProblems(plan, given);
    if (problems.length > 0) throw refused(problems, environment);
}

/** A drill that leaves out what it promised to show is none; in a disaster all comes up that can. */
function roomProblems({ occasion, leftOut }: DrillPlan): DrillProblem[] {
    if (occasion === "disaster") return [];
    return leftOut.map(({ system, short }) => ({ code: "noRoom", params: { system, short: shortText(short) } }));
}

function givenProblems({ systems }: DrillPlan, { backups, markers }: GivenPoints): DrillProblem[] {
    const byId = new Map(systems.map((each) => [each.system, each]));
    const strangers = (option: string, names: readonly string[]): DrillProblem[] =>
        names
            .filter((system) => !byId.has(system))
            .map((system) => ({ code: "notOfDrill", params: { option, system } }));
    return [
        ...strangers("--backup", Object.keys(backups)),
        ...strangers("--recovery-point", Object.keys(markers)),
        ...Object.entries(backups).flatMap(([system, volumes]) => {
            const data = byId.get(system)?.data;
            if (data?.kind !== "backups") return [];
            const known = data.volumes.map(({ key }) => key);
            return Object.keys(volumes)
                .filter((volume) => !known.includes(volume))
                .map((volume) => ({ code: "noSuchVolume", params: { system, volume, volumes: known.join(", ") } }));
        }),
    ];
}

const refused = (problems: readonly DrillProblem[], { translate }: Environment): Failure =>
    new Failure("usage", problems.map((each) => surpriseText(each, translate)).join("\n"));

const namesOf = (systems: readonly ProtectedSystem[]): string => systems.map(({ system }) => system.id).join(", ");

/** Throws a `Failure` where the estate has no longer what a drill is about. */
export function requireSameEstate(
    { id, systems }: DrillPlan,
    { estate, graph }: LoadedEstate,
    { translate }: Environment,
): void {
    const now = new Map(protectedSystems(estate).map((each) => [each.system.id, each]));
    const gone = systems.find(({ system, stack, site }) => {
        const each = now.get(system);
        return (
            each === undefined || stackOf(estate, each) !== stack || each.site.id !== site || !graph.stacks.has(stack)
        );
    });
    if (gone !== undefined)
        throw new Failure("input", translate("cli:drillResume.otherEstate", { id, system: gone.system }));
}
