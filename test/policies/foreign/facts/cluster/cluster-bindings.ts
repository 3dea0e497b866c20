import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, ofSystem } from "../../fact";

const rbac = "kubernetes:rbac.authorization.k8s.io/v1";

const bound = (
    kind: "RoleBinding" | "ClusterRoleBinding",
    roleName: string,
    subjectKind: string,
    subject: string,
): CaseResource =>
    ofPlatform(`${rbac}:${kind}`, {
        metadata: { name: "binding", ...(kind === "RoleBinding" ? { namespace: "egov-system" } : {}) },
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: roleName },
        subjects: [{ kind: subjectKind, name: subject }],
    });
const group = (kind: "RoleBinding" | "ClusterRoleBinding", roleName: string, name: string): CaseResource =>
    bound(kind, roleName, "Group", name);
const fine = group("RoleBinding", "egov-tenant-operator", "egov:operators");
const nobody = { by: "cluster-administrator-is-bound-to-nobody" };

/** To whom roles of clusters are given. */
export const clusterBindings = {
    clusterAdmin: fact(
        "Somebody is bound to cluster-admin",
        "有人绑定 cluster-admin",
        group("ClusterRoleBinding", "cluster-admin", "operators"),
        group("ClusterRoleBinding", "egov-auditor", "auditors"),
        nobody,
    ),
    namespaceAdmin: fact(
        "Somebody is cluster-admin in a namespace",
        "有人在命名空间内绑定 cluster-admin",
        group("RoleBinding", "cluster-admin", "egov:operators"),
        fine,
        nobody,
    ),
    masters: fact(
        "Something is bound to system:masters",
        "绑定到 system:masters",
        group("RoleBinding", "egov-tenant-operator", "system:masters"),
        fine,
        nobody,
    ),
    anonymous: fact(
        "Something is bound to whoever does not log in",
        "绑定到匿名用户",
        bound("RoleBinding", "egov-tenant-operator", "User", "system:anonymous"),
        fine,
        nobody,
    ),
    authenticated: fact(
        "Something is bound to whoever logs in",
        "绑定到全部已登录用户",
        group("RoleBinding", "egov-tenant-operator", "system:authenticated"),
        fine,
        nobody,
    ),
    boundToDefault: fact(
        "Something is bound to a default account",
        "绑定到缺省账号",
        bound("RoleBinding", "egov-tenant-operator", "ServiceAccount", "default"),
        bound("RoleBinding", "egov-tenant-operator", "ServiceAccount", "operations"),
        { not: "defaultAccountBound" },
    ),
    defaultMountsToken: fact(
        "The default account gives its token to every pod",
        "缺省账号向全部容器组提供令牌",
        ofSystem("kubernetes:core/v1:ServiceAccount", { metadata: { name: "default", namespace: "sd-budget" } }),
        ofSystem("kubernetes:core/v1:ServiceAccount", {
            metadata: { name: "default", namespace: "sd-budget" },
            automountServiceAccountToken: false,
        }),
        { not: "judgedAtThePod" },
    ),
} as const;
