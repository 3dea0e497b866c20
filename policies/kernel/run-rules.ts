import type { WaiverModel } from "../../infra/estate/model";
import type { RuleRun } from "./finding";
import type { Rule, RuleContext } from "./rule";
import type { CauseOf } from "./running/findings";
import { RuleSession } from "./running/rule-session";

export { compareFindings, type CauseOf } from "./running/findings";
export { judge, valueUnknown } from "./running/judge";

/**
 * Runs rules on the resources of the context and on its estate. Each rule sees only resources of the types it asks for. The
 * order of findings (rule, stack, URN, code) does not depend on the order of rules or resources. Throws what a rule throws,
 * with the rule and the resource named. What a waiver of the estate, or one of a
 * break-glass file, covers is waived after it was judged.
 *
 * @param breakGlass waivers of an emergency file that holds now
 */
export function runRules(
    rules: readonly Rule[],
    context: RuleContext,
    causeOf: CauseOf,
    breakGlass: readonly WaiverModel[] = [],
): RuleRun {
    const session = new RuleSession(rules, context.estate, context.asOf, breakGlass);
    session.judgeEstate();
    session.judgeResources(context, causeOf);
    return session.result();
}
