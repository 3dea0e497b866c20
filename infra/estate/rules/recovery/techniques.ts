import { isProvisioned, platformOf, type Draft, type Located } from "../../draft/draft";
import type { Item } from "../../draft/item";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { RecoveryFile, System } from "../../schema/types.generated";
import { checkUnique } from "../rule";

/** Every grade that protected systems have is recovered in one way, and a standby that runs says how its data gets there. */
export function* checkTechniques(draft: Draft): Iterable<Problem> {
    const { recovery } = draft;
    if (recovery?.value === undefined) return;
    const { techniques } = recovery.value;
    yield* checkUnique(
        "duplicateName",
        techniques.map(({ grade }, index) => ({
            name: String(grade),
            at: () => recovery.at("techniques", index, "grade"),
        })),
    );
    yield* checkReplication(recovery, techniques);
    const known = new Set(techniques.map(({ grade }) => grade));
    for (const [grade, systems] of protectedByGrade(draft)) {
        const [first] = systems;
        if (known.has(grade) || first === undefined) continue;
        const params = { grade, systems: systems.length, system: first.name ?? "" };
        yield problem("techniqueMissing", recovery.at("techniques"), params, [first.at("recovery")]);
    }
}

function* checkReplication(recovery: Item<RecoveryFile>, techniques: RecoveryFile["techniques"]): Iterable<Problem> {
    for (const [index, { technique, replication, replicationLagMinutes }] of techniques.entries()) {
        const runs = technique === "warm-standby" || technique === "hot-standby";
        const fields = { replication, replicationLagMinutes };
        for (const field of ["replication", "replicationLagMinutes"] as const)
            if (runs && fields[field] === undefined)
                yield problem("replicationMissing", recovery.at("techniques", index), { technique, field });
        if (replication === "synchronous" && (replicationLagMinutes ?? 0) > 0)
            yield problem("replicationLags", recovery.at("techniques", index, "replicationLagMinutes"), {
                value: replicationLagMinutes ?? 0,
            });
    }
}

/** Grade -> systems with resources on platforms that a site protects. */
function protectedByGrade(draft: Draft): Map<number, Located<System>[]> {
    const codes = new Set(draft.sites.sound.flatMap(({ value }) => value.protects.map(({ division }) => division)));
    const grades = new Map<number, Located<System>[]>();
    for (const system of draft.systems.sound) {
        const department = draft.departments.byName.get(system.value.department);
        const host = department === undefined ? undefined : platformOf(draft, department)?.division.name;
        if (host === undefined || !codes.has(host) || !isProvisioned(system.value)) continue;
        const { grade } = system.value.recovery;
        const list = grades.get(grade);
        if (list === undefined) grades.set(grade, [system]);
        else list.push(system);
    }
    return grades;
}
