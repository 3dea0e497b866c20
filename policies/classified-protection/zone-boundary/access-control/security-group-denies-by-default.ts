import { pass, violation } from "../../../kernel/judgement";
import { securityGroup } from "../../../kernel/network/security-group-rule";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

/** A security group allows what its rules say and nothing that Neutron puts in by itself. */
export const securityGroupDeniesByDefault: ResourceRule = {
    id: "classified-protection/security-group-denies-by-default",
    title: { zh: "安全组须默认拒绝", en: "Security groups deny by default" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 a)", "GB/T 22239 8.1.3.1 c)"],
    why: {
        zh: "新建安全组自带允许全部出方向通信的规则，不删除即等于默认放行。",
        en: "A new group comes with rules that let everything out; unless they go, it allows by default.",
    },
    reads: { zh: "安全组的 deleteDefaultRules。", en: "deleteDefaultRules of security groups." },
    remedy: {
        zh: "设 deleteDefaultRules=true，再逐条写出所需规则。",
        en: "Set deleteDefaultRules=true and write the rules that are needed.",
    },
    messages: {
        defaultRulesStay: {
            zh: "安全组 {{resource}} 保留了允许全部出方向通信的默认规则。",
            en: "The security group {{resource}} keeps the default rules, which let everything out.",
        },
    },
    types: [securityGroup],
    examples: {
        good: [{ type: securityGroup, system: "sd-budget", inputs: { deleteDefaultRules: true } }],
        bad: [{ type: securityGroup, system: "sd-budget", inputs: { name: "open" } }],
    },
    check(resource) {
        return booleanAt(resource, "deleteDefaultRules") === true ? pass : violation("defaultRulesStay");
    },
};
