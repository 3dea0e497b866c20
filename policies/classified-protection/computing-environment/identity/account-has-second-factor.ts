import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, objectsAt, textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { userType } from "../reading/accounts";

/** Methods that rest on something known alone; every other method of Keystone's rests on cryptography. */
const plainMethods = ["password", "token"];

/** Who logs in proves it in two ways, one of them by cryptography, on every way that is open to the account. */
export const accountHasSecondFactor: ResourceRule = {
    id: "classified-protection/account-has-second-factor",
    title: { zh: "账户登录须采用双因素鉴别", en: "Accounts log in with two factors" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 d)"],
    why: {
        zh: "只凭口令登录，口令一旦泄露账户即被冒用。",
        en: "Where a password is enough, whoever learns it is the user.",
    },
    reads: {
        zh: "启用账户的 multiFactorAuthEnabled 和 multiFactorAuthRules。",
        en: "multiFactorAuthEnabled and multiFactorAuthRules of enabled users.",
    },
    remedy: {
        zh: "启用多因素鉴别，每条规则至少组合两种方式，其中一种采用密码技术（如 password 与 totp）。",
        en: "Turn multi-factor authentication on, each rule with two methods or more, one of them cryptographic: password and totp.",
    },
    messages: {
        oneFactor: { zh: "{{resource}} 未启用多因素鉴别。", en: "{{resource}} logs in without a second factor." },
        noRules: {
            zh: "{{resource}} 启用了多因素鉴别，但没有规则，不起作用。",
            en: "{{resource}} has multi-factor authentication without a rule, which asks for nothing.",
        },
        weakRule: {
            zh: "{{resource}} 的一条多因素规则（{{methods}}）不足两种方式，或没有采用密码技术的方式。",
            en: "A multi-factor rule of {{resource}} ({{methods}}) has fewer than two methods, or none that is cryptographic.",
        },
    },
    types: [userType],
    examples: {
        good: [
            {
                type: userType,
                inputs: { multiFactorAuthEnabled: true, multiFactorAuthRules: [{ rules: ["password", "totp"] }] },
            },
        ],
        bad: [{ type: userType, inputs: { name: "zhang.san" } }],
    },
    check(user) {
        if (booleanAt(user, "enabled") === false) return notApplicable;
        if (booleanAt(user, "multiFactorAuthEnabled") !== true) return violation("oneFactor");
        const rules = objectsAt(user, "multiFactorAuthRules");
        if (rules.length === 0) return violation("noRules");
        for (const rule of rules) {
            const methods = [...new Set(textsAt(rule, "rules"))];
            const isStrong = methods.length >= 2 && methods.some((method) => !plainMethods.includes(method));
            if (!isStrong) return violation("weakRule", { methods: methods.join(", ") });
        }
        return pass;
    },
};
