import type { DrillRecordModel, EstateModel, RecoverySiteModel } from "../../../infra/estate/model";
import type { RecoveryTechnique } from "../../../infra/estate/schema/types.generated";
import { tinyEstate } from "./tiny";

/** The estate for learning with some fields of its recovery site changed. */
export function withSite(change: Partial<RecoverySiteModel>, estate = tinyEstate()): EstateModel {
    const site = estate.recoverySites.get("rizhao");
    if (site === undefined) throw new Error("the estate for learning has no site rizhao");
    return { ...estate, recoverySites: new Map([["rizhao", { ...site, ...change }]]) };
}

/** The same with the technique of a grade changed. */
export function withTechnique(grade: number, change: Partial<RecoveryTechnique>, estate = tinyEstate()): EstateModel {
    const technique = estate.recovery?.techniques.get(grade);
    if (estate.recovery === undefined || technique === undefined) throw new Error(`no technique of grade ${grade}`);
    const techniques = new Map([...estate.recovery.techniques, [grade, { ...technique, ...change }]]);
    return { ...estate, recovery: { ...estate.recovery, techniques } };
}

/** The same without any recovery site. */
export function withoutRecovery(estate = tinyEstate()): EstateModel {
    return { ...estate, recovery: undefined, recoverySites: new Map(), drills: [] };
}

/** A record of a drill of sd-budget, which promises 240 and 60 minutes. */
export function drill(change: Partial<DrillRecordModel> = {}): DrillRecordModel {
    return {
        kind: "DrillRecord",
        id: "budget",
        occasion: "planned",
        date: "2026-10-10",
        site: "rizhao",
        systems: [
            {
                system: "sd-budget",
                promised: { rtoMinutes: 240, rpoMinutes: 60 },
                reached: { rtoMinutes: 200, rpoMinutes: 30 },
                result: "passed",
            },
        ],
        steps: [],
        result: "passed",
        source: { file: "drills/budget.json", line: 1, column: 1 },
        ...change,
    };
}
