import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import { ownershipTags } from "../ownership/ownership";
import type { CloudPlatformArgs } from "./args";
import { child, keptChild, type Scope } from "./scope";

export const platformGroups = ["deployers", "operators", "auditors", "security-administrators"] as const;
export type PlatformGroupName = (typeof platformGroups)[number];

type RoleName = "member" | "reader" | PlatformGroupName;
type ProjectName = "operations" | "network";

/**
 * Who may do what in the platform's own projects; nothing in any department's. Duties are separate: who changes the
 * networks does not run the machines, who looks changes nothing (GB/T 22239-2019 8.1.4.2 d and 8.1.5, unverified).
 */
const duties: Readonly<Record<PlatformGroupName, Readonly<Record<ProjectName, readonly RoleName[]>>>> = {
    deployers: { operations: ["deployers"], network: ["member", "deployers"] },
    operators: { operations: ["member", "operators"], network: ["reader"] },
    auditors: { operations: ["reader", "auditors"], network: ["reader", "auditors"] },
    "security-administrators": {
        operations: ["reader", "security-administrators"],
        network: ["reader", "security-administrators"],
    },
};

export interface PlatformIdentity {
    readonly domain: openstack.identity.Project;
    /** Holds bastions, monitoring and other services of the platform. */
    readonly operations: openstack.identity.Project;
    /** Owns provider networks, subnet pools and QoS policies; runs nothing. */
    readonly network: openstack.identity.Project;
    readonly groups: ReadonlyMap<PlatformGroupName, openstack.identity.GroupV3>;
}

/** The platform's domain, its two projects, groups, service roles and who holds which of them where. */
export function createIdentity(scope: Scope, args: CloudPlatformArgs): PlatformIdentity {
    const tags = ownershipTags(scope.ownership);
    const domain = new openstack.identity.Project(
        `${scope.name}/domain`,
        { name: `${scope.prefix}platform-${args.division}`, description: args.title, isDomain: true, tags },
        keptChild(scope),
    );
    const project = (name: ProjectName) =>
        new openstack.identity.Project(
            `${scope.name}/${name}`,
            { name, description: `${args.title}: ${name}`, domainId: domain.id, tags },
            keptChild(scope),
        );
    const projects = { operations: project("operations"), network: project("network") };

    const roleIds = new Map<RoleName, pulumi.Input<string>>(
        Object.entries(args.builtInRoleIds) as [RoleName, pulumi.Input<string>][],
    );
    const groups = new Map<PlatformGroupName, openstack.identity.GroupV3>();
    for (const name of platformGroups) {
        const role = new openstack.identity.Role(
            `${scope.name}/${name}`,
            { name: `${scope.prefix}platform-${name}` },
            child(scope),
        );
        roleIds.set(name, role.id);
        const group = new openstack.identity.GroupV3(
            `${scope.name}/${name}`,
            { name, domainId: domain.id, description: `${args.title}: ${name}` },
            child(scope),
        );
        groups.set(name, group);
    }
    if (args.deployerUserId !== undefined)
        new openstack.identity.UserMembershipV3(
            `${scope.name}/deployers/account`,
            { userId: args.deployerUserId, groupId: groups.get("deployers")?.id as pulumi.Input<string> },
            child(scope),
        );
    for (const [name, group] of groups)
        for (const where of ["operations", "network"] as const)
            for (const role of duties[name][where])
                new openstack.identity.RoleAssignment(
                    `${scope.name}/${name}/${role}/${where}`,
                    {
                        groupId: group.id,
                        projectId: projects[where].id,
                        roleId: roleIds.get(role) as pulumi.Input<string>,
                    },
                    { ...child(scope), deletedWith: projects[where] },
                );
    return { domain, ...projects, groups };
}
