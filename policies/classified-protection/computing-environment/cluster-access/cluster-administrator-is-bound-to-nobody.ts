import { violation, type Judgement } from "../../../kernel/judgement";
import { objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { bindingTypes, kindOf } from "../reading/accounts";
import { judgeEach } from "../reading/judge-each";

const [clusterRoleBinding = ""] = bindingTypes;

/** Groups and users that are everybody, or whoever is not known. */
const everybody = /^system:(?:authenticated|unauthenticated|anonymous|serviceaccounts(?::.*)?)$/;
/** Roles that come with the cluster and change things everywhere when bound for the whole of it. */
const wideRoles = ["admin", "edit"];

/** Nobody has the rights of the cluster's administrator, and nothing is given to everybody. */
export const clusterAdministratorIsBoundToNobody: ResourceRule = {
    id: "classified-protection/cluster-administrator-is-bound-to-nobody",
    title: { zh: "不得绑定集群管理员权限或向所有人授权", en: "Nobody is cluster-admin, nothing is given to everybody" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 d)", "GB/T 22239 8.1.4.2 e)"],
    why: {
        zh: "cluster-admin 可读取所有部门的数据；授予所有已认证甚至匿名用户等于没有授权主体。",
        en: "cluster-admin reads the data of all departments; what all accounts or unknown callers have, nobody has granted.",
    },
    reads: {
        zh: "RoleBinding 与 ClusterRoleBinding 的 roleRef 和 subjects。",
        en: "roleRef and subjects of role bindings and cluster role bindings.",
    },
    remedy: {
        zh: "绑定逐项列明权限的角色，主体写明部门的用户组或服务账户。",
        en: "Bind a role that names what it allows, to a group or account of the department.",
    },
    messages: {
        administrator: { zh: "{{resource}} 授予 cluster-admin。", en: "{{resource}} gives cluster-admin." },
        wholeCluster: {
            zh: "{{resource}} 在整个集群范围授予 {{role}}。",
            en: "{{resource}} gives {{role}} for the whole cluster.",
        },
        masters: {
            zh: "{{resource}} 使用不受授权检查的 system:masters。",
            en: "{{resource}} names system:masters, which no check ever stops.",
        },
        everybody: {
            zh: "{{resource}} 向 {{subject}} 授权，即授予所有人。",
            en: "{{resource}} gives to {{subject}}, which is everybody.",
        },
    },
    types: bindingTypes,
    examples: {
        good: [
            {
                type: clusterRoleBinding,
                inputs: {
                    roleRef: { kind: "ClusterRole", name: "egov-auditor" },
                    subjects: [{ kind: "Group", name: "auditors" }],
                },
            },
        ],
        bad: [
            {
                type: clusterRoleBinding,
                inputs: {
                    roleRef: { kind: "ClusterRole", name: "cluster-admin" },
                    subjects: [{ kind: "Group", name: "operators" }],
                },
            },
        ],
    },
    check: (binding) =>
        judgeEach<() => Judgement | undefined>(
            [
                () => checkRole(binding),
                ...objectsAt(binding, "subjects").map((one) => () => checkSubject(textAt(one, "name") ?? "")),
            ],
            (ask) => ask(),
        ),
};

function checkRole(binding: StackResource): Judgement | undefined {
    const role = textAt(binding, "roleRef.name") ?? "";
    if (role === "cluster-admin") return violation("administrator");
    const isWide = kindOf(binding) === "ClusterRoleBinding" && wideRoles.includes(role);
    return isWide ? violation("wholeCluster", { role }) : undefined;
}

function checkSubject(subject: string): Judgement | undefined {
    if (subject === "system:masters") return violation("masters");
    return everybody.test(subject) ? violation("everybody", { subject }) : undefined;
}
