import type { EstateModel, SystemModel } from "../../../infra/estate/model";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";
import { decisiveDay, migrationDeadline, stateOn } from "./approvals";

/** Money comes after the reviews; who refuses to move without a reason gets none, and nothing new is made without it. */
export const fundingStopHolds: EstateRule = {
    id: "consolidation/funding-stop-holds",
    title: { zh: "停止安排资金的系统不得新增资源", en: "A funding stop leaves no money and no new resources" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 6", "LZBF 2015-7 11"],
    why: {
        zh: "无正当理由不迁移的不再安排资金；资金在评估审核和专家评审之后安排，没有资金不得新增资源。",
        en: "Refusal without reason ends funding; money follows assessment and review, and without money nothing new is provisioned.",
    },
    reads: {
        zh: "系统的 migration（状态、完成日期、原因、批准）和 approvals（评估、评审、资金的日期与有效期）。",
        en: "migration (state, completion, reason, approval) and approvals (dates and ends of assessment, review and funding) of systems.",
    },
    remedy: {
        zh: "补办资金安排或停止新建；无正当理由逾期的，撤销其资金安排，或补报延期理由和批准。",
        en: "Get a decision on funding or stop the work; of a system that refuses, withdraw the funding or record reason and consent.",
    },
    messages: {
        noFunding: {
            zh: "{{title.zh}}（{{system}}）正在新建或迁移上云，但未登记资金安排。",
            en: "{{title.en}} ({{system}}) is being built or moved to the cloud without a decision on its funding.",
        },
        fundingEnded: {
            zh: "{{title.zh}}（{{system}}）的资金安排 {{document}} 已于 {{expires}} 终止，至 {{day}} 仍在新增资源。",
            en: "The funding {{document}} of {{title.en}} ({{system}}) ended on {{expires}}; it still takes new resources on {{day}}.",
        },
        fundedBeforeReview: {
            zh: "{{title.zh}}（{{system}}）的资金安排 {{document}}（{{date}}）早于评估审核或专家评审（{{review}}）。",
            en: "The funding {{document}} of {{title.en}} ({{system}}), of {{date}}, came before its assessment or expert review of {{review}}.",
        },
        refusalFunded: {
            zh: "{{title.zh}}（{{system}}）逾期（{{deadline}}）未迁移且无理由、无批准，却仍有资金安排 {{document}}。",
            en: "{{title.en}} ({{system}}) has not moved by {{deadline}}, without reason or consent, and still has the funding {{document}}.",
        },
    },
    *checkEstate(estate, asOf) {
        for (const system of estate.systems.values()) yield ofSystem(system, judge(estate, system, asOf));
    },
};

function judge(estate: EstateModel, system: SystemModel, asOf: string): Judgement {
    const { id, title, migration, provisioned, approvals = {} } = system;
    const { funding } = approvals;
    const params = { system: id, title };
    if (refuses(estate, system, asOf)) {
        if (funding === undefined || stateOn(funding, asOf) === "expired") return pass;
        return violation("refusalFunded", {
            ...params,
            deadline: deadlineOf(estate, system),
            document: funding.document,
        });
    }
    if (!provisioned) return notApplicable;
    const day = decisiveDay(migration, asOf);
    const isMaking = migration.completed === undefined || migration.completed > asOf;
    if (funding === undefined) return isMaking ? violation("noFunding", params) : pass;
    const { document, date, expires = "" } = funding;
    const review =
        [approvals.assessment, approvals.expertReview]
            .flatMap((one) => one?.date ?? [])
            .sort()
            .pop() ?? "";
    if (date < review) return violation("fundedBeforeReview", { ...params, document, date, review });
    return isMaking && stateOn(funding, day) === "expired"
        ? violation("fundingEnded", { ...params, document, expires, day })
        : pass;
}

/** Not on the cloud after the deadline, and neither a reason nor anybody's consent for it. */
function refuses(estate: EstateModel, system: SystemModel, asOf: string): boolean {
    const { state, reason, approval } = system.migration;
    return state === "planned" && reason === undefined && approval === undefined && asOf > deadlineOf(estate, system);
}

function deadlineOf(estate: EstateModel, system: SystemModel): string {
    return migrationDeadline(estate.divisions.get(system.division)?.level ?? "county");
}
