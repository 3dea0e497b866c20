import type { SystemModel } from "../../../infra/estate/model";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";
import { stateOn } from "./approvals";

/** Names of what decides for a government: its office and it itself, in Chinese or English. */
const government = /人民政府|省政府|市政府|县政府|区政府|people's government/i;

/** Who stays off for now, or is hosted, has the consent of the government, and it holds today. */
export const stayingOffIsApproved: EstateRule = {
    id: "consolidation/staying-off-is-approved",
    title: {
        zh: "暂缓和托管须经政府同意且在有效期内",
        en: "Deferral and hosting have the government's consent, in date",
    },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 6"],
    why: {
        zh: "暂不适宜迁移的系统，经主管部门审核并报本级政府同意后方可暂缓或由服务商托管；批准不得无限期沿用。",
        en: "Only what the IT authority has reviewed and the government has agreed to may stay off or be hosted, and not for ever.",
    },
    reads: {
        zh: "状态为 deferred、hosted 的系统的 migration.approval（机关、日期、有效期）。",
        en: "migration.approval (authority, date, end) of systems that are deferred or hosted.",
    },
    remedy: {
        zh: "报本级人民政府同意并登记文号、日期、机关和有效期；到期的重新报批或启动迁移。",
        en: "Get the consent of the government of the level and record document, date, authority and end; after its end ask again or migrate.",
    },
    messages: {
        notByGovernment: {
            zh: "{{title.zh}}（{{system}}）的批准 {{document}} 由{{authority}}作出；暂缓或托管须经本级人民政府同意。",
            en: "The consent {{document}} for {{title.en}} ({{system}}) is by {{authority}}; to stay off or be hosted takes that of the government.",
        },
        notYet: {
            zh: "{{title.zh}}（{{system}}）的批准 {{document}} 日期为 {{date}}，在 {{asOf}} 尚未生效。",
            en: "The consent {{document}} for {{title.en}} ({{system}}) is of {{date}}, not yet given on {{asOf}}.",
        },
        expired: {
            zh: "{{title.zh}}（{{system}}）的批准 {{document}} 已于 {{expires}} 到期（基准日期 {{asOf}}）。",
            en: "The consent {{document}} for {{title.en}} ({{system}}) ended on {{expires}}, before {{asOf}}.",
        },
        missing: {
            zh: "{{title.zh}}（{{system}}）暂缓或托管，但未登记批准。",
            en: "{{title.en}} ({{system}}) stays off or is hosted without a recorded consent.",
        },
    },
    *checkEstate(estate, asOf) {
        for (const system of estate.systems.values()) yield ofSystem(system, judge(system, asOf));
    },
};

function judge({ id, title, migration }: SystemModel, asOf: string): Judgement {
    const { state, approval } = migration;
    if (state !== "deferred" && state !== "hosted") return notApplicable;
    const params = { system: id, title };
    if (approval === undefined) return violation("missing", params);
    const { document, date, authority, expires = "" } = approval;
    const consent = stateOn(approval, asOf);
    if (consent === "later") return violation("notYet", { ...params, document, date, asOf });
    if (consent === "expired") return violation("expired", { ...params, document, expires, asOf });
    return government.test(authority) ? pass : violation("notByGovernment", { ...params, document, authority });
}
