import { notApplicable, pass, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { answers, membersOf, poolType } from "../reading/pool-members";
import { isReducedStandby } from "../../../kernel/sites";

/** A load balancer has a second machine to ask. */
export const poolHasASpareMember: ResourceRule = {
    id: "classified-protection/pool-has-a-spare-member",
    title: { zh: "负载均衡后端须有热冗余", en: "Load balancers have a spare member" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 c)"],
    why: {
        zh: "只有一个后端时，负载均衡不能在故障时切换。",
        en: "A load balancer with one member has none to turn to when that stops.",
    },
    reads: {
        zh: "后端池的成员（Member、Members）；停用或权重为 0 的不计。未在代码中声明成员的不在此列。",
        en: "Members of pools (Member, Members) but those that are turned off or of weight 0; not pools whose members are not declared.",
    },
    remedy: { zh: "后端不少于两个。", en: "Give the pool two members or more." },
    messages: {
        alone: {
            zh: "{{resource}} 只有 {{count}} 个可用后端。",
            en: "{{resource}} has {{count}} members that answer.",
        },
    },
    types: [poolType],
    examples: { good: [], bad: [] },
    check(pool, context) {
        // It runs at full size once it is needed.
        if (isReducedStandby(pool, context)) return notApplicable;
        const members = membersOf(pool, context);
        if (members === undefined) return notApplicable;
        const count = members.filter(answers).length;
        return count >= 2 ? pass : violation("alone", { count });
    },
};
