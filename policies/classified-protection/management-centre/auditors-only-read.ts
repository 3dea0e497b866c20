import { notApplicable, pass, violation } from "../../kernel/judgement";
import { objectsAt, textAt, textsAt } from "../../kernel/read";
import type { ResourceRule } from "../../kernel/rule";
import { dutyOf } from "./duties";

const clusterRole = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
const role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
const binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
const clusterBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";

const reading = ["get", "list", "watch"];
/** Built-in role that changes things; the names of the others, `admin` and `cluster-admin`, tell the duty. */
const writing = "edit";

/** Roles of auditors read and change nothing, and auditors hold none that does. */
export const auditorsOnlyRead: ResourceRule = {
    id: "classified-protection/auditors-only-read",
    title: { zh: "审计管理员只读", en: "Auditors read and change nothing" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.2 a)"],
    why: {
        zh: "审计管理员能改系统或审计记录，审计结果就不可信。",
        en: "Who audits and can change systems or records proves nothing.",
    },
    reads: {
        zh: "名称表明审计职责的 Role、ClusterRole 的 verbs；绑定到审计用户组的角色。",
        en: "Verbs of roles whose names stand for auditing, and the roles that are bound to groups of auditors.",
    },
    remedy: {
        zh: "审计角色只保留 get、list、watch；改动操作交给系统管理员。",
        en: "Leave get, list and watch in roles of auditors; changes are for system administrators.",
    },
    messages: {
        writes: {
            zh: "审计角色 {{resource}} 含有改动权限 {{verbs}}。",
            en: "The role {{resource}} of auditors may {{verbs}}.",
        },
        boundToWrite: {
            zh: "{{resource}} 将可改动的角色 {{role}} 授予审计主体 {{holder}}。",
            en: "{{resource}} gives the auditors {{holder}} the role {{role}}, which changes things.",
        },
    },
    types: [clusterRole, role, binding, clusterBinding],
    examples: {
        good: [
            {
                type: clusterRole,
                inputs: { metadata: { name: "auditor" }, rules: [{ resources: ["pods"], verbs: ["get", "list"] }] },
            },
        ],
        bad: [
            {
                type: clusterRole,
                inputs: { metadata: { name: "auditor" }, rules: [{ resources: ["pods"], verbs: ["get", "delete"] }] },
            },
        ],
    },
    check(resource) {
        if (resource.type === clusterRole || resource.type === role) {
            if (dutyOf(textAt(resource, "metadata.name") ?? resource.name) !== "audit") return notApplicable;
            const verbs = objectsAt(resource, "rules").flatMap((one) => textsAt(one, "verbs"));
            const changing = [...new Set(verbs)].filter((verb) => !reading.includes(verb));
            return changing.length === 0 ? pass : violation("writes", { verbs: changing.join(", ") });
        }
        const auditors = objectsAt(resource, "subjects").flatMap((subject) => {
            const name = textAt(subject, "name") ?? "";
            return dutyOf(name) === "audit" ? [name] : [];
        });
        if (auditors.length === 0) return notApplicable;
        const bound = textAt(resource, "roleRef.name") ?? "";
        return bound === writing || ["system", "security"].includes(dutyOf(bound) ?? "")
            ? auditors.map((holder) => violation("boundToWrite", { role: bound, holder }))
            : pass;
    },
};
