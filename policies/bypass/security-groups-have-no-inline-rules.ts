import { notApplicable, pass, violation } from "../kernel/judgement";
import { objectsAt } from "../kernel/read";
import type { ResourceRule } from "../kernel/rule";

const computeGroup = "openstack:compute/secGroup:SecGroup";
const networkGroup = "openstack:networking/secGroup:SecGroup";

/** Each rule of a group is a resource, so that rules about rules see it. */
export const securityGroupsHaveNoInlineRules: ResourceRule = {
    id: "bypass/security-groups-have-no-inline-rules",
    title: { zh: "安全组不得内嵌规则", en: "Security groups have no inline rules" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.3.2 c)"],
    why: {
        zh: "写在安全组内的规则不是独立资源，五元组、来源范围等检查看不到它们。",
        en: "Rules inside a group are no resources: what checks five-tuples and sources doesn't see them.",
    },
    reads: { zh: "安全组的 rules。", en: "rules of security groups." },
    remedy: {
        zh: "改用 networking.SecGroup 和独立的 networking.SecGroupRule。",
        en: "Use networking.SecGroup with a networking.SecGroupRule for each.",
    },
    messages: {
        inline: {
            zh: "安全组 {{resource}} 内嵌了 {{count}} 条规则。",
            en: "The security group {{resource}} has {{count}} rules inside.",
        },
    },
    types: [computeGroup, networkGroup],
    examples: {
        good: [{ type: networkGroup, inputs: { name: "app", deleteDefaultRules: true } }],
        bad: [
            {
                type: computeGroup,
                inputs: { name: "app", rules: [{ fromPort: 22, toPort: 22, ipProtocol: "tcp", cidr: "0.0.0.0/0" }] },
            },
        ],
    },
    check(resource) {
        const count = objectsAt(resource, "rules").length;
        if (count > 0) return violation("inline", { count });
        return resource.type === networkGroup ? pass : notApplicable;
    },
};
