import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { markOf } from "../../../kernel/reading/marks";
import { groupOf, portsOf, protocolOf, securityGroupRule } from "../../../kernel/network/security-group-rule";
import { platformOf, zoneOf } from "../../../kernel/network/zone";
import { referred } from "../../../kernel/reading/referred";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

/** SSH, Telnet, Windows remote desktop and management, VNC. */
const adminPorts = [22, 23, 3389, 5900, 5985, 5986];

/** Machines are administered through the bastion, where every session is recorded. */
export const administrationComesFromBastion: ResourceRule = {
    id: "classified-protection/administration-comes-from-bastion",
    title: { zh: "远程管理须经堡垒机或管理区", en: "Administration comes from the bastion" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.5 d)"],
    why: {
        zh: "绕过堡垒机的远程访问没有会话审计。",
        en: "Remote access past the bastion leaves no record of what was done.",
    },
    reads: {
        zh: "放行 22、23、3389、5900、5985、5986 端口的入方向规则的对端；对端安全组的 egov:role、分区；管理平面地址块。",
        en: "Other side of ingress rules for the ports 22, 23, 3389, 5900, 5985 and 5986; egov:role and zone of the group there; the management block.",
    },
    remedy: {
        zh: "将对端改为堡垒机的安全组（egov:role=bastion）或管理平面地址块。",
        en: "Let the other side be the bastion's group (egov:role=bastion) or the management block.",
    },
    messages: {
        pastBastion: {
            zh: "规则 {{resource}} 允许 {{remote}} 不经堡垒机访问管理端口 {{port}}。",
            en: "The rule {{resource}} lets {{remote}} reach the administration port {{port}} past the bastion.",
        },
        remoteElsewhere: {
            zh: "规则 {{resource}} 管理端口的对端安全组不在本次检查的资源之中。",
            en: "The group that the rule {{resource}} lets in for administration is not among the resources of this run.",
        },
    },
    types: [securityGroupRule],
    examples: {
        good: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "10.237.0.0/24",
                },
            },
        ],
        bad: [
            {
                type: securityGroupRule,
                system: "sd-budget",
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "10.137.0.0/26",
                },
            },
        ],
    },
    check(resource, context) {
        if (textAt(resource, "direction") !== "ingress") return notApplicable;
        const port = adminPortOf(resource);
        return port === undefined ? notApplicable : judge(resource, port, context);
    },
};

function adminPortOf(rule: StackResource): number | undefined {
    if (!["tcp", "any"].includes(protocolOf(rule))) return undefined;
    const { first, last } = portsOf(rule);
    return adminPorts.find((port) => first <= port && port <= last);
}

function judge(rule: StackResource, port: number, context: RuleContext): Judgement {
    if (isSet(rule, "remoteGroupId")) {
        const remote = referred(rule, "remoteGroupId", context)[0];
        if (remote === undefined) return unknown("remoteElsewhere");
        return markOf(remote, "role") === "bastion" || zoneOf(remote, context) === "management"
            ? pass
            : violation("pastBastion", { remote: remote.name, port });
    }
    const remote = textAt(rule, "remoteIpPrefix") ?? "*";
    return isManagement(remote, groupOf(rule, context) ?? rule, context)
        ? pass
        : violation("pastBastion", { remote, port });
}

function isManagement(cidr: string, owner: StackResource, context: RuleContext): boolean {
    return liesWithin(cidr, platformOf(owner, context)?.management.block ?? "");
}
