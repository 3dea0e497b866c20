import { violation, type Judgement } from "../../../kernel/judgement";
import { booleanAt, isSet } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const group = "openstack:firewall/groupV2:GroupV2";

/** A firewall group filters what comes in and what goes out, and is on. */
export const firewallGroupFiltersBothWays: ResourceRule = {
    id: "classified-protection/firewall-group-filters-both-ways",
    title: { zh: "防火墙组须双向过滤", en: "Firewall groups filter both ways" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "停用的或只有单方向策略的防火墙组，不能对跨边界通信实施访问控制。",
        en: "A firewall group that is off, or has a policy for one way only, controls no border.",
    },
    reads: {
        zh: "防火墙组的 adminStateUp、ingressFirewallPolicyId、egressFirewallPolicyId。",
        en: "adminStateUp, ingressFirewallPolicyId and egressFirewallPolicyId of firewall groups.",
    },
    remedy: {
        zh: "启用防火墙组，并配置入、出两个方向的策略。",
        en: "Turn the group on and give it a policy for each way.",
    },
    messages: {
        off: { zh: "防火墙组 {{resource}} 已停用。", en: "The firewall group {{resource}} is off." },
        noIngressPolicy: {
            zh: "防火墙组 {{resource}} 没有入方向策略。",
            en: "The firewall group {{resource}} has no policy for what comes in.",
        },
        noEgressPolicy: {
            zh: "防火墙组 {{resource}} 没有出方向策略。",
            en: "The firewall group {{resource}} has no policy for what goes out.",
        },
    },
    types: [group],
    examples: {
        good: [
            {
                type: group,
                system: "sd-budget",
                inputs: { ingressFirewallPolicyId: "in", egressFirewallPolicyId: "out" },
            },
        ],
        bad: [{ type: group, system: "sd-budget", inputs: { ingressFirewallPolicyId: "in" } }],
    },
    check(resource) {
        const found: Judgement[] = [];
        if (!isSet(resource, "ingressFirewallPolicyId")) found.push(violation("noIngressPolicy"));
        if (!isSet(resource, "egressFirewallPolicyId")) found.push(violation("noEgressPolicy"));
        if (booleanAt(resource, "adminStateUp") === false) found.push(violation("off"));
        return found;
    },
};
