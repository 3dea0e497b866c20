import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { membershipType, roleAssignmentTypes, userType } from "../reading/accounts";

/** An account without a duty is taken away or disabled. */
export const accountIsUsed: ResourceRule = {
    id: "classified-protection/account-is-used",
    title: { zh: "不得保留多余账户", en: "No account is left over" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 c)"],
    why: {
        zh: "无岗位、无权限的账户无人关注，容易被盗用后提权。",
        en: "Nobody looks after an account without a duty, and it is the first that somebody else takes over.",
    },
    reads: { zh: "启用用户的组成员关系和角色授权。", en: "Memberships and role assignments of enabled users." },
    remedy: {
        zh: "删除或停用该账户，或将其加入岗位对应的用户组。",
        en: "Remove or disable the account, or make it a member of a group.",
    },
    messages: {
        leftOver: {
            zh: "{{resource}} 不属于任何用户组，也没有任何角色。",
            en: "{{resource}} is in no group and holds no role.",
        },
    },
    types: [userType],
    examples: {
        // A membership refers to it, which an example of one resource can't show.
        good: [],
        bad: [{ type: userType, inputs: { name: "zhang.san" } }],
    },
    check(user, { resources }) {
        if (booleanAt(user, "enabled") === false) return notApplicable;
        const uses = [membershipType, ...roleAssignmentTypes];
        return uses.some((type) => resources.referring(user, type).length > 0) ? pass : violation("leftOver");
    },
};
