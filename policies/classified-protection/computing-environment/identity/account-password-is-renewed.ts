import { violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { userType } from "../reading/accounts";
import { judgeAll } from "../reading/judge-each";

/** Nobody is let off the rules of the identity service for passwords: their age and the change at the first use. */
export const accountPasswordIsRenewed: ResourceRule = {
    id: "classified-protection/account-password-is-renewed",
    title: { zh: "账户口令须定期更换", en: "Passwords of accounts are renewed" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 a)"],
    why: {
        zh: "口令永不过期或首次登录不改密，泄露后可被长期冒用。",
        en: "A password that never ends, or that others gave, serves whoever got hold of it for years.",
    },
    reads: {
        zh: "用户的 ignorePasswordExpiry 和 ignoreChangePasswordUponFirstUse。",
        en: "ignorePasswordExpiry and ignoreChangePasswordUponFirstUse of users.",
    },
    remedy: {
        zh: "删除这两项豁免；供程序使用的账户改用有期限的应用凭据。",
        en: "Take the exemption away; give programs an application credential that ends.",
    },
    messages: {
        neverExpires: { zh: "{{resource}} 的口令永不过期。", en: "The password of {{resource}} never expires." },
        keepsFirstPassword: {
            zh: "{{resource}} 首次登录无须修改口令。",
            en: "{{resource}} may keep the first password that it was given.",
        },
    },
    types: [userType],
    examples: {
        good: [{ type: userType, inputs: { name: "zhang.san" } }],
        bad: [{ type: userType, inputs: { name: "zhang.san", ignorePasswordExpiry: true } }],
    },
    check: (user) =>
        judgeAll(
            () => (booleanAt(user, "ignorePasswordExpiry") === true ? violation("neverExpires") : undefined),
            () =>
                booleanAt(user, "ignoreChangePasswordUponFirstUse") === true
                    ? violation("keepsFirstPassword")
                    : undefined,
        ),
};
