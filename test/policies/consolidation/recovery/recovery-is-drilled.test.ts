import type { DrillRecordModel } from "../../../../infra/estate/model";
import { recoveryIsDrilled as rule } from "../../../../policies/consolidation/recovery/recovery-is-drilled";
import { onlySystem } from "../../support/one-entry";
import { drill, withoutRecovery } from "../../support/recovery";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const [budget] = drill().systems;
const drilled =
    (...drills: readonly DrillRecordModel[]) =>
    () => ({ ...onlySystem("sd-budget"), drills });
const real = (record: DrillRecordModel) => () => {
    const { illustrative: _, ...file } = tinyEstate().estate;
    return { ...onlySystem("sd-budget", {}, { ...tinyEstate(), estate: file }), drills: [record] };
};
const failed = drill({ id: "later", date: "2026-11-01", systems: [{ ...budget!, result: "failed" }] });
const { reached: _, ...neverUp } = budget!;

describeRule(rule, {
    good: [
        { name: "a drill of this year", estate: drilled(drill()) },
        { name: "a drill a year ago to the day", asOf: "2027-10-10", estate: drilled(drill()) },
        {
            name: "targets that were just reached",
            estate: () => ({
                ...onlySystem("sd-budget", { recovery: { grade: 4, rtoMinutes: 200, rpoMinutes: 30 } }),
                drills: [drill()],
            }),
        },
        {
            name: "a failed drill and a better one after it",
            estate: drilled(drill({ ...failed, date: "2026-09-01" }), drill()),
        },
        { name: "a drill of today", estate: drilled(drill({ date: "2026-11-24" })) },
        { name: "a real record in a real estate", estate: real(drill()) },
        { name: "a made-up record in a made-up estate", estate: drilled(drill({ illustrative: true })) },
    ],
    bad: [
        { name: "no record", code: "never", estate: drilled() },
        { name: "a record of the day after", code: "never", estate: drilled(drill({ date: "2026-11-25" })) },
        { name: "a made-up record in a real estate", code: "never", estate: real(drill({ illustrative: true })) },
        { name: "a drill more than a year ago", code: "tooLongAgo", asOf: "2027-10-11", estate: drilled(drill()) },
        { name: "a failed drill after a good one", code: "failed", estate: drilled(drill(), failed) },
        { name: "a system that never came up", code: "failed", estate: drilled(drill({ systems: [neverUp] })) },
        ...[
            [199, 60],
            [240, 29],
        ].map(([rtoMinutes = 0, rpoMinutes = 0]) => ({
            name: `targets that are shorter now: ${rtoMinutes} and ${rpoMinutes}`,
            code: "slower",
            estate: () => ({
                ...onlySystem("sd-budget", { recovery: { grade: 4, rtoMinutes, rpoMinutes } }),
                drills: [drill()],
            }),
        })),
    ],
    unknown: [],
    notApplicable: [
        { name: "level 2", estate: () => onlySystem("rizhao-permits") },
        { name: "a system that no site protects", estate: () => onlySystem("sd-budget", {}, withoutRecovery()) },
    ],
});
