import type { EstateModel, WaiverModel } from "../../../infra/estate/model";
import type { Finding, RuleCounts, RuleRun } from "../finding";
import { notApplicable, type Judgement } from "../judgement";
import { holdsAt, uniform } from "../levels";
import type { Rule, RuleContext } from "../rule";
import { WaiverBook } from "../waivers/book";
import { entryTarget, resourceTarget, type WaiverTarget } from "../waivers/scope";
import { AskedSessions, type ResourceSession, type Writable } from "./asked";
import { common, compareFindings, resourceFinding, waived, type CauseOf } from "./findings";
import { ask, isOne, knownLevels, levelsOf } from "./judge";

/** What was said of some of the stacks of a run. It can be copied between threads. */
export interface RulePart {
    readonly findings: readonly Finding[];
    readonly counts: ReadonlyMap<string, RuleCounts>;
    /** Findings that each waiver covers, by where it stands among the waivers of the run. */
    readonly used: readonly number[];
}

/** Rules at work: on the estate, and on the resources of one stack after another. */
export class RuleSession {
    private readonly findings: Finding[] = [];
    private readonly counts = new Map<string, Writable<RuleCounts>>();
    private readonly book: WaiverBook;
    private readonly asked: ResourceSession[] = [];
    private readonly byType = new Map<string, AskedSessions>();

    /**
     * @param asOf YYYY-MM-DD
     * @param breakGlass waivers of an emergency file that holds now
     */
    constructor(
        private readonly rules: readonly Rule[],
        private readonly estate: EstateModel,
        private readonly asOf: string,
        breakGlass: readonly WaiverModel[] = [],
    ) {
        this.book = new WaiverBook(estate, asOf, breakGlass);
        for (const rule of rules) {
            const count = { pass: 0, violation: 0, unknown: 0, "not-applicable": 0, waived: 0 };
            this.counts.set(rule.id, count);
            if (rule.scope !== "estate") this.asked.push({ rule, count });
        }
    }

    /** Asks the rules over the estate itself. */
    judgeEstate(): void {
        const { estate, asOf } = this;
        for (const rule of this.rules) {
            if (rule.scope !== "estate") continue;
            for (const { subject, location, levels = uniform(3), judgement } of rule.checkEstate(estate, asOf)) {
                const said: Judgement = holdsAt(rule.clauses, levels) ? judgement : notApplicable;
                if (!("code" in said)) this.count(rule, said.result);
                else
                    this.note(
                        rule,
                        { ...common(rule, said, levels), stack: "", urn: `estate:${subject}`, location },
                        () => entryTarget(subject, estate),
                    );
            }
        }
    }

    /**
     * Asks the rules over resources about all resources of the context: resource by resource, so that levels are worked out once
     * and not looked up for each of a hundred rules.
     */
    judgeResources(context: RuleContext, causeOf: CauseOf): void {
        const { resources } = context;
        for (const type of resources.types) {
            const asked = this.askedAbout(type);
            for (const resource of resources.ofType(type)) {
                const levels = levelsOf(resource, context);
                const tell = (session: ResourceSession, said: Judgement): void => {
                    const { rule, count } = session;
                    if (!("code" in said)) count[said.result] += 1;
                    else
                        this.note(rule, resourceFinding(rule, resource, said, knownLevels(levels), causeOf), () =>
                            resourceTarget(resource, context),
                        );
                };
                for (const session of asked.at(levels)) {
                    // Nearly always one: no list is made for it, a hundred times a resource.
                    const said = ask(session.rule, resource, context, levels);
                    if (isOne(said)) tell(session, said);
                    else for (const judgement of said) tell(session, judgement);
                }
            }
        }
    }

    /** What was said up to now. */
    part(): RulePart {
        this.settle();
        return { findings: this.findings, counts: this.counts, used: this.book.used };
    }

    /** Takes over what a session of the same rules said of other stacks. */
    add({ findings, counts, used }: RulePart): void {
        this.findings.push(...findings);
        for (const [id, count] of counts) {
            const own = this.counts.get(id);
            if (own === undefined) throw new Error(`rule ${id} takes no part in this run`);
            for (const result of Object.keys(count) as (keyof RuleCounts)[]) own[result] += count[result];
        }
        this.book.add(used);
    }

    result(): RuleRun {
        this.settle();
        return {
            findings: this.findings.sort(compareFindings),
            counts: this.counts,
            waivers: this.book.uses(this.rules),
        };
    }

    private settle(): void {
        for (const asked of this.byType.values()) asked.settle();
    }

    private askedAbout(type: string): AskedSessions {
        let asked = this.byType.get(type);
        if (asked === undefined) {
            const ofType = ({ rule }: ResourceSession): boolean => rule.types === "all" || rule.types.includes(type);
            this.byType.set(type, (asked = new AskedSessions(this.asked.filter(ofType))));
        }
        return asked;
    }

    private count(rule: Rule, result: keyof RuleCounts): void {
        const count = this.counts.get(rule.id);
        if (count !== undefined) count[result] += 1;
    }

    /** `target` is asked for only where a waiver might cover the finding. */
    private note(rule: Rule, finding: Finding, target: () => WaiverTarget): void {
        const waiver = this.book.cover(rule, target);
        this.count(rule, waiver === undefined ? finding.result : "waived");
        this.findings.push(waiver === undefined ? finding : waived(finding, waiver));
    }
}
