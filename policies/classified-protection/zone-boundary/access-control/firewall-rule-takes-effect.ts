import { violation, type Judgement } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const rule = "openstack:firewall/ruleV2:RuleV2";
const policy = "openstack:firewall/policyV2:PolicyV2";

/** A firewall rule is on and in a policy, or it goes. */
export const firewallRuleTakesEffect: ResourceRule = {
    id: "classified-protection/firewall-rule-takes-effect",
    title: { zh: "不得保留无效的防火墙规则", en: "Every firewall rule takes effect" },
    scope: "stack",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 b)"],
    why: {
        zh: "停用或未纳入策略的规则只会造成误判，应当删除。",
        en: "A rule that is off, or in no policy, only makes people believe what is not so.",
    },
    reads: {
        zh: "防火墙规则的 enabled；防火墙策略的 rules。",
        en: "enabled of firewall rules; rules of firewall policies.",
    },
    remedy: { zh: "删除该规则，或启用并纳入策略。", en: "Delete the rule, or turn it on and put it in a policy." },
    messages: {
        off: { zh: "防火墙规则 {{resource}} 已停用。", en: "The firewall rule {{resource}} is off." },
        inNoPolicy: {
            zh: "防火墙规则 {{resource}} 未纳入任何策略。",
            en: "The firewall rule {{resource}} is in no policy.",
        },
    },
    types: [rule],
    examples: { good: [], bad: [{ type: rule, system: "sd-budget", inputs: { action: "deny", enabled: false } }] },
    check(resource, { resources }) {
        const found: Judgement[] = [];
        if (resources.referring(resource, policy).length === 0) found.push(violation("inNoPolicy"));
        if (booleanAt(resource, "enabled") === false) found.push(violation("off"));
        return found;
    },
};
