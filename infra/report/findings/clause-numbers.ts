import type { CatalogueClause, GradedLevel, NumberEvidence } from "../../../policies/kernel/clauses";

export const gradedLevels: readonly GradedLevel[] = [2, 3, 4];

/** A number of a clause, at a level where it is graded. */
export interface NumberAtLevel {
    readonly level?: GradedLevel;
    readonly number: string;
    readonly verified: boolean;
    /** Absent for what is not graded. */
    readonly evidence?: NumberEvidence;
}

/** The numbers of a clause, by level. */
export function clauseNumbers({ grading, number }: CatalogueClause): NumberAtLevel[] {
    if (grading === undefined) return [{ number: number ?? "", verified: false }];
    return gradedLevels.flatMap((level) => {
        const found = grading.numbers[level];
        return found === undefined ? [] : [{ level, ...found }];
    });
}
