import type { EstateModel, SystemModel } from "../../../../infra/estate/model";
import { reviewedBeforeProvisioning as rule } from "../../../../policies/consolidation/systems/reviewed-before-provisioning";
import { describeRule } from "../../support/rule-cases";
import { onlySystem } from "../../support/one-entry";

const approval = (date: string, expires?: string) => ({
    document: "示例-1",
    date,
    authority: "山东省大数据局",
    ...(expires === undefined ? {} : { expires }),
});
const held = approval("2026-01-10");

const withReviews =
    (
        approvals: SystemModel["approvals"],
        migration: SystemModel["migration"] = { state: "migrated", completed: "2026-03-31" },
    ): (() => EstateModel) =>
    () => {
        const provisioned = ["new", "migrating", "migrated"].includes(migration.state);
        return onlySystem("sd-budget", { migration, provisioned, ...(approvals === undefined ? {} : { approvals }) });
    };
const both = (one: ReturnType<typeof approval>) => ({ assessment: one, expertReview: one });

describeRule(rule, {
    good: [
        { name: "both reviews before the system came", estate: withReviews(both(held)) },
        { name: "given and ended on the day it came", estate: withReviews(both(approval("2026-03-31", "2026-03-31"))) },
        { name: "ended after it came", estate: withReviews(both(approval("2026-01-10", "2026-06-30"))) },
        { name: "given today for a new one", estate: withReviews(both(approval("2026-11-24")), { state: "new" }) },
    ],
    bad: [
        { name: "no assessment", code: "assessmentMissing", estate: withReviews({ expertReview: held }) },
        { name: "no expert review", code: "expertReviewMissing", estate: withReviews({ assessment: held }) },
        {
            name: "nothing for a hosted system",
            code: "expertReviewMissing",
            estate: withReviews({}, { state: "hosted" }),
        },
        {
            name: "assessed the day after",
            code: "assessmentLater",
            estate: withReviews({ assessment: approval("2026-04-01"), expertReview: held }),
        },
        {
            name: "reviewed the day after",
            code: "expertReviewLater",
            estate: withReviews({ assessment: held, expertReview: approval("2026-04-01") }),
        },
        {
            name: "an assessment that ended the day before",
            code: "assessmentExpired",
            estate: withReviews({ assessment: approval("2026-01-10", "2026-03-30"), expertReview: held }),
        },
        {
            name: "a review that ended before a migration that goes on",
            code: "expertReviewExpired",
            estate: withReviews(
                { assessment: held, expertReview: approval("2026-01-10", "2026-11-23") },
                { state: "migrating" },
            ),
        },
        {
            name: "a review that ended today but for one that is to be finished later",
            code: "assessmentLater",
            estate: withReviews(both(approval("2026-11-25")), { state: "migrated", completed: "2026-12-31" }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "a planned system", estate: withReviews({}, { state: "planned" }) },
        { name: "a deferred one", estate: withReviews({}, { state: "deferred" }) },
        { name: "a retired one", estate: withReviews({}, { state: "retired" }) },
    ],
});
