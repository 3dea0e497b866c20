import * as rbac from "@pulumi/kubernetes/rbac/v1";
import type { Namespace } from "@pulumi/kubernetes/core/v1";
import { after, nameOf, type Scope } from "./scope";

interface Rule {
    apiGroups: string[];
    resources: string[];
    verbs: string[];
}

const read = ["get", "list", "watch"];

/** Everything but content: no secrets, no configuration, no logs, since data belong to the department (8.2.4.5 b). */
const auditorRules: Rule[] = [
    {
        apiGroups: [""],
        resources: [
            "events",
            "limitranges",
            "namespaces",
            "nodes",
            "persistentvolumeclaims",
            "persistentvolumes",
            "pods",
            "resourcequotas",
            "serviceaccounts",
            "services",
        ],
        verbs: read,
    },
    { apiGroups: ["apps"], resources: ["daemonsets", "deployments", "replicasets", "statefulsets"], verbs: read },
    { apiGroups: ["batch"], resources: ["cronjobs", "jobs"], verbs: read },
    { apiGroups: ["networking.k8s.io"], resources: ["ingresses", "networkpolicies"], verbs: read },
    { apiGroups: ["policy"], resources: ["poddisruptionbudgets"], verbs: read },
    {
        apiGroups: ["rbac.authorization.k8s.io"],
        resources: ["clusterrolebindings", "clusterroles", "rolebindings", "roles"],
        verbs: read,
    },
    { apiGroups: ["scheduling.k8s.io"], resources: ["priorityclasses"], verbs: read },
    { apiGroups: ["storage.k8s.io"], resources: ["storageclasses"], verbs: read },
];

/** Looks, restarts and scales within a namespace; what runs there, and its policies, come from the estate alone. */
const tenantOperatorRules: Rule[] = [
    {
        apiGroups: [""],
        resources: ["configmaps", "events", "persistentvolumeclaims", "pods", "pods/log", "resourcequotas", "services"],
        verbs: read,
    },
    { apiGroups: [""], resources: ["pods"], verbs: ["delete"] },
    { apiGroups: ["apps"], resources: ["deployments", "replicasets", "statefulsets"], verbs: read },
    { apiGroups: ["apps"], resources: ["deployments/scale", "statefulsets/scale"], verbs: ["get", "patch", "update"] },
    { apiGroups: ["networking.k8s.io"], resources: ["ingresses", "networkpolicies"], verbs: read },
    { apiGroups: ["policy"], resources: ["poddisruptionbudgets"], verbs: read },
];

const rbacApi = "rbac.authorization.k8s.io";

/**
 * Roles for auditors (whole cluster, read only) and for who operates one namespace; tenants stacks bind the latter in
 * theirs. No rule has a wildcard and nobody gets cluster-admin (GB/T 22239-2019 8.1.4.2 d, unverified).
 */
export function createRoles(
    scope: Scope,
    namespace: Namespace,
    groups: { readonly auditors: string; readonly operators: string },
): void {
    const auditor = new rbac.ClusterRole(
        `${scope.name}/auditor`,
        { metadata: { name: nameOf(scope, "egov-auditor"), labels: scope.labels }, rules: auditorRules },
        scope.options,
    );
    new rbac.ClusterRoleBinding(
        `${scope.name}/auditors`,
        {
            metadata: { name: nameOf(scope, "egov-auditor"), labels: scope.labels },
            roleRef: { apiGroup: rbacApi, kind: "ClusterRole", name: nameOf(scope, "egov-auditor") },
            subjects: [{ apiGroup: rbacApi, kind: "Group", name: groups.auditors }],
        },
        after(scope, auditor),
    );
    const operator = new rbac.ClusterRole(
        `${scope.name}/tenant-operator`,
        { metadata: { name: nameOf(scope, "egov-tenant-operator"), labels: scope.labels }, rules: tenantOperatorRules },
        scope.options,
    );
    new rbac.RoleBinding(
        `${scope.name}/operators`,
        {
            metadata: { name: "operators", namespace: nameOf(scope, "egov-system"), labels: scope.labels },
            roleRef: { apiGroup: rbacApi, kind: "ClusterRole", name: nameOf(scope, "egov-tenant-operator") },
            subjects: [{ apiGroup: rbacApi, kind: "Group", name: groups.operators }],
        },
        after(scope, operator, namespace),
    );
}
