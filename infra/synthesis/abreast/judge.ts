import type { RuleRun } from "../../../policies/kernel/finding";
import type { Rule } from "../../../policies/kernel/rule";
import { RuleSession } from "../../../policies/kernel/running/rule-session";
import type { WaiverModel } from "../../estate/model";
import type { CheckSurroundings } from "../check-stacks";
import { newCounter, type Helper } from "./helper";
import { inOrderOfSize } from "./order";
import { judgeShare, takeNext } from "./share";

export interface JudgedStacks {
    readonly run: RuleRun;
    /** Resource type -> number. */
    readonly resources: ReadonlyMap<string, number>;
}

/** Who and what else takes part in judging stacks. */
export interface JudgeOptions {
    /** Waivers of an emergency file that holds now; a helper knows none. */
    readonly breakGlass?: readonly WaiverModel[];
    /** It was asked about all stacks of the graph, with the same rules and date. */
    readonly helper?: Helper | undefined;
}

/**
 * Makes the resources of stacks in process, as a preview of an estate that was never deployed, and runs rules on them and on the
 * estate. A helper takes what this thread does not come to; what it says does not depend on who judged which stack.
 *
 * @param names stacks of the graph
 */
export async function judgeStacks(
    names: readonly string[],
    rules: readonly Rule[],
    surroundings: CheckSurroundings,
    { breakGlass = [], helper }: JudgeOptions = {},
): Promise<JudgedStacks> {
    const { estate, asOf } = surroundings;
    if (helper !== undefined && breakGlass.length > 0) throw new Error("a helper knows no waivers of emergency files");
    const stacks = inOrderOfSize(names, estate);
    const taken = helper?.taken ?? newCounter();
    const session = new RuleSession(rules, estate, asOf, breakGlass);
    session.judgeEstate();
    const own = await judgeShare(takeNext(stacks, taken), session, surroundings);
    const resources = new Map(own.resources);
    const left = stacks.length - own.stacks.length;
    // One that came too late for the first stack is not waited for.
    const others = left === 0 ? undefined : await helper?.share();
    // One that was asked ends by itself, and may have to write V8's cache first.
    if (left === 0) helper?.dismiss();
    if (others?.stacks.length === left) {
        session.add(others.rules);
        addAll(resources, others.resources);
    } else if (left > 0) {
        // It failed: so will this thread, with an error that people see.
        const done = new Set(own.stacks);
        const again = await judgeShare(
            stacks.filter((name) => !done.has(name)),
            session,
            surroundings,
        );
        addAll(resources, again.resources);
    }
    return { run: session.result(), resources };
}

function addAll(into: Map<string, number>, from: ReadonlyMap<string, number>): void {
    for (const [key, count] of from) into.set(key, (into.get(key) ?? 0) + count);
}
