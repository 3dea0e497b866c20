import { notApplicable, pass, unknown, type Judgement } from "../judgement";
import { holdsAt, uniform, type ProtectionLevels } from "../levels";
import { UnknownValueTouched } from "../read";
import type { ResourceRule, RuleContext, StackResource } from "../rule";

/** Message of every rule for a value that is known only after deployment; `path` says which. */
export const valueUnknown = "valueUnknown";

/** Levels of a resource, or what has to be known first to tell them. */
export type KnownLevels = ProtectionLevels | UnknownValueTouched;

export function levelsOf(resource: StackResource, context: RuleContext): KnownLevels {
    try {
        return context.levelsOf(resource);
    } catch (error) {
        if (error instanceof UnknownValueTouched) return error;
        throw error;
    }
}

export const knownLevels = (levels: KnownLevels): ProtectionLevels =>
    levels instanceof UnknownValueTouched ? uniform(3) : levels;

export const isOne = (said: Judgement | readonly Judgement[]): said is Judgement => !Array.isArray(said);

/** What a rule says of one resource, levels and unknown values seen to. */
export function judge(
    rule: ResourceRule,
    resource: StackResource,
    context: RuleContext,
): Judgement | readonly Judgement[] {
    const levels = levelsOf(resource, context);
    const holds = levels instanceof UnknownValueTouched || holdsAt(rule.clauses, levels);
    return holds ? ask(rule, resource, context, levels) : notApplicable;
}

/** The same of a rule that holds at these levels. */
export function ask(
    rule: ResourceRule,
    resource: StackResource,
    context: RuleContext,
    levels: KnownLevels,
): Judgement | readonly Judgement[] {
    if (levels instanceof UnknownValueTouched) return unknown(valueUnknown, { path: levels.path });
    try {
        const said = rule.check(resource, context);
        return isOne(said) || said.length > 0 ? said : pass;
    } catch (error) {
        if (error instanceof UnknownValueTouched) return unknown(valueUnknown, { path: error.path });
        throw new Error(`rule ${rule.id} failed on ${resource.urn}`, { cause: error });
    }
}
