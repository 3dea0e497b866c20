import { pass, violation } from "../../../kernel/judgement";
import { securityGroup } from "../../../kernel/network/security-group-rule";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

/** Answers are let through because they are answers, not because a rule opens their ports. */
export const securityGroupIsStateful: ResourceRule = {
    id: "classified-protection/security-group-is-stateful",
    title: { zh: "安全组须基于会话状态", en: "Security groups follow the state of sessions" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 d)"],
    why: {
        zh: "无状态安全组不识别会话，返回流量须另开大范围端口。",
        en: "A stateless group doesn't know sessions: answers need wide openings of their own.",
    },
    reads: { zh: "安全组的 stateful。", en: "stateful of security groups." },
    remedy: { zh: "去掉 stateful=false。", en: "Remove stateful=false." },
    messages: {
        stateless: {
            zh: "安全组 {{resource}} 为无状态（stateful=false）。",
            en: "The security group {{resource}} is stateless (stateful=false).",
        },
    },
    types: [securityGroup],
    examples: {
        good: [{ type: securityGroup, system: "sd-budget", inputs: { name: "app" } }],
        bad: [{ type: securityGroup, system: "sd-budget", inputs: { stateful: false } }],
    },
    check(resource) {
        return booleanAt(resource, "stateful") === false ? violation("stateless") : pass;
    },
};
