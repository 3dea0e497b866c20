import { ruleContext } from "../../policies/kernel/context";
import type { RuleRun } from "../../policies/kernel/finding";
import { ResourceIndex } from "../../policies/kernel/resource-index";
import type { Rule, StackResource } from "../../policies/kernel/rule";
import { runRules, type CauseOf } from "../../policies/kernel/run-rules";
import type { StackGraph } from "../engine/graph";
import type { SourceLocation } from "../estate/location";
import type { EstateModel, WaiverModel } from "../estate/model";
import type { RecordedResource, RecordedStack } from "../recorder/types";
import { causesOf } from "./causes";

/**
 * Runs rules on recorded stacks, judged on the date `asOf` (YYYY-MM-DD).
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
    const resources = new ResourceIndex(
        stacks.flatMap(({ stack, resources }) => resources.map((resource): StackResource => ({ ...resource, stack }))),
    );
    // Only resources with findings need a cause, so the index of a stack is made when it is asked for.
    const causes = new Map<string, (resource: RecordedResource) => SourceLocation>();
    const byName = new Map(stacks.map((stack) => [stack.stack, stack]));
    const stackOf = ({ stack }: StackResource) => known(graph.stacks.get(stack), stack);
    const causeOfResource: CauseOf = (resource) => {
        let causeOf = causes.get(resource.stack);
        if (causeOf === undefined) {
            causeOf = causesOf(estate, graph, known(byName.get(resource.stack), resource.stack));
            causes.set(resource.stack, causeOf);
        }
        return causeOf(resource);
    };
    return runRules(rules, ruleContext({ estate, asOf, resources, stackOf }), causeOfResource, breakGlass);
}

function known<Value>(value: Value | undefined, stack: string): Value {
    if (value === undefined) throw new Error(`there is no stack ${stack}`);
    return value;
}
