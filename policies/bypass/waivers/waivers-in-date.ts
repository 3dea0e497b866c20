import type { EstateRule } from "../../kernel/rule";
import { dateFaults } from "../../kernel/waivers/faults";
import { judgeWaivers } from "./judge-waivers";

/** A waiver that has expired covers nothing and is a finding itself, until it is renewed or removed. */
export const waiversInDate: EstateRule = {
    id: "bypass/waivers-in-date",
    title: { zh: "豁免须在有效期内", en: "Waivers are in date" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 15"],
    why: {
        zh: "豁免只是限期整改的安排；到期不清理，例外就成了常态。",
        en: "A waiver buys time to put something right. One that nobody ends turns the exception into the rule.",
    },
    reads: {
        zh: "waivers.yaml 中的 date 和 expires，以及规则基准日期。",
        en: "date and expires in waivers.yaml, and the date of judgement.",
    },
    remedy: {
        zh: "完成整改后删除该豁免；确需延续的，重新履行批准手续并更新文号和有效期。",
        en: "Put the violation right and remove the waiver; where it must go on, have it approved anew and record the new document and dates.",
    },
    messages: {
        expired: {
            zh: "豁免 {{waiver}}（规则 {{rule}}）已于 {{expires}} 到期（基准日期 {{asOf}}）。",
            en: "The waiver {{waiver}} of {{rule}} expired on {{expires}}, before {{asOf}}.",
        },
        notYet: {
            zh: "豁免 {{waiver}}（规则 {{rule}}）自 {{date}} 起生效，基准日期 {{asOf}} 尚未生效。",
            en: "The waiver {{waiver}} of {{rule}} begins on {{date}}, after {{asOf}}.",
        },
    },
    checkEstate: (estate, asOf) => judgeWaivers(estate, (waiver) => dateFaults(waiver, asOf)),
};
