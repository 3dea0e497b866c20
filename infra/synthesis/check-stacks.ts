import { ruleContext } from "../../policies/kernel/context";
import type { RuleRun } from "../../policies/kernel/finding";
import { ResourceIndex } from "../../policies/kernel/resource-index";
import type { Rule, StackResource } from "../../policies/kernel/rule";
import { RuleSession } from "../../policies/kernel/running/rule-session";
import type { StackGraph } from "../engine/graph";
import type { SourceLocation } from "../estate/location";
import type { EstateModel, WaiverModel } from "../estate/model";
import type { RecordedResource, RecordedStack } from "../recorder/types";
import { causesOf } from "./causes";

/** What stacks are judged in. */
export interface CheckSurroundings {
    readonly estate: EstateModel;
    readonly graph: StackGraph;
    /** YYYY-MM-DD. */
    readonly asOf: string;
}

/**
 * Runs rules on the estate and on recorded stacks, judged on the date `asOf` (YYYY-MM-DD).
 *
 * @param breakGlass waivers of an emergency file that holds now
 */
export function checkStacks(
    estate: EstateModel,
    graph: StackGraph,
    stacks: readonly RecordedStack[],
    rules: readonly Rule[],
    asOf: string,
    breakGlass: readonly WaiverModel[] = [],
): RuleRun {
    const session = new RuleSession(rules, estate, asOf, breakGlass);
    session.judgeEstate();
    for (const stack of stacks) judgeStack(session, stack, { estate, graph, asOf });
    return session.result();
}

/** Asks rules about the resources of one stack, which are all that they see, as in the engine. */
export function judgeStack(session: RuleSession, recorded: RecordedStack, surroundings: CheckSurroundings): void {
    const { estate, graph, asOf } = surroundings;
    const { stack } = recorded;
    const place = graph.stacks.get(stack);
    if (place === undefined) throw new Error(`there is no stack ${stack}`);
    const resources = new ResourceIndex(recorded.resources.map((resource): StackResource => ({ ...resource, stack })));
    const context = ruleContext({ estate, asOf, resources, stackOf: () => place });
    // Only resources with findings need a cause, so what tells it is made when it is asked for.
    let causeOf: ((resource: RecordedResource) => SourceLocation) | undefined;
    session.judgeResources(context, (resource) => (causeOf ??= causesOf(estate, graph, recorded))(resource));
}
