import * as openstack from "@pulumi/openstack";
import type { DepartmentTenancyArgs, TenantRole } from "./args";
import { child, type ProjectScope } from "./scope";

export const departmentGroups = ["owners", "operators", "auditors"] as const;
export type DepartmentGroup = (typeof departmentGroups)[number];

/**
 * Owners see everything and hold the keys, operators change what the project holds, auditors look (separate duties,
 * GB/T 22239-2019 8.1.4.2 d, number known by order only).
 */
const duties: Readonly<Record<DepartmentGroup, readonly TenantRole[]>> = {
    owners: ["reader", "creator"],
    operators: ["member", "load-balancer_member"],
    auditors: ["reader"],
};

/** What deployment needs: machines and networks, load balancers, keys. */
const deployment: readonly TenantRole[] = ["member", "load-balancer_member", "creator"];

/** A group of the department and the roles that it holds on its project; the provider's operators hold none. */
export function createGroup(
    scope: ProjectScope,
    args: DepartmentTenancyArgs,
    name: DepartmentGroup,
): openstack.identity.GroupV3 {
    const group = new openstack.identity.GroupV3(
        `${scope.name}/${name}`,
        { name: `${args.id}-${name}`, domainId: args.domainId, description: `${args.title}: ${name}` },
        child(scope),
    );
    for (const role of duties[name]) assign(scope, args, name, group.id, role);
    return group;
}

/** Roles of who deploys; without these the account gets no token for the project. */
export function createDeployment(
    scope: ProjectScope,
    args: DepartmentTenancyArgs,
): readonly openstack.identity.RoleAssignment[] {
    return deployment.map((role) => assign(scope, args, "deployers", args.deployersGroupId, role));
}

function assign(
    scope: ProjectScope,
    args: DepartmentTenancyArgs,
    holder: string,
    groupId: DepartmentTenancyArgs["deployersGroupId"],
    role: TenantRole,
): openstack.identity.RoleAssignment {
    return new openstack.identity.RoleAssignment(
        `${scope.name}/${holder}/${role}`,
        { groupId, projectId: scope.project.id, roleId: args.roleIds[role] },
        { ...child(scope), deletedWith: scope.project },
    );
}
