import { violation } from "../../../kernel/judgement";
import { booleanAt, textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { applicationCredentialType, isAdministratorRole } from "../reading/accounts";
import { judgeAll } from "../reading/judge-each";

/** A program's credential may do what the program needs, and make no further credentials. */
export const applicationCredentialIsLimited: ResourceRule = {
    id: "classified-protection/application-credential-is-limited",
    title: { zh: "应用凭据须限定权限", en: "Application credentials are limited" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 d)"],
    why: {
        zh: "不受限或带管理角色的凭据一旦泄露，等于交出整个账户。",
        en: "Whoever finds a credential without limits has the whole account, and can make more of them.",
    },
    reads: { zh: "应用凭据的 unrestricted 和 roles。", en: "unrestricted and roles of application credentials." },
    remedy: {
        zh: "删除 unrestricted，roles 只列必需的非管理角色。",
        en: "Drop unrestricted and list in roles only what the program needs, never an administrator's role.",
    },
    messages: {
        unrestricted: {
            zh: "{{resource}} 不受限制，可再生成凭据。",
            en: "{{resource}} is unrestricted and can make more credentials.",
        },
        allRoles: {
            zh: "{{resource}} 未限定角色，继承用户的全部角色。",
            en: "{{resource}} names no roles and has all of its user's.",
        },
        administrator: {
            zh: "{{resource}} 带有管理角色 {{role}}。",
            en: "{{resource}} has the administrator's role {{role}}.",
        },
    },
    types: [applicationCredentialType],
    examples: {
        good: [{ type: applicationCredentialType, inputs: { roles: ["reader"], unrestricted: false } }],
        bad: [{ type: applicationCredentialType, inputs: { roles: ["reader"], unrestricted: true } }],
    },
    check: (credential) =>
        judgeAll(
            () => (booleanAt(credential, "unrestricted") === true ? violation("unrestricted") : undefined),
            () => {
                const roles = textsAt(credential, "roles");
                if (roles.length === 0) return violation("allRoles");
                const role = roles.find(isAdministratorRole);
                return role === undefined ? undefined : violation("administrator", { role });
            },
        ),
};
