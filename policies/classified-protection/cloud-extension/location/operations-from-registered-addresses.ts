import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { liesWithin } from "../../../kernel/network/address-block";
import { hasPorts, portsOf, protocolOf } from "../../../kernel/network/security-group-rule";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";
import { everyPlatform, makesPlatform } from "../../../kernel/sites";

/** Ports through which platforms are operated: shells, consoles, databases of the control plane, APIs of the clouds. */
const operation: readonly (readonly [number, number])[] = [
    [22, 23],
    [2379, 2380],
    [3389, 3389],
    [5000, 5000],
    [5900, 5999],
    [6080, 6082],
    [6443, 6443],
    [8774, 8776],
    [9696, 9696],
    [10250, 10250],
    [35357, 35357],
];

/** Who operates a platform comes from the management plane of the province's address plan, which is in China. */
export const operationsFromRegisteredAddresses: ResourceRule = {
    id: "classified-protection/operations-from-registered-addresses",
    title: { zh: "运维只从已登记的管理地址接入", en: "Operators come from registered addresses only" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["GB/T 22239 8.2.7.1"],
    why: {
        zh: "运维端口对任意地址开放，即允许从境外运维云平台。",
        en: "A port for operators that any address reaches can be used from abroad.",
    },
    reads: {
        zh: "云平台自有安全组入方向规则的端口与来源；全省地址规划和各云平台的管理平面地址块。",
        en: "Ports and sources of ingress rules of the platform's own security groups; management blocks of the address plan and of platforms.",
    },
    remedy: {
        zh: "把来源限定为管理平面地址块之内，或引用堡垒机的安全组。",
        en: "Limit the source to the management block, or to the security group of the bastion.",
    },
    messages: {
        anySource: {
            zh: "{{resource}} 对任意来源开放云平台运维端口 {{ports}}。",
            en: "{{resource}} opens the platform's operation ports {{ports}} to any source.",
        },
        notRegistered: {
            zh: "{{resource}} 对 {{source}} 开放云平台运维端口 {{ports}}，该地址不在已登记的管理地址块内。",
            en: "{{resource}} opens the platform's operation ports {{ports}} to {{source}}, which is in no registered management block.",
        },
    },
    types: [openstackTypes.securityGroupRule],
    examples: {
        good: [
            {
                type: openstackTypes.securityGroupRule,
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "10.237.0.0/18",
                },
            },
        ],
        bad: [
            {
                type: openstackTypes.securityGroupRule,
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "0.0.0.0/0",
                },
            },
        ],
    },
    check(resource, context) {
        if (!isPlatforms(resource, context) || textAt(resource, "direction") !== "ingress") return notApplicable;
        const protocol = protocolOf(resource);
        if (protocol !== "any" && !hasPorts(protocol)) return notApplicable;
        const { first, last, named } = portsOf(resource);
        if (!operation.some(([from, to]) => from <= last && first <= to)) return notApplicable;
        if (isSet(resource, "remoteGroupId")) return pass;
        const text = !named ? "*" : first === last ? String(first) : `${first}-${last}`;
        const source = textAt(resource, "remoteIpPrefix");
        if (source === undefined) return violation("anySource", { ports: text });
        return isInside(source, context) ? pass : violation("notRegistered", { source, ports: text });
    },
};

/** The group says whose a rule is: rules have no tags. */
function isPlatforms(rule: StackResource, context: RuleContext): boolean {
    const [group] = context.resources.targets(rule, "securityGroupId");
    const owned = group ?? rule;
    if (departmentOf(owned, context) !== undefined) return false;
    return makesPlatform(context.stackOf(rule)) || context.ownerOf(owned).zone === "management";
}

function isInside(source: string, { estate }: RuleContext): boolean {
    const { addressPlan } = estate.estate;
    const blocks = [addressPlan.management, ...everyPlatform(estate).map(({ management }) => management.block)];
    return blocks.some((block) => liesWithin(source, block));
}
