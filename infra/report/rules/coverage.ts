import { clauseCatalogue, type CatalogueClause, type GradedLevel } from "../../../policies/kernel/clauses";
import type { EvidenceItem } from "../../../policies/kernel/evidence";
import type { RuleCounts } from "../../../policies/kernel/finding";
import { notCheckableItems } from "../../../policies/kernel/not-checkable";
import type { Rule } from "../../../policies/kernel/rule";
import type { Text } from "../../estate/model";
import type { NumberAtLevel } from "../findings/clause-numbers";
import { noCounts, sumCounts } from "../findings/report";
import { rulesOfClause, type RuleRegistry } from "./registry";

/**
 * How an item is shown: by rules; by rules and, for a part, by evidence on file; by evidence alone; not yet (its rules are written
 * and not in force, whatever is on file for the rest); not at all here (nobody has written a rule); not checkable here, which is
 * never counted as shown.
 */
export type Proof = "rules" | "rules-and-evidence" | "evidence" | "not-in-force" | "missing" | "not-checkable";
export const proofs: readonly Proof[] = [
    "rules",
    "rules-and-evidence",
    "evidence",
    "not-in-force",
    "missing",
    "not-checkable",
];

/** An item of a level, or of the policy document, which has no levels. */
export interface CoverageRow {
    /** Id of the clause; for what is in no catalogue, standard and number. */
    readonly id: string;
    /** Number at the level; absent where only that of another level is known. */
    readonly number?: NumberAtLevel;
    readonly text: Text;
    readonly proof: Proof;
    /** Rules in force. */
    readonly rules: readonly Rule[];
    readonly notInForce: readonly Rule[];
    /** Where evidence is kept, and why rules don't do. */
    readonly evidence: readonly (Pick<EvidenceItem, "evidence"> & Partial<EvidenceItem>)[];
    /** What the rules said in a run; absent where there was none, or where no rule is. */
    readonly counts?: RuleCounts;
}

/**
 * Every item of a level of GB/T 22239, and those of the policy document, each with how it is shown.
 *
 * @param counts of a run, by rule
 */
export function coverage(
    level: GradedLevel,
    registry: RuleRegistry,
    counts?: ReadonlyMap<string, RuleCounts>,
): CoverageRow[] {
    const clauses = [...clauseCatalogue.values()].flatMap((clause): CoverageRow[] => {
        const number = numberAt(clause, level);
        if (number === undefined) return [];
        const { inForce, notInForce } = rulesOfClause(registry, clause.id);
        const filed = registry.evidence.filter((item) => item.clause === clause.id);
        return [
            {
                id: clause.id,
                number,
                text: clause.text,
                proof: proofOf(inForce.length, notInForce.length, filed.length),
                rules: inForce,
                notInForce,
                evidence: filed,
                ...(counts === undefined || inForce.length === 0
                    ? {}
                    : { counts: sumCounts(inForce.map(({ id }) => counts.get(id) ?? noCounts)) }),
            },
        ];
    });
    const others = notCheckableItems
        .filter(({ levels }) => levels.includes(level))
        .map(({ id, text, evidence: kept }): CoverageRow => ({
            id: `GB/T 22239 ${id}`,
            ...(id.startsWith(`${level + 5}.`)
                ? { number: { level, number: id, verified: false, evidence: "order" } as const }
                : {}),
            text,
            proof: "not-checkable",
            rules: [],
            notInForce: [],
            evidence: [{ evidence: kept }],
        }));
    return [...clauses, ...others];
}

function numberAt({ grading, number }: CatalogueClause, level: GradedLevel): NumberAtLevel | undefined {
    if (grading === undefined) return { number: number ?? "", verified: false };
    const found = grading.numbers[level];
    return found === undefined ? undefined : { level, ...found };
}

function proofOf(inForce: number, notInForce: number, evidence: number): Proof {
    if (inForce > 0) return evidence > 0 ? "rules-and-evidence" : "rules";
    // Evidence may be for a part only; what the waiting rule is for would pass for shown.
    if (notInForce > 0) return "not-in-force";
    return evidence > 0 ? "evidence" : "missing";
}

/** How many items are shown how. */
export function countProofs(rows: readonly CoverageRow[]): Readonly<Record<Proof, number>> {
    const count = (proof: Proof): number => rows.filter((row) => row.proof === proof).length;
    return Object.fromEntries(proofs.map((proof) => [proof, count(proof)])) as Record<Proof, number>;
}
