import { clusterAdministratorIsBoundToNobody } from "../../../../../policies/classified-protection/computing-environment/cluster-access/cluster-administrator-is-bound-to-nobody";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const binding = (kind: string, role: RecordedValue, ...subjects: RecordedValue[]) => [
    {
        type: `kubernetes:rbac.authorization.k8s.io/v1:${kind}`,
        inputs: { roleRef: { kind: "ClusterRole", name: role }, subjects },
    },
];
const operators = { kind: "Group", name: "operators" };

describeRule(clusterAdministratorIsBoundToNobody, {
    good: [
        { name: "edit in one namespace", resources: binding("RoleBinding", "edit", operators) },
        { name: "view for the whole cluster", resources: binding("ClusterRoleBinding", "view", operators) },
        {
            name: "an account of one namespace",
            resources: binding("RoleBinding", "web", { kind: "ServiceAccount", name: "web", namespace: "a" }),
        },
    ],
    bad: [
        {
            name: "in one namespace",
            code: "administrator",
            resources: binding("RoleBinding", "cluster-admin", operators),
        },
        {
            name: "admin everywhere",
            code: "wholeCluster",
            resources: binding("ClusterRoleBinding", "admin", operators),
        },
        { name: "edit everywhere", code: "wholeCluster", resources: binding("ClusterRoleBinding", "edit", operators) },
        {
            name: "the group that no check stops",
            code: "masters",
            resources: binding("RoleBinding", "web", operators, { kind: "Group", name: "system:masters" }),
        },
        ...[
            "system:authenticated",
            "system:unauthenticated",
            "system:anonymous",
            "system:serviceaccounts",
            "system:serviceaccounts:kube-system",
        ].map((name) => ({
            name,
            code: "everybody",
            resources: binding("RoleBinding", "web", { kind: "Group", name }),
        })),
        {
            name: "everybody, the role not known",
            code: "everybody",
            resources: binding("RoleBinding", unknownValue, { kind: "Group", name: "system:authenticated" }),
        },
    ],
    unknown: [
        { name: "the role", resources: binding("RoleBinding", unknownValue, operators) },
        { name: "a subject", resources: binding("RoleBinding", "web", { kind: "Group", name: unknownValue }) },
    ],
    notApplicable: [
        { name: "another resource", resources: [{ type: "kubernetes:rbac.authorization.k8s.io/v1:Role" }] },
    ],
});
