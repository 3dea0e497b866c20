import { pass, violation } from "../../../kernel/judgement";
import { booleanAt, isSet, valueAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** A firewall that is declared guards something: it is up, has ports and has policies. */
export const firewallGroupIsInForce: ResourceRule = {
    id: "classified-protection/firewall-group-is-in-force",
    title: { zh: "防火墙组实际生效", en: "Firewall groups are in force" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.3.1 a)"],
    why: {
        zh: "未启用、未绑定端口或没有策略的防火墙组，只是看起来有访问控制。",
        en: "A firewall that is down, guards no port or has no policy only looks like access control.",
    },
    reads: {
        zh: "防火墙组的 adminStateUp、ports、ingressFirewallPolicyId 和 egressFirewallPolicyId。",
        en: "adminStateUp, ports, ingressFirewallPolicyId and egressFirewallPolicyId of firewall groups.",
    },
    remedy: {
        zh: "启用防火墙组，绑定路由器接口端口，并配置入、出方向策略。",
        en: "Set the group up, give it the ports of router interfaces and a policy for each direction.",
    },
    messages: {
        down: { zh: "{{resource}} 未启用。", en: "{{resource}} is not up." },
        noPorts: { zh: "{{resource}} 未绑定任何端口。", en: "{{resource}} guards no port." },
        noPolicy: { zh: "{{resource}} 没有任何策略。", en: "{{resource}} has no policy in either direction." },
    },
    types: [openstackTypes.firewallGroup],
    examples: {
        good: [
            {
                type: openstackTypes.firewallGroup,
                system: "sd-budget",
                inputs: { ports: ["port"], ingressFirewallPolicyId: "in", egressFirewallPolicyId: "out" },
            },
        ],
        bad: [{ type: openstackTypes.firewallGroup, system: "sd-budget", inputs: { ports: ["port"] } }],
    },
    check(resource) {
        if (booleanAt(resource, "adminStateUp") === false) return violation("down");
        const ports = valueAt(resource, "ports");
        if (!Array.isArray(ports) || ports.length === 0) return violation("noPorts");
        return isSet(resource, "ingressFirewallPolicyId") || isSet(resource, "egressFirewallPolicyId")
            ? pass
            : violation("noPolicy");
    },
};
