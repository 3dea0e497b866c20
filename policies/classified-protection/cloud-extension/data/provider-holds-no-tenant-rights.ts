import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { deployers, platformGroup } from "../../../kernel/other-stacks/platform-group";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

const holderTypes: readonly string[] = [openstackTypes.group, openstackTypes.user];

/** On a department's project, roles are held by that department's groups and users, and not by the provider's or others. */
export const providerHoldsNoTenantRights: ResourceRule = {
    id: "classified-protection/provider-holds-no-tenant-rights",
    title: { zh: "服务商不持有租户数据的管理权限", en: "Providers hold no rights over tenants' data" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.5 b)"],
    why: {
        zh: "数据归部门所有，未经授权，服务商和第三方不得管理。",
        en: "Data are the department's own: without its consent neither provider nor third parties manage them.",
    },
    reads: {
        zh: "部门项目上角色分配的 groupId、userId 所指组和用户的归属，部门密钥访问列表中的用户。",
        en: "Owners of the groups and users that hold roles on departments' projects, users in access lists of departments' secrets.",
    },
    remedy: {
        zh: "撤销该分配；确需代管的，由部门出具授权并登记豁免及期限。",
        en: "Take the role back; where the provider has to help, record the department's consent as a waiver with an end.",
    },
    messages: {
        providersRole: {
            zh: "{{resource}} 使云平台的 {{holder}} 在部门 {{department}} 的项目上持有角色。",
            en: "{{resource}} gives {{holder}} of the platform a role on a project of department {{department}}.",
        },
        othersRole: {
            zh: "{{resource}} 使部门 {{other}} 的 {{holder}} 在部门 {{department}} 的项目上持有角色。",
            en: "{{resource}} gives {{holder}} of department {{other}} a role on a project of department {{department}}.",
        },
        holderUnknown: {
            zh: "{{resource}} 授权的 {{holder}} 不在审查范围内，无法判断其是否属于部门 {{department}}。",
            en: "{{resource}} names {{holder}}, which is not among the resources: whether it belongs to department {{department}} can't be told.",
        },
    },
    types: [
        openstackTypes.inheritedRole,
        openstackTypes.roleAssignment,
        openstackTypes.secret,
        openstackTypes.secretContainer,
    ],
    examples: { good: [], bad: [] },
    check(resource, context) {
        if (resource.type === openstackTypes.secret || resource.type === openstackTypes.secretContainer)
            return judgeSecret(resource, context);
        const [project] = [
            ...context.resources.targets(resource, "projectId"),
            ...context.resources.targets(resource, "domainId"),
        ];
        const department = project === undefined ? undefined : departmentOf(project, context);
        if (department === undefined) return notApplicable;
        const input = isSet(resource, "groupId") ? "groupId" : "userId";
        return judgeHolder(resource, input, department, context);
    },
};

function judgeHolder(resource: StackResource, input: string, department: string, context: RuleContext): Judgement {
    const holder = context.resources.targets(resource, input).find(({ type }) => holderTypes.includes(type));
    if (holder !== undefined) {
        const other = departmentOf(holder, context);
        if (other === department) return pass;
        const params = { department, holder: holder.name };
        return other === undefined ? violation("providersRole", params) : violation("othersRole", { ...params, other });
    }
    const group = platformGroup(resource, input, department, context);
    if (group !== undefined)
        return group === deployers ? pass : violation("providersRole", { department, holder: group });
    return unknown("holderUnknown", { department, holder: textAt(resource, input) ?? input });
}

/** A list of users opens a secret to each of them, wherever they belong. */
function judgeSecret(secret: StackResource, context: RuleContext): Judgement {
    const department = departmentOf(secret, context);
    if (department === undefined || !isSet(secret, "acl.read.users[0]")) return notApplicable;
    const users = context.resources.targets(secret, "acl").filter(({ type }) => type === openstackTypes.user);
    const foreign = users.find((user) => departmentOf(user, context) !== department);
    if (foreign !== undefined) {
        const other = departmentOf(foreign, context);
        const params = { department, holder: foreign.name };
        return other === undefined ? violation("providersRole", params) : violation("othersRole", { ...params, other });
    }
    return users.length > 0 ? pass : unknown("holderUnknown", { department, holder: "acl.read.users" });
}
