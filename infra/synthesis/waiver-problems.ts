import type { Rule } from "../../policies/kernel/rule";
import type { StackGraph } from "../engine/graph";
import { display, displayNames } from "../estate/display";
import type { WaiverModel } from "../estate/model";
import { nearest } from "../estate/nearest";
import type { Problem } from "../estate/problem";
import { problem, sortProblems } from "../estate/problems";

/**
 * Waivers that no run may begin with: of a rule that does not exist or that nothing waives, or for a stack that does not exist.
 * The loader can't tell, since it knows neither rules nor stacks.
 *
 * @param rules all rules, not only those of the run
 */
export function waiverProblems(
    waivers: Iterable<WaiverModel>,
    rules: readonly Rule[],
    graph: Pick<StackGraph, "stacks">,
): Problem[] {
    const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
    const problems: Problem[] = [];
    for (const { rule: id, scope, source } of waivers) {
        const rule = byId.get(id);
        if (rule === undefined) {
            const near = nearest(id, byId.keys());
            problems.push(
                near === undefined
                    ? problem("waiverOfUnknownRule", source, { value: display(id) })
                    : problem("waiverOfUnknownRuleNear", source, { value: display(id), nearest: near }),
            );
        } else if (rule.unwaivable === true)
            problems.push(problem("waiverOfUnwaivableRule", source, { value: display(id) }));
        if (scope.stack !== undefined && !graph.stacks.has(scope.stack)) {
            const near = nearest(scope.stack, graph.stacks.keys());
            const value = display(scope.stack);
            problems.push(
                near === undefined
                    ? problem("waiverOfUnknownStack", source, { value, allowed: displayNames(graph.stacks.keys()) })
                    : problem("waiverOfUnknownStackNear", source, { value, nearest: near }),
            );
        }
    }
    return sortProblems(problems);
}
