import { notApplicable, pass, violation } from "../../../kernel/judgement";
import {
    isForEverybody,
    portsOf,
    protocolOf,
    securityGroupRule,
    zoneOfRule,
} from "../../../kernel/network/security-group-rule";
import { textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

/** The one port that the internet zone offers to everybody. */
const publicPort = 443;

/** Nobody is let in from everywhere, but to the public port of the internet zone. */
export const ingressIsBounded: ResourceRule = {
    id: "classified-protection/ingress-is-bounded",
    title: { zh: "入方向不得对任意来源开放", en: "Nobody is let in from everywhere" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 a)"],
    why: {
        zh: "对任意来源开放的规则等于取消了边界的默认拒绝。",
        en: "A rule that is open to everybody undoes the border's denial by default.",
    },
    reads: {
        zh: "入方向安全组规则的 remoteIpPrefix、remoteGroupId、protocol、端口范围，以及安全组所在分区。",
        en: "remoteIpPrefix, remoteGroupId, protocol and ports of ingress rules; the zone of their group.",
    },
    remedy: {
        zh: "将来源限定为所需的地址块或安全组；面向公众的服务放到互联网接入区，只开放 TCP 443。",
        en: "Name the block or group that may come in; what the public needs belongs in the internet zone, at TCP 443.",
    },
    messages: {
        fromEverywhere: {
            zh: "入方向规则 {{resource}} 对任意来源（{{remote}}）开放 {{protocol}} 端口 {{first}}-{{last}}。",
            en: "The ingress rule {{resource}} lets everybody ({{remote}}) in at {{protocol}} {{first}}-{{last}}.",
        },
    },
    types: [securityGroupRule],
    examples: {
        good: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: { direction: "ingress", protocol: "tcp", remoteIpPrefix: "10.137.0.0/18" },
            },
        ],
        bad: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: { direction: "ingress", protocol: "tcp", remoteIpPrefix: "::/0" },
            },
        ],
    },
    check(resource, context) {
        if (textAt(resource, "direction") !== "ingress") return notApplicable;
        if (!isForEverybody(resource)) return pass;
        if (zoneOfRule(resource, context) === "internet" && isPublicPort(resource)) return pass;
        const { first, last } = portsOf(resource);
        const remote = textAt(resource, "remoteIpPrefix") ?? "*";
        return violation("fromEverywhere", { remote, protocol: protocolOf(resource), first, last });
    },
};

function isPublicPort(rule: StackResource): boolean {
    const { first, last } = portsOf(rule);
    return protocolOf(rule) === "tcp" && first === publicPort && last === publicPort;
}
