import * as rbac from "@pulumi/kubernetes/rbac/v1";
import { child, labelsOf, namespaceOf, type ContainerScope } from "./scope";

const rbacApi = "rbac.authorization.k8s.io";

/** The department's own operators run the system; nobody of the provider has a role in the namespace. */
export function bindOperators(scope: ContainerScope): void {
    const { department } = scope.args;
    new rbac.RoleBinding(
        `${scope.name}/operators`,
        {
            metadata: { name: "operators", namespace: namespaceOf(scope), labels: labelsOf(scope) },
            roleRef: { apiGroup: rbacApi, kind: "ClusterRole", name: scope.runtime.place.operatorRole },
            subjects: [{ apiGroup: rbacApi, kind: "Group", name: `${department}-operators` }],
        },
        child(scope),
    );
}
