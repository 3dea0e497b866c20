import { notApplicable, violation } from "../../../kernel/judgement";
import { objectsAt, textsAt, type Readable, type ReadablePart } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { roleTypes } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

const [clusterRole = ""] = roleTypes;

/** Whoever may do this can give himself every other right. */
const risingVerbs = ["escalate", "bind", "impersonate"];
/** What leads past the rights that are given: into pods and nodes, to what judges every object, to certificates. */
const sideDoors: readonly (readonly [resource: RegExp, verbs: readonly string[]])[] = [
    [/^pods\/(?:exec|attach|portforward)$/, ["create", "get"]],
    [/^pods\/ephemeralcontainers$/, ["update", "patch"]],
    [/^nodes\/proxy$/, ["create", "get", "update", "patch", "delete"]],
    [/^(?:mutating|validating)webhookconfigurations$/, ["create", "update", "patch", "delete"]],
    [/^certificatesigningrequests\/approval$/, ["update", "patch"]],
    [/^signers$/, ["approve", "sign"]],
    [/^serviceaccounts\/token$/, ["create"]],
    [/^services\/status$/, ["update", "patch"]],
];
const wildcardFields = ["verbs", "resources", "apiGroups", "nonResourceURLs"];

/** Roles of clusters name what they allow. */
export const clusterRoleIsNarrow: ResourceRule = {
    id: "classified-protection/cluster-role-is-narrow",
    title: { zh: "集群角色须逐项列明权限", en: "Roles of clusters name what they allow" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 d)"],
    why: {
        zh: "通配符包含以后新增的一切资源，escalate、bind、impersonate 可自行提权，进入容器、节点代理、准入 Webhook 和签发证书可绕过授权。",
        en: "A wildcard allows all that will ever be added; escalate, bind and impersonate lead to every other right, and so do pods' shells, nodes' proxies, webhooks and certificates.",
    },
    reads: {
        zh: "Role 与 ClusterRole 的 rules：verbs、resources、apiGroups、nonResourceURLs。",
        en: "rules of roles and cluster roles: verbs, resources, apiGroups, nonResourceURLs.",
    },
    remedy: { zh: "逐项列出所需的资源和动词。", en: "List the resources and verbs that are needed." },
    messages: {
        wildcard: { zh: "{{resource}} 的 {{field}} 使用通配符。", en: "{{resource}} has a wildcard in {{field}}." },
        rises: {
            zh: "{{resource}} 允许 {{verb}}，可自行提权。",
            en: "{{resource}} allows {{verb}}, by which its holders can rise.",
        },
        sideDoor: {
            zh: "{{resource}} 允许操作 {{door}}，可绕过所授权限。",
            en: "{{resource}} opens {{door}}, which leads past the rights that are given.",
        },
    },
    types: roleTypes,
    examples: {
        good: [
            {
                type: clusterRole,
                inputs: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }] },
            },
        ],
        bad: [{ type: clusterRole, inputs: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] } }],
    },
    check(role) {
        const rules = objectsAt(role, "rules");
        if (rules.length === 0) return notApplicable;
        return judgeEach(rules, (rule) => {
            const field = wildcardFields.find((each) => textsAt(rule, each).some(isWildcard));
            if (field !== undefined) return violation("wildcard", { field: pathOf(rule, field) });
            const verb = textsAt(rule, "verbs").find((each) => risingVerbs.includes(each.toLowerCase()));
            if (verb !== undefined) return violation("rises", { verb });
            const door = sideDoorOf(rule);
            return door === undefined ? undefined : violation("sideDoor", { door });
        });
    },
};

function sideDoorOf(rule: Readable): string | undefined {
    const verbs = textsAt(rule, "verbs").map((verb) => verb.toLowerCase());
    return textsAt(rule, "resources").find((resource) =>
        sideDoors.some(([door, opens]) => door.test(resource) && verbs.some((verb) => opens.includes(verb))),
    );
}

const isWildcard = (text: string): boolean => text === "*" || text.startsWith("*/") || text === "/*";
const pathOf = ({ at }: ReadablePart, field: string): string => `${at}.${field}`;
