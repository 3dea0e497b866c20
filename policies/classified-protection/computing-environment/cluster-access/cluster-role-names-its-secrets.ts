import { notApplicable, violation } from "../../../kernel/judgement";
import { objectsAt, textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { roleTypes } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

const role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
const readingVerbs = ["get", "list", "watch", "*"];

/** Who may read Secrets may read those that are named. */
export const clusterRoleNamesItsSecrets: ResourceRule = {
    id: "classified-protection/cluster-role-names-its-secrets",
    title: { zh: "读取 Secret 的授权须指明名称", en: "The right to read Secrets names them" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 f)"],
    why: {
        zh: "不指明名称的读取权限可取得命名空间（或集群）内的全部密钥。",
        en: "Without names a right to read Secrets gives every key of the namespace, or of the cluster.",
    },
    reads: {
        zh: "Role 与 ClusterRole 的 rules：resources、verbs、resourceNames。",
        en: "rules of roles and cluster roles: resources, verbs, resourceNames.",
    },
    remedy: { zh: "在 resourceNames 中列出所需的 Secret。", en: "List the Secrets in resourceNames." },
    messages: {
        allSecrets: {
            zh: "{{resource}} 允许 {{verb}} 全部 Secret。",
            en: "{{resource}} allows {{verb}} on all Secrets.",
        },
    },
    types: roleTypes,
    examples: {
        good: [
            {
                type: role,
                system: "sd-budget",
                inputs: {
                    rules: [
                        { apiGroups: [""], resources: ["secrets"], resourceNames: ["certificate"], verbs: ["get"] },
                    ],
                },
            },
        ],
        bad: [
            {
                type: role,
                system: "sd-budget",
                inputs: { rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }] },
            },
        ],
    },
    check(resource) {
        const rules = objectsAt(resource, "rules").filter((rule) => textsAt(rule, "resources").includes("secrets"));
        if (rules.length === 0) return notApplicable;
        return judgeEach(rules, (rule) => {
            const verb = textsAt(rule, "verbs").find((each) => readingVerbs.includes(each));
            return verb !== undefined && textsAt(rule, "resourceNames").length === 0
                ? violation("allSecrets", { verb })
                : undefined;
        });
    },
};
