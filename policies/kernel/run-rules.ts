import type { SourceLocation } from "../../infra/estate/location";
import type { WaiverModel } from "../../infra/estate/model";
import type { Finding, RuleCounts, RuleRun } from "./finding";
import { notApplicable, pass, unknown, type Judgement } from "./judgement";
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
    const sessions: ResourceSession[] = [];
    for (const rule of rules) {
        const count = { pass: 0, violation: 0, unknown: 0, "not-applicable": 0, waived: 0 };
        counts.set(rule.id, count);
        const note: Note = (finding, target) => {
            const waiver = book.cover(rule, target);
            count[waiver === undefined ? finding.result : "waived"] += 1;
            findings.push(waiver === undefined ? finding : waived(finding, waiver));
        };
        if (rule.scope === "estate") runOnEstate(rule, context, count, note);
        else sessions.push({ rule, count, note });
    }
    runOnResources(sessions, context, causeOf);
    return { findings: findings.sort(compareFindings), counts, waivers: book.uses(rules) };
}

/** Takes a finding of a rule; `target` is asked for only where a waiver might cover it. */
type Note = (finding: Finding, target: () => WaiverTarget) => void;

/** A rule over resources, and where it says what it found. */
interface ResourceSession {
    readonly rule: ResourceRule;
    readonly count: Record<keyof RuleCounts, number>;
    readonly note: Note;
}

/** Resource by resource, so that levels are worked out once and not looked up for each of a hundred rules. */
function runOnResources(sessions: readonly ResourceSession[], context: RuleContext, causeOf: CauseOf): void {
    const { resources } = context;
    for (const type of resources.types) {
        const asked = new AskedSessions(
            sessions.filter(({ rule }) => rule.types === "all" || rule.types.includes(type)),
        );
        for (const resource of resources.ofType(type)) {
            const levels = levelsOf(resource, context);
            for (const session of asked.at(levels)) {
                const said = ask(session.rule, resource, context, levels);
                if (isOne(said)) noteOf(session, resource, levels, said);
                else for (const judgement of said) noteOf(session, resource, levels, judgement);
            }
        }
    }

    function noteOf(session: ResourceSession, resource: StackResource, levels: KnownLevels, said: Judgement): void {
        const { rule, count, note } = session;
        if (!("code" in said)) count[said.result] += 1;
        else
            note(resourceFinding(rule, resource, said, knownLevels(levels), causeOf), () =>
                resourceTarget(resource, context),
            );
    }
}

/** A finding that a waiver covers. */
export function waived(finding: Finding, waiver: WaiverModel): Finding {
    const { id, kind, reason, owner, approvers, document, expires, source } = waiver;
    return {
        ...finding,
        result: "waived",
        waiver: { id, kind, reason, owner, approvers, document, expires, location: source },
    };
}

/** Levels of a resource, or what has to be known first to tell them. */
type KnownLevels = ProtectionLevels | UnknownValueTouched;

function levelsOf(resource: StackResource, context: RuleContext): KnownLevels {
    try {
        return context.levelsOf(resource);
    } catch (error) {
        if (error instanceof UnknownValueTouched) return error;
        throw error;
    }
}

const knownLevels = (levels: KnownLevels): ProtectionLevels =>
    levels instanceof UnknownValueTouched ? uniform(3) : levels;

const isOne = (said: Judgement | readonly Judgement[]): said is Judgement => !Array.isArray(said);

/** What a rule says of one resource, levels and unknown values seen to. */
export function judge(
    rule: ResourceRule,
    resource: StackResource,
    context: RuleContext,
): Judgement | readonly Judgement[] {
    const levels = levelsOf(resource, context);
    const holds = levels instanceof UnknownValueTouched || citedClauses(rule.clauses, levels).length > 0;
    return holds ? ask(rule, resource, context, levels) : notApplicable;
}

/** The same of a rule that holds at these levels. */
function ask(
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

/** The sessions of one type of resources: those whose rule has a clause at given levels, worked out once for each levels. */
class AskedSessions {
    private readonly byLevels = new Map<ProtectionLevels, Asked>();

    constructor(private readonly all: readonly ResourceSession[]) {}

    /** Sessions to ask about a resource of these levels; the others count it as not applicable. */
    at(levels: KnownLevels): readonly ResourceSession[] {
        if (levels instanceof UnknownValueTouched) return this.all;
        let asked = this.byLevels.get(levels);
        if (asked === undefined) this.byLevels.set(levels, (asked = this.split(levels)));
        for (const { count } of asked.others) count["not-applicable"] += 1;
        return asked.holding;
    }

    private split(levels: ProtectionLevels): Asked {
        const holds = ({ rule }: ResourceSession): boolean => citedClauses(rule.clauses, levels).length > 0;
        return { holding: this.all.filter(holds), others: this.all.filter((session) => !holds(session)) };
    }
}

interface Asked {
    readonly holding: readonly ResourceSession[];
    readonly others: readonly ResourceSession[];
}

function runOnEstate(
    rule: EstateRule,
    { estate, asOf }: RuleContext,
    count: Record<keyof RuleCounts, number>,
    note: Note,
): void {
    for (const { subject, location, levels = uniform(3), judgement } of rule.checkEstate(estate, asOf)) {
        const holds = citedClauses(rule.clauses, levels).length > 0;
        const said: Judgement = holds ? judgement : notApplicable;
        if (!("code" in said)) count[said.result] += 1;
        else
            note({ ...common(rule, said, levels), stack: "", urn: `estate:${subject}`, location }, () =>
                entryTarget(subject, estate),
            );
    }
}

function resourceFinding(
    rule: Rule,
    resource: StackResource,
    judgement: Said,
    levels: ProtectionLevels,
    causeOf: CauseOf,
): Finding {
    const finding = common(rule, judgement, levels);
    return {
        ...finding,
        stack: resource.stack,
        urn: resource.urn,
        params: { resource: resource.name, ...finding.params },
        location: causeOf(resource),
    };
}

/** A judgement that makes a finding. */
type Said = Extract<Judgement, { code: string }>;

function common(rule: Rule, judgement: Said, levels: ProtectionLevels): Omit<Finding, "stack" | "urn" | "location"> {
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
