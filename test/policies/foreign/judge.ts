import { rules } from "../../../policies";
import type { RuleRun } from "../../../policies/kernel/finding";
import { runInProcess } from "../support/both-fronts";
import { caseResources, type CaseResource } from "../support/case-resources";
import { tinyEstate } from "../support/tiny";
import type { ForeignFact } from "./fact";

/** What is declared is the same on both sides; rules over it tell nothing of a resource. */
const resourceRules = rules.filter(({ scope }) => scope !== "estate");

/** Ids of rules that resources violate. */
export function violated(resources: readonly CaseResource[], only: readonly string[] = []): Set<string> {
    const estate = tinyEstate();
    const made = caseResources(estate, resources);
    const asked = only.length === 0 ? resourceRules : resourceRules.filter(({ id }) => only.includes(id));
    const run = (rule: (typeof asked)[number]): RuleRun => runInProcess(rule, made, { estate, asOf: "2026-11-24" });
    return new Set(
        asked.filter((rule) => run(rule).findings.some(({ result }) => result === "violation")).map(({ id }) => id),
    );
}

/** Ids of rules that find what a fact tells: violated where it is so, and not where it isn't. */
export function telling({ bad, good }: ForeignFact): string[] {
    const without = violated(good);
    return [...violated(bad)].filter((id) => !without.has(id)).sort();
}
