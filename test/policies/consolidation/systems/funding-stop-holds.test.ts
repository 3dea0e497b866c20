import type { SystemModel } from "../../../../infra/estate/model";
import { fundingStopHolds as rule } from "../../../../policies/consolidation/systems/funding-stop-holds";
import { describeRule } from "../../support/rule-cases";
import { onlySystem } from "../../support/one-entry";

const approval = (date: string, expires?: string) => ({
    document: "示例-财-1",
    date,
    authority: "山东省财政厅",
    ...(expires === undefined ? {} : { expires }),
});
const of =
    (migration: SystemModel["migration"], approvals: NonNullable<SystemModel["approvals"]>, id = "sd-budget") =>
    () =>
        onlySystem(id, {
            migration,
            approvals,
            provisioned: ["new", "migrating", "migrated"].includes(migration.state),
        });
const funded = { funding: approval("2026-02-01") };
const late = { asOf: "2018-07-01" };

describeRule(rule, {
    good: [
        { name: "a new one that is funded", estate: of({ state: "new" }, funded) },
        {
            name: "funded on the day of the review, until today",
            estate: of(
                { state: "migrating" },
                {
                    assessment: approval("2026-01-01"),
                    expertReview: approval("2026-02-01"),
                    funding: approval("2026-02-01", "2026-11-24"),
                },
            ),
        },
        { name: "an old one whose money was spent", estate: of({ state: "migrated", completed: "2026-03-31" }, {}) },
        { name: "one finished today", estate: of({ state: "migrated", completed: "2026-11-24" }, {}) },
        {
            name: "an old one whose funding has ended",
            estate: of(
                { state: "migrated", completed: "2026-03-31" },
                { funding: approval("2026-02-01", "2026-03-01") },
            ),
        },
        { name: "a refusal without money", estate: of({ state: "planned" }, {}), ...late },
        {
            name: "a refusal whose money has ended",
            estate: of({ state: "planned" }, { funding: approval("2017-01-01", "2018-06-30") }),
            ...late,
        },
    ],
    bad: [
        { name: "a new one", code: "noFunding", estate: of({ state: "new" }, {}) },
        {
            name: "one to be finished tomorrow",
            code: "noFunding",
            estate: of({ state: "migrated", completed: "2026-11-25" }, {}),
        },
        {
            name: "one that goes on after its end",
            code: "fundingEnded",
            estate: of({ state: "migrating" }, { funding: approval("2026-02-01", "2026-11-23") }),
        },
        {
            name: "before the assessment",
            code: "fundedBeforeReview",
            estate: of(
                { state: "migrated", completed: "2026-03-31" },
                { ...funded, assessment: approval("2026-02-02"), expertReview: approval("2026-01-01") },
            ),
        },
        {
            name: "before the expert review",
            code: "fundedBeforeReview",
            estate: of(
                { state: "new" },
                { ...funded, assessment: approval("2026-01-02"), expertReview: approval("2026-02-02") },
            ),
        },
        {
            name: "a refusal with money",
            code: "refusalFunded",
            estate: of({ state: "planned" }, { funding: approval("2017-01-01") }),
            ...late,
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "planned in time", estate: of({ state: "planned" }, funded), asOf: "2018-06-30" },
        {
            name: "a city's in its time",
            estate: of({ state: "planned" }, funded, "rizhao-permits"),
            asOf: "2018-12-31",
        },
        { name: "late with a reason", estate: of({ state: "planned", reason: "重建" }, funded) },
        { name: "late with consent", estate: of({ state: "planned", approval: approval("2026-01-01") }, funded) },
        { name: "hosted", estate: of({ state: "hosted" }, {}) },
        { name: "deferred", estate: of({ state: "deferred" }, {}) },
    ],
});
