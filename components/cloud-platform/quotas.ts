import * as openstack from "@pulumi/openstack";
import { createProjectQuotas, type ProjectQuota } from "../project-quotas/project-quotas";
import type { PlatformIdentity } from "./identity";
import { child, type Scope } from "./scope";

const operationsDefault: ProjectQuota = {
    instances: 10,
    vcpus: 20,
    memoryGiB: 40,
    volumes: 20,
    storageGiB: 1000,
    loadBalancers: 2,
};
const nothing: ProjectQuota = { instances: 0, vcpus: 0, memoryGiB: 0, volumes: 0, storageGiB: 0, loadBalancers: 0 };

/**
 * Where a project should make none: the provider leaves a 0 of Neutron's out on creation, so that Neutron's own default,
 * which is far more, would hold until the next deployment.
 */
const fewest = 1;

/** Networks, subnets and the like that a project may make; ports include those of routers and DHCP. */
interface NetworkQuota {
    readonly network: number;
    readonly subnet: number;
    readonly subnetpool: number;
    readonly port: number;
    readonly rbacPolicy: number;
    readonly securityGroup: number;
    readonly securityGroupRule: number;
}

const operationsNetworks: NetworkQuota = {
    network: fewest,
    subnet: fewest,
    subnetpool: fewest,
    port: 50,
    rbacPolicy: fewest,
    securityGroup: 20,
    securityGroupRule: 200,
};
/** Room for the extranet's gateways; one security group, because Neutron makes `default` in every project. */
const networkNetworks: NetworkQuota & { readonly router: number } = {
    network: 200,
    subnet: 400,
    subnetpool: 10,
    port: 500,
    rbacPolicy: 100,
    securityGroup: 1,
    securityGroupRule: 10,
    router: 100,
};

/** Every project of the platform has a limit for each service (GB/T 22239-2019 8.2.5.1 a, unverified). */
export function createQuotas(
    scope: Scope,
    identity: PlatformIdentity,
    operations: ProjectQuota = operationsDefault,
): void {
    createQuota(scope, "operations", identity.operations, operations, operationsNetworks);
    createQuota(scope, "network", identity.network, nothing, networkNetworks);
}

function createQuota(
    scope: Scope,
    code: string,
    project: openstack.identity.Project,
    quota: ProjectQuota,
    networks: NetworkQuota,
): void {
    const name = `${scope.name}/${code}`;
    const projectId = project.id;
    createProjectQuotas(name, projectId, quota, child(scope));
    new openstack.networking.QuotaV2(
        name,
        { projectId, router: fewest, ...networks, floatingip: fewest },
        child(scope),
    );
}
