import type { EvidenceItem } from "../../../policies/kernel/evidence";
import type { Rule } from "../../../policies/kernel/rule";

/** All that says how clauses are shown: what policies/index.ts exports. */
export interface RuleRegistry {
    readonly rules: readonly Rule[];
    /** Ids of rules that are written and not in force: nothing runs them by itself, so they prove nothing. */
    readonly unsettled: ReadonlySet<string>;
    readonly evidence: readonly EvidenceItem[];
}

/** The rules that cite a clause, those in force apart from those that are not. */
export function rulesOfClause(
    { rules, unsettled }: RuleRegistry,
    clause: string,
): Readonly<Record<"inForce" | "notInForce", Rule[]>> {
    const citing = rules.filter(({ clauses }) => (clauses as readonly string[]).includes(clause));
    return {
        inForce: citing.filter(({ id }) => !unsettled.has(id)),
        notInForce: citing.filter(({ id }) => unsettled.has(id)),
    };
}
