import { pass, unknown, violation } from "../../../kernel/judgement";
import { referred } from "../../../kernel/reading/referred";
import { booleanAt, isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const group = "openstack:firewall/groupV2:GroupV2";
const filters = ["sourceIpAddress", "destinationIpAddress", "sourcePort", "destinationPort"];

/** At level 4 a firewall blocks whatever it doesn't let out. */
export const firewallDeniesTheRestOutward: ResourceRule = {
    id: "classified-protection/firewall-denies-the-rest-outward",
    title: { zh: "第四级防火墙须阻断未授权外联", en: "At level 4 firewalls block all other ways out" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.1.3.1 e)"],
    why: {
        zh: "第四级不仅要发现非授权外联，还要有效阻断。",
        en: "Level 4 wants unauthorised ways out blocked, not only noticed.",
    },
    reads: {
        zh: "防火墙组的 egressFirewallPolicyId、adminStateUp；该策略所引用规则的 action、enabled 和地址端口条件。",
        en: "egressFirewallPolicyId and adminStateUp of firewall groups; action, enabled and conditions of the policy's rules.",
    },
    remedy: {
        zh: "为防火墙组配置出方向策略，末条规则为不带条件的 deny 或 reject。",
        en: "Give the group an egress policy that ends with a deny or reject without conditions.",
    },
    messages: {
        noEgressPolicy: {
            zh: "防火墙组 {{resource}} 没有出方向策略。",
            en: "The firewall group {{resource}} has no policy for what goes out.",
        },
        off: {
            zh: "防火墙组 {{resource}} 已停用（adminStateUp=false）。",
            en: "The firewall group {{resource}} is off (adminStateUp=false).",
        },
        restAllowed: {
            zh: "防火墙组 {{resource}} 的出方向策略 {{policy}} 没有拒绝其余通信的规则。",
            en: "The egress policy {{policy}} of the firewall group {{resource}} has no rule that denies the rest.",
        },
        policyElsewhere: {
            zh: "防火墙组 {{resource}} 的出方向策略不在本次检查的资源之中。",
            en: "The egress policy of the firewall group {{resource}} is not among the resources of this run.",
        },
    },
    types: [group],
    examples: { good: [], bad: [] },
    check(resource, context) {
        if (booleanAt(resource, "adminStateUp") === false) return violation("off");
        if (!isSet(resource, "egressFirewallPolicyId")) return violation("noEgressPolicy");
        const policy = referred(resource, "egressFirewallPolicyId", context)[0];
        if (policy === undefined) return unknown("policyElsewhere");
        return referred(policy, "rules", context).some(deniesAll)
            ? pass
            : violation("restAllowed", { policy: policy.name });
    },
};

function deniesAll(rule: StackResource): boolean {
    return (
        ["deny", "reject"].includes(textAt(rule, "action") ?? "") &&
        (textAt(rule, "protocol") ?? "any") === "any" &&
        booleanAt(rule, "enabled") !== false &&
        !filters.some((input) => isSet(rule, input))
    );
}
