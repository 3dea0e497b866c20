import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { numberAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** What Neutron makes in every project by itself: the group `default` and its rules. */
const taken: Readonly<Record<string, number>> = { securityGroup: 1, securityGroupRule: 4 };

/** Limits of a tenant's project leave it security groups and rules of its own. */
export const projectMayProtectItself: ResourceRule = {
    id: "classified-protection/project-may-protect-itself",
    title: { zh: "租户配额允许自主设置安全策略", en: "Tenants may set security policies of their own" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 c)", "GB/T 22239 8.2.2.1 d)", "GB/T 22239 8.2.4.2 b)"],
    why: {
        zh: "安全组配额为零的租户无法为其云主机设置访问控制策略。",
        en: "A tenant without room for security groups can't say who reaches its machines.",
    },
    reads: {
        zh: "租户项目网络配额的 securityGroup 和 securityGroupRule。",
        en: "securityGroup and securityGroupRule in network quotas of tenants' projects.",
    },
    remedy: {
        zh: "提高配额：安全组至少 2 个、规则至少 5 条（默认安全组已占用 1 个和 4 条）。",
        en: "Allow at least 2 groups and 5 rules: the group default takes one of the former and four of the latter.",
    },
    messages: {
        tooFew: {
            zh: "{{resource}} 的 {{quota}} 仅为 {{value}}，已被默认安全组占满。",
            en: "{{resource}} allows {{value}} for {{quota}}, which the group default takes up.",
        },
    },
    types: [openstackTypes.networkQuota],
    examples: {
        good: [
            {
                type: openstackTypes.networkQuota,
                system: "sd-budget",
                inputs: { securityGroup: 10, securityGroupRule: 200 },
            },
        ],
        bad: [
            {
                type: openstackTypes.networkQuota,
                system: "sd-budget",
                inputs: { securityGroup: 0, securityGroupRule: 0 },
            },
        ],
    },
    check(resource, context) {
        const [project] = context.resources.targets(resource, "projectId");
        const isTenants =
            departmentOf(resource, context) !== undefined ||
            (project !== undefined && departmentOf(project, context) !== undefined);
        return isTenants ? Object.keys(taken).map((quota) => judge(resource, quota)) : notApplicable;
    },
};

/** -1 is no limit; without a limit the cloud's own holds, which allows some. */
function judge(resource: StackResource, quota: string): Judgement {
    const value = numberAt(resource, quota);
    return value === undefined || value < 0 || value > (taken[quota] ?? 0)
        ? pass
        : violation("tooFew", { quota, value });
}
