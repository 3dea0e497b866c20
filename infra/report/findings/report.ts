import type { BreakGlass } from "../../estate/break-glass";
import type { Finding, RuleCounts, RuleRun } from "../../../policies/kernel/finding";
import type { Enforcement, Rule } from "../../../policies/kernel/rule";

/** What rules found and how it is judged: what every report of findings is made of. */
export interface FindingsReport {
    /** Name of the command, e.g. `check`. */
    readonly command: string;
    /** Date on which rules were judged, YYYY-MM-DD. */
    readonly asOf: string;
    /** The rules that took part. */
    readonly rules: readonly Rule[];
    readonly run: RuleRun;
    readonly verdict: VerdictOptions;
    /** Emergency file that was in force. */
    readonly breakGlass?: BreakGlass;
    /** Whether all stacks took part, so that a waiver that covers nothing can be called unused. */
    readonly whole: boolean;
}

/** What makes a run fail. */
export interface VerdictOptions {
    /** What can't be judged fails too. */
    readonly strict: boolean;
    /** The weakest enforcement whose findings fail. */
    readonly failOn: Enforcement;
}

/** Whether a finding makes the run fail. */
export function fails({ result, enforcement }: Finding, { strict, failOn }: VerdictOptions): boolean {
    const counts = result === "violation" || (result === "unknown" && strict);
    return counts && (failOn === "advisory" || enforcement === "mandatory");
}

/** Findings that make the run fail. */
export function failing({ run, verdict }: Pick<FindingsReport, "run" | "verdict">): Finding[] {
    return run.findings.filter((finding) => fails(finding, verdict));
}

export const noCounts: RuleCounts = { pass: 0, violation: 0, unknown: 0, "not-applicable": 0, waived: 0 };

/** Counts of several rules together. */
export function sumCounts(counts: Iterable<RuleCounts>): RuleCounts {
    const sum = { ...noCounts };
    for (const one of counts) for (const result of Object.keys(sum) as (keyof RuleCounts)[]) sum[result] += one[result];
    return sum;
}

/** The rule of a finding. Throws where it took no part. */
export function ruleFinder(rules: readonly Rule[]): (id: string) => Rule {
    const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
    return (id) => {
        const rule = byId.get(id);
        if (rule === undefined) throw new Error(`there is no rule ${id}`);
        return rule;
    };
}

/** Waivers that nobody needs any more; none where only some stacks took part. */
export function unusedWaivers({ run, whole }: Pick<FindingsReport, "run" | "whole">): RuleRun["waivers"] {
    return whole ? run.waivers.filter(({ state }) => state === "unused") : [];
}
