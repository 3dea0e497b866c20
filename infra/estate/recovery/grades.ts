import data from "./grades.json";

/** Most that a grade allows, in minutes; undefined where it sets no limit. */
export interface GradeLimits {
    readonly grade: number;
    readonly mostRtoMinutes: number | undefined;
    readonly mostRpoMinutes: number | undefined;
}

/** An edition of GB/T 20988. */
export interface GradeEdition {
    readonly edition: string;
    /** First day on which it is in force, YYYY-MM-DD. */
    readonly from: string;
    readonly source: string;
    /** Whether somebody has compared the figures with the standard's text. */
    readonly verified: boolean;
    readonly limits: ReadonlyMap<number, GradeLimits>;
}

/** All editions, the oldest first. */
export const gradeEditions: readonly GradeEdition[] = data.editions.map(({ grades, ...edition }) => ({
    ...edition,
    limits: new Map(
        grades.map(({ grade, mostRtoMinutes, mostRpoMinutes }) => [
            grade,
            { grade, mostRtoMinutes: mostRtoMinutes ?? undefined, mostRpoMinutes: mostRpoMinutes ?? undefined },
        ]),
    ),
}));

/** Edition in force on a day (YYYY-MM-DD); undefined before the first. */
export function editionOn(day: string): GradeEdition | undefined {
    return gradeEditions.filter(({ from }) => from <= day).at(-1);
}
