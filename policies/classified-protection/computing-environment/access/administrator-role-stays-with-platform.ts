import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { isAdministratorRole, roleAssignmentTypes } from "../reading/accounts";
import { makesPlatform } from "../../../kernel/sites";

const roleType = "openstack:identity/role:Role";

/** Administrators' roles are given by the platform's own stack and nowhere else. */
export const administratorRoleStaysWithPlatform: ResourceRule = {
    id: "classified-protection/administrator-role-stays-with-platform",
    title: { zh: "管理角色只能由平台授予", en: "Only the platform gives administrators' roles" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 d)"],
    why: {
        zh: "OpenStack 的 admin 角色不限于所在项目，授予租户即授予整个平台。",
        en: "The role admin of OpenStack is not bound to its project: a tenant that has it has the whole platform.",
    },
    reads: {
        zh: "角色授权所指角色资源的 name 及授权所在的栈；只有角色编号的无法判断，不在此列。",
        en: "name of the role that an assignment refers to, and the stack of the assignment; not where only an id is known.",
    },
    remedy: {
        zh: "改用部门所需的最小角色，如 member、reader。",
        en: "Give the smallest role that the duty needs: member, reader.",
    },
    messages: {
        administrator: {
            zh: "{{resource}} 在租户中授予管理角色 {{role}}。",
            en: "{{resource}} gives the administrator's role {{role}} in a tenant.",
        },
        placeUnknown: {
            zh: "{{resource}} 授予管理角色 {{role}}，但无法判断是否属于平台。",
            en: "{{resource}} gives the administrator's role {{role}}, and whether to the platform can't be told.",
        },
    },
    types: roleAssignmentTypes,
    examples: { good: [], bad: [] },
    check(assignment, context) {
        const roles = context.resources.targets(assignment, "roleId").filter(({ type }) => type === roleType);
        if (roles.length === 0) return notApplicable;
        const role = roles.map((one) => textAt(one, "name") ?? one.name).find(isAdministratorRole);
        if (role === undefined) return pass;
        const stack = context.stackOf(assignment);
        if (makesPlatform(stack) && context.ownerOf(assignment).department === undefined) return pass;
        return stack.kind === "foreign" ? unknown("placeUnknown", { role }) : violation("administrator", { role });
    },
};
