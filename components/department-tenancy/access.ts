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

export interface DepartmentAccess {
    readonly groups: Readonly<Record<DepartmentGroup, openstack.identity.GroupV3>>;
    /** Without these the account that deploys gets no token for the project. */
    readonly deployment: readonly openstack.identity.RoleAssignment[];
}

/** Groups of the department and who holds which role on its project; the provider's operators hold none. */
export function createAccess(scope: ProjectScope, args: DepartmentTenancyArgs): DepartmentAccess {
    const assign = (holder: string, groupId: DepartmentTenancyArgs["deployersGroupId"], role: TenantRole) =>
        new openstack.identity.RoleAssignment(
            `${scope.name}/${holder}/${role}`,
            { groupId, projectId: scope.project.id, roleId: args.roleIds[role] },
            { ...child(scope), deletedWith: scope.project },
        );
    const createGroup = (name: DepartmentGroup) => {
        const group = new openstack.identity.GroupV3(
            `${scope.name}/${name}`,
            { name: `${args.id}-${name}`, domainId: args.domainId, description: `${args.title}: ${name}` },
            child(scope),
        );
        for (const role of duties[name]) assign(name, group.id, role);
        return group;
    };
    return {
        groups: {
            owners: createGroup("owners"),
            operators: createGroup("operators"),
            auditors: createGroup("auditors"),
        },
        deployment: deployment.map((role) => assign("deployers", args.deployersGroupId, role)),
    };
}
