import type { RunSummary } from "../../engine/operations";
import { switchedBack, switchedOver } from "../../engine/workplace/switches";
import type { RecoveryPoint, Surprise } from "../journal/entries";
import type { StackSwitch } from "../plan/plan";
import { judgeRun, type Direction, type Judgement } from "./judge";
import type { DrillWorld } from "./world";

/** How switching ended; `cancelled` after Ctrl-C. */
export type Switched = Judgement & { readonly cancelled?: true };

/**
 * Switches systems by the settings of their stacks and deploys these: previewed first, and only where that changes nothing that was
 * not planned. Where it does the settings are put back, so that nobody deploys them.
 *
 * @param stopsAt whether a change that loses nothing stops it too
 */
export async function switchStacks(
    switches: readonly StackSwitch[],
    direction: Direction,
    points: Readonly<Record<string, RecoveryPoint>>,
    stopsAt: "loss" | "any",
    { engine, switches: board }: Pick<DrillWorld, "engine" | "switches">,
): Promise<Switched> {
    const stacks = switches.map(({ stack }) => stack);
    turn(switches, direction, points, board);
    const putBack = (): void => turn(switches, direction === "over" ? "back" : "over", points, board);
    const previewed = ended(await engine.preview(stacks), switches, direction);
    if (previewed.cancelled === true || stopper(previewed, stopsAt) !== undefined) {
        putBack();
        return withStop(previewed, stopsAt);
    }
    const run = direction === "over" ? engine.up(stacks) : engine.takeBack(madeBy(switches));
    const deployed = ended(await run, switches, direction);
    return withStop({ ...previewed, ...deployed }, stopsAt);
}

/** Systems that come home leave at their site what the switch made there; what of it holds data is protected. */
export async function unprotectMade(switches: readonly StackSwitch[], engine: DrillWorld["engine"]): Promise<void> {
    for (const [stack, urns] of madeBy(switches)) await engine.unprotect(stack, urns);
}

const madeBy = (switches: readonly StackSwitch[]): ReadonlyMap<string, readonly string[]> =>
    new Map(switches.map(({ stack, expected }) => [stack, expected.create]));

function ended(run: RunSummary, switches: readonly StackSwitch[], direction: Direction): Switched {
    return run.status === "cancelled" ? { cancelled: true } : judgeRun(run, switches, direction);
}

const stopper = ({ surprise, harmless }: Judgement, stopsAt: "loss" | "any"): Surprise | undefined =>
    surprise ?? (stopsAt === "any" ? harmless : undefined);

function withStop(switched: Switched, stopsAt: "loss" | "any"): Switched {
    const surprise = stopper(switched, stopsAt);
    return surprise === undefined ? switched : { ...switched, surprise };
}

/** Says in the settings on which side systems run; what they say already is said once more. */
function turn(
    switches: readonly StackSwitch[],
    direction: Direction,
    points: Readonly<Record<string, RecoveryPoint>>,
    board: DrillWorld["switches"],
): void {
    for (const { stack, systems } of switches) {
        const current = board.read(stack);
        const after =
            direction === "over" ? switchedOver(current, backupsOf(systems, points)) : switchedBack(current, systems);
        board.write(stack, after);
    }
}

function backupsOf(
    systems: readonly string[],
    points: Readonly<Record<string, RecoveryPoint>>,
): Record<string, Readonly<Record<string, string>>> {
    return Object.fromEntries(systems.map((system) => [system, points[system]?.backups ?? {}]));
}
