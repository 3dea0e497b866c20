import type { SourceLocation } from "../../infra/estate/location";
import type { WaiverModel } from "../../infra/estate/model";
import type { Finding, RuleCounts, RuleRun } from "./finding";
import { unknown, type Judgement } from "./judgement";
import { citedClauses, uniform, type ProtectionLevels } from "./levels";
import { UnknownValueTouched } from "./read";
import type { EstateRule, ResourceRule, Rule, RuleContext, StackResource } from "./rule";
import { WaiverBook } from "./waivers/book";
import { entryTarget, resourceTarget, type WaiverTarget } from "./waivers/scope";

/** Message of every rule for a value that is known only after deployment; `path` says which. */
export const valueUnknown = "valueUnknown";

/** Where a resource or an entry of the estate comes from. */
export type CauseOf = (resource: StackResource) => SourceLocation;

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
    const findings: Finding[] = [];
    const book = new WaiverBook(context.estate, context.asOf, breakGlass);
    const counts = new Map<string, RuleCounts>();
    for (const rule of rules) {
        const count = { pass: 0, violation: 0, unknown: 0, "not-applicable": 0, waived: 0 };
        counts.set(rule.id, count);
        const note: Note = (judgement, finding, target) => {
            const waiver = finding === undefined ? undefined : book.cover(rule, target);
            count[waiver === undefined ? judgement.result : "waived"] += 1;
            if (finding !== undefined) findings.push(waiver === undefined ? finding : waived(finding, waiver));
        };
        if (rule.scope === "estate") runOnEstate(rule, context, note);
        else
            for (const resource of wantedBy(rule, context))
                for (const { judgement, levels } of judge(rule, resource, context))
                    note(judgement, resourceFinding(rule, resource, judgement, levels, causeOf), () =>
                        resourceTarget(resource, context),
                    );
    }
    return { findings: findings.sort(compareFindings), counts, waivers: book.uses(rules) };
}

/** Takes what a rule said; `target` is asked for only where a waiver might cover it. */
type Note = (judgement: Judgement, finding: Finding | undefined, target: () => WaiverTarget) => void;

/** A finding that a waiver covers. */
export function waived(finding: Finding, waiver: WaiverModel): Finding {
    const { id, kind, reason, owner, approvers, document, expires, source } = waiver;
    return {
        ...finding,
        result: "waived",
        waiver: { id, kind, reason, owner, approvers, document, expires, location: source },
    };
}

/** What a rule says of one resource, levels and unknown values seen to. */
export function judge(
    rule: ResourceRule,
    resource: StackResource,
    context: RuleContext,
): { readonly judgement: Judgement; readonly levels: ProtectionLevels }[] {
    let levels = uniform(3);
    try {
        levels = context.levelsOf(resource);
        if (citedClauses(rule.clauses, levels).length === 0)
            return [{ judgement: { result: "not-applicable" }, levels }];
        const said = rule.check(resource, context);
        const judgements: readonly Judgement[] = "result" in said ? [said] : said;
        if (judgements.length === 0) return [{ judgement: { result: "pass" }, levels }];
        return judgements.map((judgement) => ({ judgement, levels }));
    } catch (error) {
        if (error instanceof UnknownValueTouched)
            return [{ judgement: unknown(valueUnknown, { path: error.path }), levels }];
        throw new Error(`rule ${rule.id} failed on ${resource.urn}`, { cause: error });
    }
}

function* wantedBy(rule: ResourceRule, { resources }: RuleContext): Iterable<StackResource> {
    if (rule.types === "all") yield* resources.all;
    else for (const type of new Set(rule.types)) yield* resources.ofType(type);
}

function runOnEstate(rule: EstateRule, { estate, asOf }: RuleContext, note: Note): void {
    for (const { subject, location, levels = uniform(3), judgement } of rule.checkEstate(estate, asOf)) {
        const holds = citedClauses(rule.clauses, levels).length > 0;
        const said: Judgement = holds ? judgement : { result: "not-applicable" };
        note(
            said,
            "code" in said
                ? { ...common(rule, said, levels), stack: "", urn: `estate:${subject}`, location }
                : undefined,
            () => entryTarget(subject, estate),
        );
    }
}

function resourceFinding(
    rule: Rule,
    resource: StackResource,
    judgement: Judgement,
    levels: ProtectionLevels,
    causeOf: CauseOf,
): Finding | undefined {
    if (!("code" in judgement)) return undefined;
    const finding = common(rule, judgement, levels);
    return {
        ...finding,
        stack: resource.stack,
        urn: resource.urn,
        params: { resource: resource.name, ...finding.params },
        location: causeOf(resource),
    };
}

function common(
    rule: Rule,
    judgement: Extract<Judgement, { code: string }>,
    levels: ProtectionLevels,
): Omit<Finding, "stack" | "urn" | "location"> {
    if (judgement.code !== valueUnknown && rule.messages[judgement.code] === undefined)
        throw new Error(`rule ${rule.id} has no message ${judgement.code}`);
    return {
        rule: rule.id,
        result: judgement.result,
        severity: rule.severity,
        enforcement: rule.enforcement,
        clauses: citedClauses(rule.clauses, levels),
        code: judgement.code,
        params: judgement.params,
    };
}

export function compareFindings(a: Finding, b: Finding): number {
    return (
        compareText(a.rule, b.rule) ||
        compareText(a.stack, b.stack) ||
        compareText(a.urn, b.urn) ||
        compareText(a.code, b.code) ||
        compareText(JSON.stringify(a.params), JSON.stringify(b.params))
    );
}

/** By code unit: the same on every machine, unlike a locale's order. */
function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
