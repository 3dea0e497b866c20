import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import { createProjectQuotas } from "../project-quotas/project-quotas";

/** Neutron's own default would hold where the provider leaves a 0 out, so that one is the least that can be stated. */
const fewest = 1;

/** The project of vaults runs nothing (GB/T 22239-2019 8.2.5.1 a, unverified). */
export function createVaultQuotas(
    name: string,
    projectId: pulumi.Input<string>,
    options: pulumi.CustomResourceOptions,
): void {
    const nothing = { instances: 0, vcpus: 0, memoryGiB: 0, volumes: 0, storageGiB: 0, loadBalancers: 0 };
    createProjectQuotas(name, projectId, nothing, options);
    new openstack.networking.QuotaV2(
        name,
        {
            projectId,
            network: fewest,
            subnet: fewest,
            subnetpool: fewest,
            router: fewest,
            floatingip: fewest,
            port: fewest,
            rbacPolicy: fewest,
            // Neutron makes `default` in every project.
            securityGroup: fewest,
            securityGroupRule: 10,
        },
        options,
    );
}
