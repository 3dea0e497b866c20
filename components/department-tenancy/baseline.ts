import * as openstack from "@pulumi/openstack";
import { ownershipTags } from "../ownership/ownership";
import type { DepartmentTenancyArgs } from "./args";
import { child, type ProjectScope } from "./scope";

/**
 * Security group of every machine of the department: no way in, and out only to the name service, which Neutron answers
 * inside each network. All else is opened by a system's own groups (GB/T 22239-2019 8.1.3.2 a, unverified letter).
 */
export function createBaseline(scope: ProjectScope, args: DepartmentTenancyArgs): openstack.networking.SecGroup {
    const tenantId = scope.project.id;
    const group = new openstack.networking.SecGroup(
        `${scope.name}/baseline`,
        {
            name: `${args.id}-baseline`,
            description: "Name service only; no way in",
            deleteDefaultRules: true,
            tenantId,
            tags: ownershipTags(scope.ownership),
        },
        child(scope),
    );
    for (const { zone, cidr } of args.networks)
        for (const protocol of ["udp", "tcp"])
            new openstack.networking.SecGroupRule(
                `${scope.name}/baseline/${zone}/dns-${protocol}`,
                {
                    securityGroupId: group.id,
                    direction: "egress",
                    ethertype: "IPv4",
                    protocol,
                    portRangeMin: 53,
                    portRangeMax: 53,
                    remoteIpPrefix: cidr,
                    tenantId,
                    description: `${args.id}: name service in zone ${zone}`,
                },
                { ...child(scope), deletedWith: group },
            );
    return group;
}
