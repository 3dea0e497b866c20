import type { Rule } from "../../../policies/kernel/rule";
import type { StackGraph } from "../../engine/graph";
import type { WaiverModel } from "../../estate/model";
import type { Environment, GlobalOptions } from "../context";
import { Failure } from "../failure";
import { selectRules, type SelectionArguments } from "./options";

/** The chosen rules; of those that are not in force yet only the ones that are named. Throws a `Failure` for ids that no rule has. */
export async function rulesInForce(selection: SelectionArguments, environment: Environment): Promise<readonly Rule[]> {
    const { rules, unsettled } = await import("../../../policies");
    const named = new Set(selection.rule ?? []);
    return selectRules(rules, selection, environment).filter(({ id }) => !unsettled.has(id) || named.has(id));
}

/** Throws a `Failure` with every waiver that no run may begin with. */
export async function requireSoundWaivers(
    waivers: readonly WaiverModel[],
    graph: StackGraph,
    options: GlobalOptions,
    { translate }: Environment,
): Promise<void> {
    const { rules } = await import("../../../policies");
    const { waiverProblems } = await import("../../synthesis/waiver-problems");
    const problems = waiverProblems(waivers, rules, graph);
    if (problems.length === 0) return;
    const message = translate("cli:estateHasErrors", { count: problems.length });
    throw new Failure("estate", message, { folder: options.estate, problems });
}
