import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import type { Zone } from "../../infra/estate/schema/types.generated";
import { ownershipTags, type Ownership } from "../ownership/ownership";
import { createAccess, type DepartmentGroup } from "./access";
import type { DepartmentTenancyArgs } from "./args";
import { createBaseline } from "./baseline";
import { shareCatalogue } from "./catalogue-access";
import { createCustody } from "./custody";
import { createNetworks, type TenantNetwork } from "./networks";
import { createQuotas } from "./quotas";
import type { ProjectScope } from "./scope";

/**
 * What a department has on a platform before its first system: project, groups and roles, quotas, a network per zone,
 * baseline security group, key and credential. Give the platform-wide provider in the options (`providers`).
 */
export class DepartmentTenancy extends pulumi.ComponentResource {
    readonly projectId: pulumi.Output<string>;
    /** By name of the group. */
    readonly groupIds: pulumi.Output<Record<DepartmentGroup, string>>;
    /** By zone; only zones that the department uses. */
    readonly networks: ReadonlyMap<Zone, TenantNetwork>;
    /** Security group that every machine of the department carries. */
    readonly baselineGroupId: pulumi.Output<string>;
    /** Acts inside the project: for what has no other way of saying whose it is. */
    readonly projectProvider: openstack.Provider;
    /** Barbican's reference of the department's key. */
    readonly keyRef: pulumi.Output<string>;
    readonly applicationCredentialId: pulumi.Output<string>;
    /** Secret. */
    readonly applicationCredentialSecret: pulumi.Output<string>;
    /** What systems have to wait for besides their own network: limits, shared images and flavors. */
    readonly ready: readonly pulumi.Resource[];

    constructor(name: string, args: DepartmentTenancyArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:tenancy:DepartmentTenancy", name, {}, opts);
        const ownership: Ownership = { division: args.division, department: args.id };
        const project = new openstack.identity.Project(
            name,
            { name: args.id, description: args.title, domainId: args.domainId, tags: ownershipTags(ownership) },
            { parent: this },
        );
        const scope: ProjectScope = { name, parent: this, ownership, project };

        const access = createAccess(scope, args);
        const quotas = createQuotas(scope, args);
        const shared = shareCatalogue(scope, args);
        this.networks = createNetworks(scope, args);
        const baseline = createBaseline(scope, args);
        this.projectProvider = createProjectProvider(scope, args, [...access.deployment, ...quotas.others]);
        const { key, credential } = createCustody(scope, args, this.projectProvider);

        this.projectId = project.id;
        this.groupIds = pulumi.output({
            owners: access.groups.owners.id,
            operators: access.groups.operators.id,
            auditors: access.groups.auditors.id,
        });
        this.baselineGroupId = baseline.id;
        this.keyRef = key.secretRef;
        this.applicationCredentialId = credential.id;
        this.applicationCredentialSecret = pulumi.secret(credential.secret);
        this.ready = [quotas.network, ...shared];
        this.registerOutputs({
            projectId: this.projectId,
            groupIds: this.groupIds,
            baselineGroupId: this.baselineGroupId,
            keyRef: this.keyRef,
            applicationCredentialId: this.applicationCredentialId,
            applicationCredentialSecret: this.applicationCredentialSecret,
        });
    }
}

/** One for each department: every provider is a plug-in process. */
function createProjectProvider(
    scope: ProjectScope,
    { access }: DepartmentTenancyArgs,
    after: readonly pulumi.Resource[],
): openstack.Provider {
    return new openstack.Provider(
        scope.name,
        {
            // Else a cloud named in the environment would win, and with it that cloud's own project.
            cloud: "",
            authUrl: access.authUrl,
            userName: access.userName,
            userDomainName: access.userDomainName,
            password: access.password,
            region: access.region,
            tenantId: scope.project.id,
        },
        { parent: scope.parent, dependsOn: [...after] },
    );
}
