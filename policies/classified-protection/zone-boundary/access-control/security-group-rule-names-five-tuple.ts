import { violation, type Judgement } from "../../../kernel/judgement";
import {
    hasPorts,
    portsOf,
    protocolOf,
    remoteInputs,
    securityGroupRule,
} from "../../../kernel/network/security-group-rule";
import { isSet } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

/** More ports than that at once are no service. */
const mostPorts = 1024;

/** A rule says protocol, ports and the other side. */
export const securityGroupRuleNamesFiveTuple: ResourceRule = {
    id: "classified-protection/security-group-rule-names-five-tuple",
    title: { zh: "安全组规则须写明协议、端口和对端", en: "Security group rules name protocol, ports and other side" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 c)"],
    why: {
        zh: "缺少协议、端口或对端的规则不检查这一项，放行范围超出需要。",
        en: "What a rule doesn't name it doesn't check, and so allows more than is needed.",
    },
    reads: {
        zh: "安全组规则的 protocol、portRangeMin、portRangeMax、remoteIpPrefix、remoteGroupId。",
        en: "protocol, portRangeMin, portRangeMax, remoteIpPrefix and remoteGroupId of security group rules.",
    },
    remedy: {
        zh: "写明协议、所需端口和对端地址块或安全组；一条规则的端口不超过 1024 个。",
        en: "Name the protocol, the ports needed (1024 at most) and the block or group on the other side.",
    },
    messages: {
        noProtocol: { zh: "规则 {{resource}} 未写明协议。", en: "The rule {{resource}} names no protocol." },
        noPorts: {
            zh: "规则 {{resource}} 对 {{protocol}} 未写明端口。",
            en: "The rule {{resource}} names no ports for {{protocol}}.",
        },
        tooManyPorts: {
            zh: "规则 {{resource}} 一次放行端口 {{first}}-{{last}}，超过 {{most}} 个。",
            en: "The rule {{resource}} allows the ports {{first}}-{{last}} at once, more than {{most}}.",
        },
        noRemote: { zh: "规则 {{resource}} 未写明对端。", en: "The rule {{resource}} names no other side." },
    },
    types: [securityGroupRule],
    examples: {
        good: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: { protocol: "tcp", portRangeMin: 443, portRangeMax: 443, remoteIpPrefix: "10.137.0.0/18" },
            },
        ],
        bad: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: { protocol: "tcp", remoteIpPrefix: "10.137.0.0/18" },
            },
        ],
    },
    check(resource) {
        const found: Judgement[] = [];
        if (!remoteInputs.some((input) => isSet(resource, input))) found.push(violation("noRemote"));
        const protocol = protocolOf(resource);
        if (protocol === "any") return [...found, violation("noProtocol")];
        if (!hasPorts(protocol)) return found;
        const { first, last, named } = portsOf(resource);
        if (!named) found.push(violation("noPorts", { protocol }));
        else if (last - first + 1 > mostPorts) found.push(violation("tooManyPorts", { first, last, most: mostPorts }));
        return found;
    },
};
