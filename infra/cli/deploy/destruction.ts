import { pendingError, undecidedSteps } from "../../engine/deployment/pending";
import type { RunOptions } from "../../engine/run-options";
import type { Snapshot } from "../../engine/state/snapshot";
import type { Environment } from "../context";
import { selectOrFail } from "../load-estate";
import { withReasons } from "./reasons";

/** What is destroyed, and what it holds. */
export interface Destruction {
    readonly run: RunOptions;
    /** States of the selected stacks, in the order of the destruction. */
    readonly held: ReadonlyMap<string, Snapshot>;
}

/**
 * Selects what is to be destroyed: the named stacks, of the estate or left over in the state, or all that the estate
 * has. The state is enough to delete, so clouds and order come from it too. Throws a `Failure`.
 */
export async function planDestruction(
    names: readonly string[],
    base: RunOptions,
    environment: Environment,
): Promise<Destruction> {
    const { withState } = await import("../../engine/state/with-state");
    const { readSnapshots } = await import("../../engine/state/inventory");
    const { existingStacks } = await import("../../engine/state/stacks");
    const { accessOfState, graphOfState } = await import("../../engine/state/left");
    const { graph, estate } = base;
    const wanted = names.length === 0 ? graph.order : names;
    const isLeft = (stack: string): boolean => !graph.stacks.has(stack);
    // What still reads a stack that the estate forgot, only the state knows.
    const needsAll = wanted.some(isLeft);
    const states = await withReasons(environment, () =>
        withState(base, async (state) => {
            const existing = [...(await existingStacks(state))];
            const read = existing.filter((stack) => needsAll || isLeft(stack) || wanted.includes(stack));
            return readSnapshots(read, state);
        }),
    );
    const whole = graphOfState(graph, states);
    const selection = selectOrFail(whole, wanted, environment, { reverse: true });
    const held = new Map(
        selection.order.flatMap((stack) => {
            const snapshot = states.get(stack);
            return snapshot === undefined ? [] : [[stack, snapshot] as const];
        }),
    );
    const left = [...held].flatMap(([stack, snapshot]) => (isLeft(stack) ? [snapshot] : []));
    return { run: { ...base, graph: whole, selection, estate: accessOfState(estate, left) }, held };
}

/** Throws a `Failure` where a run that was killed left steps that somebody has to decide on, since the clouds don't tell: before anything is asked. */
export async function requireDecided(
    held: ReadonlyMap<string, Snapshot>,
    pending: RunOptions["pending"],
    environment: Environment,
): Promise<void> {
    const open = await undecidedSteps(held, pending ?? {});
    if (open.length > 0) await withReasons(environment, () => Promise.reject(pendingError(open)));
}
