import type { RulePart, RuleSession } from "../../../policies/kernel/running/rule-session";
import { tally } from "../../recorder/tally";
import { judgeStack, type CheckSurroundings } from "../check-stacks";
import { stackRecorder } from "../recorder";

/** What one thread made and judged. */
export interface Share {
    readonly stacks: readonly string[];
    /** Resource type -> number. */
    readonly resources: ReadonlyMap<string, number>;
    readonly rules: RulePart;
}

/** Makes the resources of stacks in process and asks rules about them, stack after stack, so that none has to be kept. */
export async function judgeShare(
    stacks: Iterable<string>,
    session: RuleSession,
    surroundings: CheckSurroundings,
): Promise<Share> {
    const record = await stackRecorder(surroundings.estate, surroundings.graph);
    const done: string[] = [];
    const resources = new Map<string, number>();
    for (const name of stacks) {
        const recorded = record(name);
        tally(recorded.resources, resources);
        judgeStack(session, recorded, surroundings);
        done.push(name);
    }
    return { stacks: done, resources, rules: session.part() };
}

/**
 * Takes what no other thread has, one when it is asked for.
 *
 * @param names of all threads, in the order in which they are taken
 * @param taken one number that the threads share: how many were taken
 */
export function* takeNext(names: readonly string[], taken: SharedArrayBuffer): Generator<string> {
    const counter = new Int32Array(taken);
    for (;;) {
        const name = names[Atomics.add(counter, 0, 1)];
        if (name === undefined) return;
        yield name;
    }
}
