import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { DepartmentQuota } from "../../infra/estate/schema/types.generated";

/** Limits of one project; memory and storage in GiB. */
export type ProjectQuota = Readonly<DepartmentQuota>;

/** No limit of its own, below the limit of the whole project. */
const unlimited = -1;

/** A load balancer has a few endpoints, an endpoint one pool and one monitor. */
const endpointsPerLoadBalancer = 10;
const membersPerLoadBalancer = 50;

/**
 * Limits of a project for compute, block storage and load balancers (GB/T 22239-2019 8.2.5.1 a, unverified); those of
 * networks depend on what the project is for. Everything that the provider would otherwise send as 0 is stated: a missing
 * limit of a single volume, for one, would allow no volume at all. Gives back what has to be set before the project is filled.
 */
export function createProjectQuotas(
    name: string,
    projectId: pulumi.Input<string>,
    quota: ProjectQuota,
    opts: pulumi.CustomResourceOptions,
): readonly pulumi.Resource[] {
    const compute = new openstack.compute.QuotaSetV2(
        name,
        {
            projectId,
            instances: quota.instances,
            cores: quota.vcpus,
            ram: quota.memoryGiB * 1024,
            serverGroups: quota.instances,
            serverGroupMembers: quota.instances,
            keyPairs: 0,
        },
        opts,
    );
    const storage = new openstack.blockstorage.QuoteSetV3(
        name,
        {
            projectId,
            volumes: quota.volumes,
            gigabytes: quota.storageGiB,
            perVolumeGigabytes: unlimited,
            snapshots: quota.volumes,
            backups: quota.volumes,
            backupGigabytes: quota.storageGiB,
            groups: 0,
        },
        opts,
    );
    const loadBalancers = new openstack.loadbalancer.Quota(
        name,
        {
            projectId,
            loadbalancer: quota.loadBalancers,
            listener: quota.loadBalancers * endpointsPerLoadBalancer,
            pool: quota.loadBalancers * endpointsPerLoadBalancer,
            healthMonitor: quota.loadBalancers * endpointsPerLoadBalancer,
            member: quota.loadBalancers * membersPerLoadBalancer,
        },
        opts,
    );
    return [compute, storage, loadBalancers];
}
