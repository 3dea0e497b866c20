import type { RulePart, RuleSession } from "../../../policies/kernel/running/rule-session";
import { tally } from "../../recorder/tally";
import { judgeStack, type Surroundings } from "../check-stacks";
import { stackRecorder } from "../recorder";

/** Stacks of a run that threads share out among themselves: each takes the next one until none is left. */
export interface Shared {
    /** In the order in which they are taken. */
    readonly stacks: readonly string[];
    /** One number: how many were taken. */
    readonly taken: SharedArrayBuffer;
}

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
    surroundings: Surroundings,
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

/** Takes stacks that no other thread has, one when it is asked for. */
export function* takeStacks({ stacks, taken }: Shared): Generator<string> {
    const counter = new Int32Array(taken);
    for (;;) {
        const name = stacks[Atomics.add(counter, 0, 1)];
        if (name === undefined) return;
        yield name;
    }
}
