import type { Text } from "../../infra/estate/model";
import policy from "../standards/lu-zheng-ban-fa-2015-7.json";
import protection from "../standards/gb-t-22239-2019.json";

/** Levels of GB/T 22239 that its clauses are numbered by here; level 1 has no clause of the catalogue. */
export type GradedLevel = 2 | 3 | 4;
/** S: data, A: service, G: general. */
export type Aspect = "S" | "A" | "G";
/** What the number of a clause rests on: seen with its text; number of the control point seen; derived from the order. */
export type NumberEvidence = "text" | "control-point" | "order";

/** How a clause is numbered at one level. */
export interface ClauseNumber {
    readonly number: string;
    readonly evidence: NumberEvidence;
    /** Whether a person has checked the number against the official text. */
    readonly verified: boolean;
}

/** A clause of a standard or of the policy document. */
export interface CatalogueClause {
    /** E.g. `GB/T 22239 8.1.2.1 b)`: the standard and its level-3 number, the level-4 one where level 3 has none. */
    readonly id: string;
    readonly standard: string;
    readonly edition: string;
    readonly text: Text;
    /** Absent for what is not graded by levels: it holds always. */
    readonly grading?: {
        readonly section: Text;
        readonly aspect: Aspect;
        readonly modality: "shall" | "may";
        readonly numbers: Readonly<Partial<Record<GradedLevel, ClauseNumber>>>;
        /** Unit of GB/T 28448 that assesses it. */
        readonly assessmentUnit?: string;
    };
    /** Number of what is not graded. */
    readonly number?: string;
}

/** A clause as a finding names it: with the number that it has at the level of the resource. */
export interface CitedClause {
    readonly standard: string;
    readonly edition: string;
    readonly number: string;
    /** Whether a person has checked the number against the official text. */
    readonly verified: boolean;
}

export type ClauseId = `GB/T 22239 ${string}` | `LZBF 2015-7 ${string}`;

const sections: Readonly<Record<string, Text>> = protection.sections;

const graded: readonly CatalogueClause[] = protection.clauses.map((clause) => ({
    id: `GB/T 22239 ${clause.id}`,
    standard: protection.standard,
    edition: protection.edition,
    text: clause.text,
    grading: {
        section: sections[clause.section] as Text,
        aspect: clause.aspect as Aspect,
        modality: clause.modality as "shall" | "may",
        numbers: clause.numbers as Partial<Record<GradedLevel, ClauseNumber>>,
        ...(clause.assessmentUnit === undefined ? {} : { assessmentUnit: clause.assessmentUnit }),
    },
}));

const ungraded: readonly CatalogueClause[] = policy.clauses.map((clause) => ({
    id: `LZBF 2015-7 ${clause.id}`,
    standard: policy.standard,
    edition: policy.edition,
    text: clause.text,
    number: clause.id,
}));

/** All clauses that rules may prove, in the order of their standards, by id. */
export const clauseCatalogue: ReadonlyMap<string, CatalogueClause> = new Map(
    [...graded, ...ungraded].map((clause) => [clause.id, clause]),
);

/** @throws Error on an id that the catalogue has not */
export function clauseOf(id: string): CatalogueClause {
    const clause = clauseCatalogue.get(id);
    if (clause === undefined) throw new Error(`the clause catalogue has no ${id}`);
    return clause;
}
