import type { EstateRule } from "../../kernel/rule";
import { approvalFaults } from "../../kernel/waivers/faults";
import { judgeWaivers } from "./judge-waivers";

/** Waivers are approved by the IT authority or a security administrator, and never by the one who wants them. */
export const waiversApproved: EstateRule = {
    id: "bypass/waivers-approved",
    title: { zh: "豁免须经有权人批准", en: "Waivers are approved by somebody who may" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 15"],
    why: {
        zh: "自己批准自己的例外，等于没有规则。",
        en: "Who may except himself from a rule has none.",
    },
    reads: {
        zh: "waivers.yaml 中的 owner、approver，以及责任人的角色。",
        en: "owner and approver in waivers.yaml, and the roles of role holders.",
    },
    remedy: {
        zh: "由归口管理部门负责人（it-authority）或安全管理员（security-administrator）批准，且批准人不得与责任人相同。",
        en: "Have it approved by a holder of it-authority or security-administrator who does not own it.",
    },
    messages: {
        approverRole: {
            zh: "豁免 {{waiver}}（规则 {{rule}}）由 {{approver}} 批准，其角色 {{role}} 无权批准豁免。",
            en: "{{approver}} approved the waiver {{waiver}} of {{rule}} and, as {{role}}, may not.",
        },
        ownerApproves: {
            zh: "豁免 {{waiver}}（规则 {{rule}}）的责任人与批准人同为 {{owner}}。",
            en: "{{owner}} owns the waiver {{waiver}} of {{rule}} and approved it too.",
        },
    },
    checkEstate: (estate) => judgeWaivers(estate, (waiver) => approvalFaults(waiver, estate)),
};
