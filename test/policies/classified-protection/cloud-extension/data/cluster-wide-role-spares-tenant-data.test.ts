import { clusterWideRoleSparesTenantData } from "../../../../../policies/classified-protection/cloud-extension/data/cluster-wide-role-spares-tenant-data";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const binding = (name: RecordedValue, more: object = {}, kind = "Group") => ({
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
    name: "binding",
    inputs: { roleRef: { kind: "ClusterRole", name }, subjects: [{ kind, name: "somebody" }] },
    ...more,
});
const rule = (resources: string[], more: Record<string, RecordedValue> = {}) => ({
    apiGroups: [""],
    resources,
    verbs: ["get"],
    ...more,
});
const role = (rules: RecordedValue, more: Record<string, RecordedValue> = {}, name: RecordedValue = "auditor") => ({
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
    name: "role",
    inputs: { metadata: { name }, rules, ...more },
});

describeRule(clusterWideRoleSparesTenantData, {
    good: [
        { name: "no data", resources: [role([rule(["pods", "services"])]), binding("auditor")] },
        {
            name: "resources of the same name of others",
            resources: [role([rule(["secrets"], { apiGroups: ["example.org"] })]), binding("auditor")],
        },
        {
            name: "a secret by name",
            resources: [role([rule(["secrets"], { resourceNames: ["ca"] })]), binding("auditor")],
        },
        {
            name: "a role that is named later",
            resources: [role([rule(["pods"])], {}, unknownValue), binding(unknownValue, { refs: { roleRef: "role" } })],
        },
        {
            name: "a role that only the program calls like one of Kubernetes' own",
            resources: [
                { ...role([rule(["pods"])]), name: "view" },
                binding(unknownValue, { refs: { roleRef: "view" } }),
            ],
        },
    ],
    bad: [
        ...["admin", "cluster-admin", "edit", "view"].map((name) => ({
            name,
            code: "builtInRole",
            resources: [binding(name, {}, "User")],
        })),
        ...[
            "*",
            "*/*",
            "configmaps",
            "nodes/proxy",
            "pods/*",
            "pods/attach",
            "pods/ephemeralcontainers",
            "pods/exec",
            "pods/log",
            "pods/portforward",
            "pods/proxy",
            "secrets",
            "services/proxy",
        ].map((name) => ({
            name: `${name} in the second rule`,
            code: "reachesData",
            resources: [role([rule(["pods"]), rule(["pods", name])]), binding("auditor")],
        })),
        {
            name: "all groups",
            code: "reachesData",
            resources: [role([rule(["secrets"], { apiGroups: ["*"] })]), binding("auditor")],
        },
        {
            name: "a person besides an account",
            code: "builtInRole",
            resources: [
                binding("view", {
                    inputs: {
                        roleRef: { name: "view" },
                        subjects: [
                            { kind: "ServiceAccount", name: "a" },
                            { kind: "User", name: "b" },
                        ],
                    },
                }),
            ],
        },
        {
            name: "a role that is named later",
            code: "reachesData",
            resources: [
                role([rule(["secrets"])], {}, unknownValue),
                binding(unknownValue, { refs: { roleRef: "role" } }),
            ],
        },
    ],
    unknown: [
        { name: "a role elsewhere", code: "roleUnknown", resources: [binding("auditor")] },
        { name: "another role", code: "roleUnknown", resources: [role([], {}, "other"), binding("auditor")] },
        {
            name: "a role whose name is not known",
            code: "roleUnknown",
            resources: [role([], {}, unknownValue), binding("auditor")],
        },
        {
            name: "a role made of others",
            code: "roleUnknown",
            resources: [role([], { aggregationRule: {} }), binding("auditor")],
        },
        { name: "the role", code: "valueUnknown", resources: [binding(unknownValue)] },
        { name: "the rules", code: "valueUnknown", resources: [role(unknownValue), binding("auditor")] },
    ],
    notApplicable: [
        { name: "accounts of services", resources: [binding("cluster-admin", {}, "ServiceAccount")] },
        { name: "nobody", resources: [binding("cluster-admin", { inputs: { roleRef: { name: "cluster-admin" } } })] },
    ],
});
