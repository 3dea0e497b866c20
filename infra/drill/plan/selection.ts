import type { EstateModel } from "../../estate/model";
import { nearest } from "../../estate/nearest";
import type { Result } from "../../estate/problem";
import { protectedSystems, protectionOf, type ProtectedSystem } from "../../estate/recovery/protection";
import type { DrillProblem } from "./problem";

/**
 * The protected systems that a drill is about, by id. Problems (all at once): `unknownSystem`, `unknownSystemNear`, `unprotected`,
 * `nothingOfGrade`, `nothingProtected`.
 *
 * @param what ids of systems, grades of GB/T 20988 (`3`) or `all`
 */
export function selectSystems(
    estate: EstateModel,
    what: readonly string[],
): Result<readonly ProtectedSystem[], readonly DrillProblem[]> {
    const all = protectedSystems(estate);
    const selected = new Set<ProtectedSystem>();
    const problems: DrillProblem[] = [];
    for (const each of new Set(what)) {
        const found = find(estate, all, each);
        if (found.ok) for (const system of found.value) selected.add(system);
        else problems.push(found.error);
    }
    if (problems.length > 0) return { ok: false, error: problems };
    return { ok: true, value: all.filter((each) => selected.has(each)) };
}

function find(
    estate: EstateModel,
    all: readonly ProtectedSystem[],
    what: string,
): Result<readonly ProtectedSystem[], DrillProblem> {
    if (what === "all")
        return all.length > 0
            ? { ok: true, value: all }
            : { ok: false, error: { code: "nothingProtected", params: {} } };
    if (/^[1-6]$/.test(what)) {
        const ofGrade = all.filter(({ system }) => system.recovery.grade === Number(what));
        if (ofGrade.length > 0) return { ok: true, value: ofGrade };
        const grades = [...new Set(all.map(({ system }) => system.recovery.grade))].sort();
        return {
            ok: false,
            error: { code: "nothingOfGrade", params: { grade: what, grades: grades.join(", ") || "–" } },
        };
    }
    const system = estate.systems.get(what);
    if (system === undefined) return { ok: false, error: unknownSystem(what, all) };
    const own = all.find((each) => each.system.id === what);
    return own === undefined || protectionOf(estate, system) === undefined
        ? { ok: false, error: { code: "unprotected", params: { system: what } } }
        : { ok: true, value: [own] };
}

function unknownSystem(what: string, all: readonly ProtectedSystem[]): DrillProblem {
    const near = nearest(
        what,
        all.map(({ system }) => system.id),
    );
    return near === undefined
        ? { code: "unknownSystem", params: { system: what } }
        : { code: "unknownSystemNear", params: { system: what, nearest: near } };
}
