import type { Department, Zone } from "../schema/types.generated";

export type AccessClass = NonNullable<Department["accessClass"]>;

/** How users of a class reach the internet: not at all, by the extranet's one exit, by their own, by that of their campus. */
export type InternetExit = "none" | "unified" | "own" | "campus";

interface Terms {
    readonly zones: readonly Zone[];
    readonly exit: InternetExit;
}

/**
 * Classes of users of DB34/T 3607-2020 (Anhui), clause 4, as read in a public copy: which zones they reach and how they reach
 * the internet. Nobody has checked the official text. A class with an exit of its own has nothing in the internet zone,
 * for what goes in and out there uses the unified exit; class F is wired by its campus, which may lead to every zone.
 */
export const accessClasses: Readonly<Record<AccessClass, Terms>> = {
    A: { zones: ["common"], exit: "none" },
    B: { zones: ["common", "internet"], exit: "unified" },
    C: { zones: ["common"], exit: "own" },
    D: { zones: ["common", "dedicated", "internet"], exit: "unified" },
    E: { zones: ["common", "dedicated"], exit: "own" },
    F: { zones: ["common", "dedicated", "internet"], exit: "campus" },
};
