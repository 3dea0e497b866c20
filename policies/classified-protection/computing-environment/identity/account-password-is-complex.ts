import { notApplicable, violation } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { accountsOf, databaseType, databaseUserType, userType } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

const shortest = 8;
const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const fewestClasses = 3;

/** Passwords that a program gives to accounts are long and mixed; they are never printed. */
export const accountPasswordIsComplex: ResourceRule = {
    id: "classified-protection/account-password-is-complex",
    title: { zh: "账户口令须符合复杂度要求", en: "Passwords of accounts are complex" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 a)"],
    why: { zh: "过短或单一字符类型的口令容易被猜解。", en: "Short or uniform passwords are guessed." },
    reads: {
        zh: "用户和数据库账户的 password：至少 8 位，含大小写字母、数字、特殊字符中的三类，且不含账户名。",
        en: "password of users and of database accounts: 8 characters or more, of three kinds (small and capital letters, digits, others), without the account's name.",
    },
    remedy: {
        zh: "改用随机生成的口令，并以 Pulumi 机密保存。",
        en: "Use a generated password and keep it as a secret of Pulumi's.",
    },
    messages: {
        tooShort: {
            zh: "{{resource}} 有口令不足 8 位。",
            en: "{{resource}} has a password of fewer than 8 characters.",
        },
        tooUniform: {
            zh: "{{resource}} 有口令的字符类型不足三类。",
            en: "{{resource}} has a password of fewer than three kinds of characters.",
        },
        holdsName: {
            zh: "{{resource}} 有口令包含账户名。",
            en: "{{resource}} has a password that holds its account's name.",
        },
    },
    types: [userType, databaseUserType, databaseType],
    examples: {
        good: [{ type: userType, inputs: { name: "zhang.san", password: "Long-and-mixed-7" } }],
        bad: [{ type: userType, inputs: { name: "zhang.san", password: "12345678" } }],
    },
    check(resource) {
        const accounts = accountsOf(resource).filter((account) => isSet(account, "password"));
        if (accounts.length === 0) return notApplicable;
        return judgeEach(accounts, (account) => {
            const password = textAt(account, "password") ?? "";
            if ([...password].length < shortest) return violation("tooShort");
            if (classes.filter((kind) => kind.test(password)).length < fewestClasses) return violation("tooUniform");
            const name = (textAt(account, "name") ?? "").toLowerCase();
            return name !== "" && password.toLowerCase().includes(name) ? violation("holdsName") : undefined;
        });
    },
};
