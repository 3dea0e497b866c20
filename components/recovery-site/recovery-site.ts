import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { ownershipTags, ownershipText, type Ownership } from "../ownership/ownership";
import { vaultRoles, type RecoverySiteArgs } from "./args";
import { createVaultQuotas } from "./quotas";

/**
 * What makes a cloud platform a recovery site: a project that holds nothing but backups, who may put them in and take them out, and the
 * zone of the names that switch. Give the platform-wide provider in the options (`providers`).
 */
export class RecoverySite extends pulumi.ComponentResource {
    /** Project that holds the vaults. */
    readonly vaultProjectId: pulumi.Output<string>;
    readonly dnsZoneId: pulumi.Output<string>;
    /** What vaults have to wait for: without it nobody may make one. */
    readonly ready: readonly pulumi.Resource[];

    constructor(name: string, args: RecoverySiteArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:recovery:RecoverySite", name, {}, opts);
        const ownership: Ownership = { division: args.division, level: args.protectionLevel };
        const prefix = args.namePrefix ?? "";
        const tags = ownershipTags(ownership);
        const kept: pulumi.CustomResourceOptions = { parent: this, protect: true };
        const domain = new openstack.identity.Project(
            `${name}/domain`,
            { name: `${prefix}recovery-${args.id}`, description: args.title, isDomain: true, tags },
            kept,
        );
        const vaults = new openstack.identity.Project(
            `${name}/vaults`,
            { name: "vaults", description: `${args.title}: vaults`, domainId: domain.id, tags },
            kept,
        );
        createVaultQuotas(`${name}/vaults`, vaults.id, { parent: this });
        const deployers = this.assign(`${name}/deployers`, args.deployersGroupId, vaults, args.memberRoleId);
        const roles = vaultRoles(prefix);
        for (const duty of ["writer", "reader"] as const) {
            const role = new openstack.identity.Role(`${name}/${duty}`, { name: roles[duty] }, { parent: this });
            const group = new openstack.identity.GroupV3(
                `${name}/${duty}s`,
                { name: `backup-${duty}s`, domainId: domain.id, description: `${args.title}: ${roles[duty]}` },
                { parent: this },
            );
            this.assign(`${name}/${duty}s`, group.id, vaults, role.id);
        }
        const zone = new openstack.dns.Zone(
            `${name}/names`,
            {
                name: `${args.dns.zone}.`,
                email: args.dns.email,
                ttl: args.dns.ttlSeconds,
                type: "PRIMARY",
                description: ownershipText(ownership),
            },
            kept,
        );
        this.vaultProjectId = vaults.id;
        this.dnsZoneId = zone.id;
        this.ready = [deployers];
        this.registerOutputs({ vaultProjectId: this.vaultProjectId, dnsZoneId: this.dnsZoneId });
    }

    private assign(
        name: string,
        groupId: pulumi.Input<string>,
        project: openstack.identity.Project,
        roleId: pulumi.Input<string>,
    ): openstack.identity.RoleAssignment {
        return new openstack.identity.RoleAssignment(
            name,
            { groupId, projectId: project.id, roleId },
            { parent: this, deletedWith: project },
        );
    }
}
