import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { meansEverybody } from "../../../kernel/network/address-block";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const rule = "openstack:firewall/ruleV2:RuleV2";

/** A firewall rule that allows says from where, to where, and at which port of which protocol. */
export const firewallRuleNamesFiveTuple: ResourceRule = {
    id: "classified-protection/firewall-rule-names-five-tuple",
    title: { zh: "防火墙放行规则须写明五元组", en: "Firewall rules name what they allow" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 c)", "GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "不写源、目的、端口或协议的放行规则不作相应检查，极端情况下等于全部放行。",
        en: "What an allowing rule doesn't name it doesn't check; one that names nothing allows everything.",
    },
    reads: {
        zh: "action 为 allow 的防火墙规则的 protocol、sourceIpAddress、destinationIpAddress、destinationPort。",
        en: "protocol, sourceIpAddress, destinationIpAddress and destinationPort of firewall rules that allow.",
    },
    remedy: { zh: "补全缺少的条件。", en: "Name what is missing." },
    messages: {
        noProtocol: {
            zh: "防火墙规则 {{resource}} 放行任意协议。",
            en: "The firewall rule {{resource}} allows any protocol.",
        },
        noSource: {
            zh: "防火墙规则 {{resource}} 放行任意来源。",
            en: "The firewall rule {{resource}} allows any source.",
        },
        noDestination: {
            zh: "防火墙规则 {{resource}} 放行任意目的地址。",
            en: "The firewall rule {{resource}} allows any destination.",
        },
        noPort: {
            zh: "防火墙规则 {{resource}} 对 {{protocol}} 放行任意目的端口。",
            en: "The firewall rule {{resource}} allows any port of {{protocol}}.",
        },
    },
    types: [rule],
    examples: {
        good: [
            {
                type: rule,
                system: "sd-budget",
                inputs: {
                    action: "allow",
                    protocol: "tcp",
                    sourceIpAddress: "10.137.0.0/18",
                    destinationIpAddress: "10.137.0.0/26",
                    destinationPort: "443",
                },
            },
        ],
        bad: [{ type: rule, system: "sd-budget", inputs: { action: "allow", protocol: "tcp" } }],
    },
    check(resource) {
        if (textAt(resource, "action") !== "allow") return notApplicable;
        const found: Judgement[] = [];
        if (isAny(resource, "sourceIpAddress")) found.push(violation("noSource"));
        if (isAny(resource, "destinationIpAddress")) found.push(violation("noDestination"));
        const protocol = textAt(resource, "protocol")?.toLowerCase() ?? "any";
        if (protocol === "any" || protocol === "") found.push(violation("noProtocol"));
        else if (protocol !== "icmp" && !isSet(resource, "destinationPort"))
            found.push(violation("noPort", { protocol }));
        return found;
    },
};

function isAny(resource: StackResource, input: string): boolean {
    const address = textAt(resource, input) ?? "";
    return address === "" || meansEverybody(address);
}
