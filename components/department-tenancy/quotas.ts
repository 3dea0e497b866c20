import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import { createProjectQuotas } from "../project-quotas/project-quotas";
import type { DepartmentTenancyArgs } from "./args";
import { child, type ProjectScope } from "./scope";

/** What has to be set before the project is filled: the clouds' own limits are lower than many a department's. */
export interface DepartmentQuotas {
    readonly network: openstack.networking.QuotaV2;
    readonly others: readonly pulumi.Resource[];
}

/**
 * Limits of the department for every service. A 0 of Neutron's is not stated, because the provider leaves it out on creation
 * and would then find a difference on every later run.
 */
export function createQuotas(scope: ProjectScope, args: DepartmentTenancyArgs): DepartmentQuotas {
    const projectId = scope.project.id;
    const others = createProjectQuotas(scope.name, projectId, args.quota, child(scope));
    const network = new openstack.networking.QuotaV2(scope.name, { projectId, ...networkQuota(args) }, child(scope));
    return { network, others };
}

/** Neutron counts a request that it had to repeat twice for a while, and would refuse the last of what is declared. */
const spare = 1;

/** Networks as declared; ports for machines, load balancers (address and two amphorae), routers and DHCP. */
function networkQuota({ networks, quota }: DepartmentTenancyArgs): Omit<openstack.networking.QuotaV2Args, "projectId"> {
    const zones = networks.length;
    const groups = 5 + quota.instances + quota.loadBalancers;
    return {
        network: zones + spare,
        subnet: zones + spare,
        router: zones + spare,
        port: quota.instances + 3 * quota.loadBalancers + 4 * zones,
        securityGroup: groups,
        securityGroupRule: 20 * groups,
    };
}
