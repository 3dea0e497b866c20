import type { EstateModel, SystemModel, Text } from "../../../infra/estate/model";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EntryJudgement, EstateRule } from "../../kernel/rule";
import { decisiveDay, stateOn } from "./approvals";

const reviews = ["assessment", "expertReview"] as const;

const messages: Readonly<Record<string, Text>> = {
    assessmentMissing: {
        zh: "{{title.zh}}（{{system}}）已使用云资源或托管，但未登记主管部门评估审核意见。",
        en: "{{title.en}} ({{system}}) is on the cloud or hosted without an assessment by the IT authority on record.",
    },
    expertReviewMissing: {
        zh: "{{title.zh}}（{{system}}）已使用云资源或托管，但未登记专家评审意见。",
        en: "{{title.en}} ({{system}}) is on the cloud or hosted without a review by the expert committee on record.",
    },
    assessmentLater: {
        zh: "{{title.zh}}（{{system}}）的评估审核 {{document}} 日期为 {{date}}，晚于 {{day}}，属先上云后审核。",
        en: "The assessment {{document}} of {{title.en}} ({{system}}) is of {{date}}, after {{day}}: provisioned first, assessed later.",
    },
    expertReviewLater: {
        zh: "{{title.zh}}（{{system}}）的专家评审 {{document}} 日期为 {{date}}，晚于 {{day}}，属先上云后评审。",
        en: "The expert review {{document}} of {{title.en}} ({{system}}) is of {{date}}, after {{day}}: provisioned first, reviewed later.",
    },
    assessmentExpired: {
        zh: "{{title.zh}}（{{system}}）的评估审核 {{document}}（{{date}}）在 {{day}} 已过有效期。",
        en: "The assessment {{document}} of {{title.en}} ({{system}}), of {{date}}, had expired on {{day}}.",
    },
    expertReviewExpired: {
        zh: "{{title.zh}}（{{system}}）的专家评审 {{document}}（{{date}}）在 {{day}} 已过有效期。",
        en: "The expert review {{document}} of {{title.en}} ({{system}}), of {{date}}, had expired on {{day}}.",
    },
};

/** Centralised management: money and resources come after both reviews, never before. */
export const reviewedBeforeProvisioning: EstateRule = {
    id: "consolidation/reviewed-before-provisioning",
    title: { zh: "先评估评审、后上云", en: "Systems are assessed and reviewed before they are provisioned" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 11"],
    why: {
        zh: "归口管理：未经评估审核和专家评审的项目擅自上云，会造成重复建设和资金浪费。",
        en: "Centralised management: what nobody has assessed and reviewed is built twice and paid for twice.",
    },
    reads: {
        zh: "系统的 migration.state、migration.completed 和 approvals.assessment、approvals.expertReview。",
        en: "migration.state, migration.completed, approvals.assessment and approvals.expertReview of systems.",
    },
    remedy: {
        zh: "补办并登记评估审核和专家评审（文号、日期、机关）；未通过前将系统状态改为 planned。",
        en: "Get and record the assessment and the expert review (document, date, authority); until then the system is planned.",
    },
    messages,
    *checkEstate(estate: EstateModel, asOf: string) {
        for (const system of estate.systems.values()) yield* checkSystem(system, asOf);
    },
};

function* checkSystem(system: SystemModel, asOf: string): Iterable<EntryJudgement> {
    if (!system.provisioned && system.migration.state !== "hosted") {
        yield ofSystem(system, notApplicable);
        return;
    }
    const found = reviews.flatMap((review) => judgeReview(system, review, decisiveDay(system.migration, asOf)));
    for (const judgement of found.length === 0 ? [pass] : found) yield ofSystem(system, judgement);
}

function judgeReview(system: SystemModel, review: (typeof reviews)[number], day: string): Judgement[] {
    const params = { system: system.id, title: system.title };
    const approval = system.approvals?.[review];
    if (approval === undefined) return [violation(`${review}Missing`, params)];
    const state = stateOn(approval, day);
    if (state === "holds") return [];
    const { document, date } = approval;
    return [violation(`${review}${state === "later" ? "Later" : "Expired"}`, { ...params, document, date, day })];
}
