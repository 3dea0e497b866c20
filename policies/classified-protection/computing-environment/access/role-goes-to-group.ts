import { pass, violation } from "../../../kernel/judgement";
import { isSet, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { bindingTypes, roleAssignmentTypes } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

const [assignment = ""] = roleAssignmentTypes;

/** People get rights as members of a group with a duty, so that it can be told who may do what, and leaving takes it all. */
export const roleGoesToGroup: ResourceRule = {
    id: "classified-protection/role-goes-to-group",
    title: { zh: "权限须授予用户组", en: "Rights are given to groups" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 a)"],
    why: {
        zh: "直接授予个人的权限难以核对，离岗时容易遗漏。",
        en: "Rights of single people are hard to review and stay when the person leaves.",
    },
    reads: {
        zh: "角色授权的 userId 和 groupId，RoleBinding 与 ClusterRoleBinding 的 subjects。",
        en: "userId and groupId of role assignments, subjects of role bindings.",
    },
    remedy: {
        zh: "授权给岗位对应的用户组，再将用户加入该组。",
        en: "Give the role to the group of the duty and make the user a member.",
    },
    messages: {
        givenToUser: { zh: "{{resource}} 将角色直接授予个人用户。", en: "{{resource}} gives a role to a single user." },
        boundToUser: {
            zh: "{{resource}} 将角色绑定到个人用户 {{user}}。",
            en: "{{resource}} binds a role to the single user {{user}}.",
        },
    },
    types: [...roleAssignmentTypes, ...bindingTypes],
    examples: {
        good: [{ type: assignment, inputs: { groupId: "operators", projectId: "finance", roleId: "member" } }],
        bad: [{ type: assignment, inputs: { userId: "zhang.san", projectId: "finance", roleId: "member" } }],
    },
    check(resource) {
        if (roleAssignmentTypes.includes(resource.type))
            return isSet(resource, "userId") ? violation("givenToUser") : pass;
        return judgeEach(objectsAt(resource, "subjects"), (subject) => {
            if (textAt(subject, "kind") !== "User") return undefined;
            const user = textAt(subject, "name") ?? "";
            // Parts of the cluster itself, e.g. its scheduler.
            return user.startsWith("system:") ? undefined : violation("boundToUser", { user });
        });
    },
};
