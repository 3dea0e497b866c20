import { pass, violation } from "../../../kernel/judgement";
import { booleanAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { userType } from "../reading/accounts";

/** Failed logins lock every account. */
export const accountLockoutApplies: ResourceRule = {
    id: "classified-protection/account-lockout-applies",
    title: { zh: "登录失败锁定不得豁免", en: "Failed logins lock every account" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 b)"],
    why: {
        zh: "豁免登录失败锁定的账户可被无限次尝试口令。",
        en: "An account that failed logins do not lock can be guessed at without end.",
    },
    reads: { zh: "用户的 ignoreLockoutFailureAttempts。", en: "ignoreLockoutFailureAttempts of users." },
    remedy: { zh: "删除该豁免。", en: "Take the exemption away." },
    messages: {
        neverLocked: { zh: "{{resource}} 登录失败后不会被锁定。", en: "Failed logins never lock {{resource}}." },
    },
    types: [userType],
    examples: {
        good: [{ type: userType, inputs: { name: "zhang.san" } }],
        bad: [{ type: userType, inputs: { name: "zhang.san", ignoreLockoutFailureAttempts: true } }],
    },
    check: (user) => (booleanAt(user, "ignoreLockoutFailureAttempts") === true ? violation("neverLocked") : pass),
};
