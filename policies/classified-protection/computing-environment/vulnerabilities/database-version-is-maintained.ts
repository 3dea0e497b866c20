import { notApplicable } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeVersion, versionTexts } from "../reading/end-of-life";
import { databaseType } from "../reading/accounts";

/** Percona's server follows the releases of MySQL. */
const sameAs: Readonly<Record<string, string>> = { percona: "mysql", postgres: "postgresql" };

/** Databases get security updates. */
export const databaseVersionIsMaintained: ResourceRule = {
    id: "classified-protection/database-version-is-maintained",
    title: { zh: "数据库版本须在安全更新期内", en: "Databases run a maintained release" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 e)"],
    why: {
        zh: "停止维护的数据库版本不再修补漏洞。",
        en: "Nobody mends the faults of a database after its release has ended.",
    },
    reads: {
        zh: "数据库实例 datastore 的 type 和 version，与各产品版本终止日核对。",
        en: "type and version in datastore of database instances, compared with the last days of the releases.",
    },
    ...versionTexts,
    types: [databaseType],
    examples: {
        good: [
            { type: databaseType, system: "sd-budget", inputs: { datastore: { type: "postgresql", version: "16.4" } } },
        ],
        bad: [{ type: databaseType, system: "sd-budget", inputs: { datastore: { type: "mysql", version: "5.7" } } }],
    },
    check(resource, { asOf }) {
        const version = textAt(resource, "datastore.version");
        const product = textAt(resource, "datastore.type")?.toLowerCase();
        if (version === undefined || product === undefined) return notApplicable;
        return judgeVersion(sameAs[product] ?? product, version, asOf);
    },
};
