import { notApplicable, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { accountsOf, databaseType, databaseUserType, userType } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

/** Names that products and images come with, and that are tried first. */
const defaultNames = new Set(
    [
        ["admin", "administrator", "root", "superuser", "sysadmin", "user", "guest", "test", "demo", "default"],
        ["sa", "sys", "system", "dba", "sysdba", "postgres", "mysql", "oracle", "mongo", "redis", "elastic"],
        ["ubuntu", "centos", "debian", "fedora", "ec2-user", "cloud-user", "openeuler", "kylin"],
    ].flat(),
);

/** No account keeps the name that a product comes with. */
export const accountNameIsNotDefault: ResourceRule = {
    id: "classified-protection/account-name-is-not-default",
    title: { zh: "不得使用默认账户名", en: "No account has a default name" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 b)"],
    why: {
        zh: "默认账户名众所周知，是口令猜解的首选目标，也无法对应到责任人。",
        en: "Default names are tried first, and nobody can tell who is behind them.",
    },
    reads: { zh: "用户和数据库账户的 name。", en: "name of users and of database accounts." },
    remedy: {
        zh: "重命名该账户，或删除后新建实名账户。",
        en: "Rename the account, or make one that is named after its holder.",
    },
    messages: {
        defaultName: {
            zh: "{{resource}} 使用默认账户名 {{name}}。",
            en: "{{resource}} has an account with the default name {{name}}.",
        },
    },
    types: [userType, databaseUserType, databaseType],
    examples: {
        good: [{ type: databaseUserType, system: "sd-budget", inputs: { name: "budget-app" } }],
        bad: [{ type: databaseUserType, system: "sd-budget", inputs: { name: "root" } }],
    },
    check(resource) {
        const accounts = accountsOf(resource);
        if (accounts.length === 0) return notApplicable;
        return judgeEach(accounts, (account) => {
            const name = textAt(account, "name") ?? "";
            return defaultNames.has(name.toLowerCase()) ? violation("defaultName", { name }) : undefined;
        });
    },
};
