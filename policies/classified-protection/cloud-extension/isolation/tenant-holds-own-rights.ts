import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { booleanAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { nameOfNamespace } from "../../../kernel/reading/namespace";
import { objectsIn } from "../support/namespaces";
import { departmentOf } from "../support/tenancy";
import { kubernetesTypes, openstackTypes } from "../support/types";

/** A department's own people hold a role on its projects and namespaces: without one they can set no policy there. */
export const tenantHoldsOwnRights: ResourceRule = {
    id: "classified-protection/tenant-holds-own-rights",
    title: { zh: "租户对自己的项目和命名空间拥有权限", en: "Tenants hold rights in their own projects and namespaces" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 d)"],
    why: {
        zh: "租户自己没有角色，就只能由服务商代设安全策略。",
        en: "Who holds no role has to let the provider set security policies.",
    },
    reads: {
        zh: "项目的角色分配及其组、用户的归属；命名空间内的 RoleBinding。",
        en: "Role assignments on projects with the owners of their groups and users; role bindings in namespaces.",
    },
    remedy: {
        zh: "把角色分配给本部门的组，或在命名空间内为其建立 RoleBinding。",
        en: "Assign a role to a group of the department, or bind one in the namespace.",
    },
    messages: {
        noRole: {
            zh: "{{resource}} 属于部门 {{department}}，但该部门的组和用户没有任何角色。",
            en: "{{resource}} belongs to department {{department}}, of which no group or user holds a role on it.",
        },
        holderUnknown: {
            zh: "{{resource}} 的角色授予了审查范围之外的组或用户，无法判断其归属。",
            en: "Roles on {{resource}} are held by groups or users that are not among the resources: whose they are can't be told.",
        },
        noBinding: {
            zh: "命名空间 {{resource}} 属于部门 {{department}}，但其中没有授予任何人角色。",
            en: "Namespace {{resource}} belongs to department {{department}}, and nobody holds a role in it.",
        },
    },
    types: [openstackTypes.project, kubernetesTypes.namespace],
    examples: {
        good: [],
        bad: [{ type: openstackTypes.project, system: "sd-budget", inputs: { tags: ["egov:department=sd-finance"] } }],
    },
    check(resource, context) {
        const department = departmentOf(resource, context);
        if (department === undefined) return notApplicable;
        return resource.type === openstackTypes.project
            ? judgeProject(resource, department, context)
            : judgeNamespace(resource, department, context);
    },
};

function judgeProject(project: StackResource, department: string, context: RuleContext): Judgement {
    if (booleanAt(project, "isDomain") === true) return notApplicable;
    const { resources } = context;
    const assignments = [openstackTypes.roleAssignment, openstackTypes.inheritedRole].flatMap((type) =>
        resources.referring(project, type),
    );
    const holders = assignments.map((assignment) => [
        ...resources.targets(assignment, "groupId"),
        ...resources.targets(assignment, "userId"),
    ]);
    if (holders.flat().some((holder) => departmentOf(holder, context) === department)) return pass;
    // Groups of another stack leave the reference to that stack, or nothing.
    const isKnown = (holder: StackResource): boolean =>
        holder.type === openstackTypes.group || holder.type === openstackTypes.user;
    return holders.every((found) => found.some(isKnown))
        ? violation("noRole", { department })
        : unknown("holderUnknown");
}

function judgeNamespace(namespace: StackResource, department: string, { resources }: RuleContext): Judgement {
    const bindings = objectsIn(resources, kubernetesTypes.roleBinding, namespace, nameOfNamespace(namespace));
    return bindings.some((binding) => objectsAt(binding, "subjects").length > 0)
        ? pass
        : violation("noBinding", { department });
}
