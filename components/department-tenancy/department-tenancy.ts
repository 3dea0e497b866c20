import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import type { Zone } from "../../infra/estate/schema/types.generated";
import { ownershipTags, type Ownership } from "../ownership/ownership";
import { createDeployment, createGroup, type DepartmentGroup } from "./access";
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
    /** By zone; only zones that the department uses. */
    readonly networks: ReadonlyMap<Zone, TenantNetwork>;
    /** What systems have to wait for besides their own network: limits, shared images and flavors. */
    readonly ready: readonly pulumi.Resource[];
    private readonly contents: Contents | undefined;

    constructor(name: string, args: DepartmentTenancyArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:tenancy:DepartmentTenancy", name, {}, opts);
        const ownership: Ownership = { division: args.division, department: args.id };
        const project = new openstack.identity.Project(
            name,
            { name: args.id, description: args.title, domainId: args.domainId, tags: ownershipTags(ownership) },
            { parent: this },
        );
        const scope: ProjectScope = { name, parent: this, ownership, project };

        const dormant = args.dormant === true;
        const owners = createGroup(scope, args, "owners");
        const quotas = createQuotas(scope, args);
        const shared = dormant ? [] : shareCatalogue(scope, args);
        this.networks = createNetworks(scope, args);
        this.projectId = project.id;
        this.ready = [quotas.network, ...shared];
        this.contents = dormant ? undefined : createContents(scope, args, owners, quotas.others);
        this.registerOutputs({ projectId: this.projectId, ...outputsOf(this.contents) });
    }

    /** By name of the group. These and all that follow are of a department that is awake. */
    get groupIds(): pulumi.Output<Record<DepartmentGroup, string>> {
        return this.awake.groupIds;
    }

    /** Security group that every machine of the department carries. */
    get baselineGroupId(): pulumi.Output<string> {
        return this.awake.baselineGroupId;
    }

    /** Acts inside the project: for what has no other way of saying whose it is. */
    get projectProvider(): openstack.Provider {
        return this.awake.projectProvider;
    }

    /** Barbican's reference of the department's key. */
    get keyRef(): pulumi.Output<string> {
        return this.awake.keyRef;
    }

    get applicationCredentialId(): pulumi.Output<string> {
        return this.awake.applicationCredentialId;
    }

    /** Secret. */
    get applicationCredentialSecret(): pulumi.Output<string> {
        return this.awake.applicationCredentialSecret;
    }

    private get awake(): Contents {
        if (this.contents === undefined) throw new Error("a dormant tenancy has a project and networks, and no more");
        return this.contents;
    }
}

/** What a tenancy has that is awake. */
interface Contents {
    readonly groupIds: pulumi.Output<Record<DepartmentGroup, string>>;
    readonly baselineGroupId: pulumi.Output<string>;
    readonly projectProvider: openstack.Provider;
    readonly keyRef: pulumi.Output<string>;
    readonly applicationCredentialId: pulumi.Output<string>;
    readonly applicationCredentialSecret: pulumi.Output<string>;
}

function createContents(
    scope: ProjectScope,
    args: DepartmentTenancyArgs,
    owners: openstack.identity.GroupV3,
    limits: readonly pulumi.Resource[],
): Contents {
    const operators = createGroup(scope, args, "operators");
    const auditors = createGroup(scope, args, "auditors");
    const deployment = createDeployment(scope, args);
    const baseline = createBaseline(scope, args);
    const projectProvider = createProjectProvider(scope, args, [...deployment, ...limits]);
    const { key, credential } = createCustody(scope, args, projectProvider);
    return {
        groupIds: pulumi.output({
            owners: owners.id,
            operators: operators.id,
            auditors: auditors.id,
        }),
        baselineGroupId: baseline.id,
        projectProvider,
        keyRef: key.secretRef,
        applicationCredentialId: credential.id,
        applicationCredentialSecret: pulumi.secret(credential.secret),
    };
}

function outputsOf(contents: Contents | undefined): Partial<Omit<Contents, "projectProvider">> {
    if (contents === undefined) return {};
    const { projectProvider: _, ...outputs } = contents;
    return outputs;
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
