import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { isForEverybody, securityGroupRule, zoneOfRule } from "../../../kernel/network/security-group-rule";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

/** From inner zones nobody goes out to everywhere. */
export const egressIsBounded: ResourceRule = {
    id: "classified-protection/egress-is-bounded",
    title: { zh: "内部分区不得任意外联", en: "Inner zones don't go out to everywhere" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.1 c)", "GB/T 22239 9.1.3.1 e)"],
    why: {
        zh: "允许访问任意地址的出方向规则，使内部主机可以私自联到外部网络。",
        en: "A rule that lets machines out to any address lets them join outside networks as they like.",
    },
    reads: {
        zh: "出方向安全组规则的 remoteIpPrefix、remoteGroupId，以及安全组所在分区。",
        en: "remoteIpPrefix and remoteGroupId of egress rules; the zone of their group.",
    },
    remedy: {
        zh: "将规则的对端限定为所需的地址块或安全组；确需访问互联网的，放到互联网接入区。",
        en: "Name the block or group that is needed as the other side; what needs the internet belongs in the internet zone.",
    },
    messages: {
        toEverywhere: {
            zh: "出方向规则 {{resource}} 允许访问任意地址（{{remote}}）。",
            en: "The egress rule {{resource}} lets out to everywhere ({{remote}}).",
        },
    },
    types: [securityGroupRule],
    examples: {
        good: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: { direction: "egress", protocol: "tcp", remoteIpPrefix: "10.137.0.0/26" },
            },
        ],
        bad: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: { direction: "egress", protocol: "tcp", remoteIpPrefix: "0.0.0.0/0" },
            },
        ],
    },
    check(resource, context) {
        if (textAt(resource, "direction") !== "egress") return notApplicable;
        if (zoneOfRule(resource, context) === "internet") return notApplicable;
        return isForEverybody(resource)
            ? violation("toEverywhere", { remote: textAt(resource, "remoteIpPrefix") ?? "*" })
            : pass;
    },
};
