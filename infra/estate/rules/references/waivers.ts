import type { Draft } from "../../draft/draft";
import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { WaiverScope } from "../../schema/types.generated";
import { checkReference, unknownName, type NearCode } from "../rule";

/**
 * Waivers name people and scopes that exist, and some scope at all. Whether they hold (in date, approved by somebody who may,
 * narrow) is judged by rules, for a waiver that does not hold is a finding and no mistake in the files.
 */
export function* checkWaivers(draft: Draft): Iterable<Problem> {
    const names = (of: "systems" | "departments" | "divisions"): ReadonlyMap<string, unknown> | undefined =>
        draft[of].complete ? draft[of].byName : undefined;
    const known = { system: names("systems"), department: names("departments"), division: names("divisions") };
    for (const { value, at } of draft.waivers.sound) {
        for (const person of ["owner", "approver"] as const)
            yield* checkReference("unknownRoleHolder", value[person], draft.roleHolders, () => at(person));
        yield* checkScope(value.scope, known, (...path) => at("scope", ...path));
    }
}

/** What scopes may name, by kind; undefined where that is not settled. */
export type ScopeNames = Readonly<
    Record<"system" | "department" | "division", ReadonlyMap<string, unknown> | undefined>
>;

const codes: Readonly<Record<keyof ScopeNames, NearCode>> = {
    system: "unknownSystem",
    department: "unknownDepartment",
    division: "noDivision",
};

/** Whether a scope says something, and names what exists. */
export function* checkScope(
    scope: WaiverScope,
    names: ScopeNames,
    at: (...path: readonly string[]) => SourceLocation,
): Iterable<Problem> {
    if (Object.keys(scope).length === 0) yield problem("scopeEmpty", at());
    for (const kind of ["system", "department", "division"] as const) {
        const name = scope[kind];
        const known = names[kind];
        if (name !== undefined && known !== undefined && !known.has(name))
            yield unknownName(codes[kind], name, known.keys(), at(kind));
    }
}
