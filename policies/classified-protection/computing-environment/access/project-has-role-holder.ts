import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { roleAssignmentTypes } from "../reading/accounts";

const projectType = "openstack:identity/project:Project";

/** Each project says who may do something in it. */
export const projectHasRoleHolder: ResourceRule = {
    id: "classified-protection/project-has-role-holder",
    title: { zh: "项目须分配账户权限", en: "Each project has holders of roles" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 a)"],
    why: {
        zh: "未声明授权的项目只能由平台管理员代管，权限无从核对。",
        en: "A project without declared roles is run by the platform's administrators, and nobody can review who.",
    },
    reads: {
        zh: "指向项目（或其所在域、上级项目）的角色授权。",
        en: "Role assignments on the project, or inherited from its domain or the project above.",
    },
    remedy: { zh: "为项目的用户组分配角色。", en: "Give groups of the project their roles." },
    messages: { nobody: { zh: "{{resource}} 没有任何角色授权。", en: "Nobody holds a role on {{resource}}." } },
    types: [projectType],
    examples: {
        // A role assignment refers to it, which an example of one resource can't show.
        good: [],
        bad: [{ type: projectType, inputs: { name: "finance" } }],
    },
    check(project, context) {
        if (booleanAt(project, "isDomain") === true || booleanAt(project, "enabled") === false) return notApplicable;
        const above = ["domainId", "parentId"].flatMap((input) => context.resources.targets(project, input));
        return hasRoles(project, context) || above.some((one) => hasRoles(one, context, 1))
            ? pass
            : violation("nobody");
    },
};

/** @param first 1 for inherited assignments only */
function hasRoles(place: StackResource, { resources }: RuleContext, first = 0): boolean {
    return roleAssignmentTypes.slice(first).some((type) => resources.referring(place, type).length > 0);
}
