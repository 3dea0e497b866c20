import type { Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";

/**
 * What is on record about a system's way to the cloud is whole: when it was finished, why and by whose consent it stays off
 * (Lu Zheng Ban Fa [2015] No. 7). A system with state secrets never comes here and no waiver allows it.
 */
export function* checkMigration(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.systems.sound) {
        const { state, completed, reason, approval } = value.migration;
        if (state === "migrated" && completed === undefined)
            yield problem("migrationLacks", at("migration"), { state, field: "completed" });
        if (state === "deferred" || state === "hosted") {
            if (reason === undefined) yield problem("migrationLacks", at("migration"), { state, field: "reason" });
            if (approval === undefined) yield problem("migrationLacks", at("migration"), { state, field: "approval" });
        }
        if (value.stateSecret === true && state !== "retired") yield problem("stateSecret", at("stateSecret"));
    }
}
