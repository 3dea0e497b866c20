import { clusterRolesComeFromPlatform } from "../../../../../policies/classified-protection/computing-environment/cluster-access/cluster-roles-come-from-platform";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const rbac = (kind: string, more: object = {}) => [
    { type: `kubernetes:rbac.authorization.k8s.io/v1:${kind}`, inputs: {}, ...more },
];
const inNamespace = (namespace: RecordedValue) => ({ system: "sd-budget", inputs: { metadata: { namespace } } });

describeRule(clusterRolesComeFromPlatform, {
    good: [
        { name: "a role of the platform's", resources: rbac("ClusterRole") },
        { name: "a role in the system's namespace", resources: rbac("Role", inNamespace("sd-budget")) },
        { name: "a namespace whose name only begins so", resources: rbac("Role", inNamespace("egov-system-2")) },
        { name: "of another program", resources: rbac("ClusterRole", { stack: "foreign-1" }) },
    ],
    bad: [
        { name: "a role of a tenant's", code: "byTenant", resources: rbac("ClusterRole", { system: "sd-budget" }) },
        { name: "in a tenants stack", code: "byTenant", resources: rbac("ClusterRole", { stack: "tenants-370000" }) },
        {
            name: "of a department in the platform's stack",
            code: "byTenant",
            resources: rbac("ClusterRoleBinding", { department: "sd-finance", stack: "platform-370000" }),
        },
        ...["kube-system", "egov-system", "default"].map((namespace) => ({
            name: `a binding in ${namespace}`,
            code: "systemNamespace",
            resources: rbac("RoleBinding", inNamespace(namespace)),
        })),
        { name: "no namespace", code: "systemNamespace", resources: rbac("Role", { system: "sd-budget" }) },
    ],
    unknown: [{ name: "the namespace", resources: rbac("Role", inNamespace(unknownValue)) }],
    notApplicable: [
        { name: "a role in a namespace of the platform's", resources: rbac("Role") },
        { name: "a tenant of level 2", resources: rbac("ClusterRole", { system: "rizhao-permits" }) },
    ],
});
