import type { Snapshot } from "../state/snapshot";

/** A system that another stack takes over. */
export interface Move {
    readonly system: string;
    /** Stack whose state has it. */
    readonly from: string;
    /** Stack in which the estate has it now. */
    readonly to: string;
}

const systemType = "egov:system:BusinessSystem";

/**
 * Systems that the states of stacks hold and that the estate has in another stack now.
 *
 * @param homes system -> stack, as the estate says
 */
export function movesOf(snapshots: ReadonlyMap<string, Snapshot>, homes: ReadonlyMap<string, string>): Move[] {
    return [...snapshots].flatMap(([from, { resources }]) =>
        resources
            .filter((resource) => resource.type === systemType)
            .flatMap(({ urn }) => {
                const system = urn.slice(urn.lastIndexOf("::") + 2);
                const to = homes.get(system);
                return to === undefined || to === from ? [] : [{ system, from, to }];
            }),
    );
}

/**
 * What each stack waits for, so that a system has its new home before it loses the old one: the stack that gives it up
 * waits for the one that takes it. Two stacks that wait for each other already keep the order that they have.
 */
export function waitForMoves(
    waitsFor: ReadonlyMap<string, readonly string[]>,
    moves: readonly Move[],
): ReadonlyMap<string, readonly string[]> {
    const all = new Map([...waitsFor].map(([stack, needs]) => [stack, [...needs]]));
    for (const { from, to } of moves) {
        const needs = all.get(from);
        if (needs === undefined || !all.has(to) || needs.includes(to) || reaches(all, to, from)) continue;
        needs.push(to);
    }
    return all;
}

/** Whether `from` waits for `to`, directly or through others. */
function reaches(waitsFor: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
    const seen = new Set<string>();
    const visit = (stack: string): boolean => {
        if (stack === to) return true;
        if (seen.has(stack)) return false;
        seen.add(stack);
        return (waitsFor.get(stack) ?? []).some(visit);
    };
    return visit(from);
}
