import { objectsAt, type Readable } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";

export const userType = "openstack:identity/user:User";
export const databaseUserType = "openstack:database/user:User";
export const databaseType = "openstack:database/instance:Instance";
export const applicationCredentialType = "openstack:identity/applicationCredential:ApplicationCredential";
export const roleAssignmentTypes: readonly string[] = [
    "openstack:identity/roleAssignment:RoleAssignment",
    "openstack:identity/inheritRoleAssignment:InheritRoleAssignment",
];
export const membershipType = "openstack:identity/userMembershipV3:UserMembershipV3";
export const bindingTypes: readonly string[] = ["v1", "v1beta1", "v1alpha1"].flatMap((version) => [
    `kubernetes:rbac.authorization.k8s.io/${version}:ClusterRoleBinding`,
    `kubernetes:rbac.authorization.k8s.io/${version}:RoleBinding`,
]);
export const roleTypes: readonly string[] = ["v1", "v1beta1", "v1alpha1"].flatMap((version) => [
    `kubernetes:rbac.authorization.k8s.io/${version}:ClusterRole`,
    `kubernetes:rbac.authorization.k8s.io/${version}:Role`,
]);

/** Last part of a type: the kind. */
export const kindOf = ({ type }: StackResource): string => type.slice(type.lastIndexOf(":") + 1);

/** Accounts that a resource makes, each with `name` and `password`: itself, or those of a database made with it. */
export function accountsOf(resource: StackResource): readonly Readable[] {
    return resource.type === databaseType ? objectsAt(resource, "users") : [resource];
}

/** Whether a role is an administrator's by its name: `admin`, `cloud_admin`, `load-balancer_admin` ... */
export const isAdministratorRole = (name: string): boolean => /(?:^|[-_ ])admin(?:istrator)?$/i.test(name);
