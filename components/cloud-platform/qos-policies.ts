import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { QosPolicy } from "../../infra/estate/schema/types.generated";
import { ownershipText } from "../ownership/ownership";
import { child, type Scope } from "./scope";

/** Bandwidth classes, each limited both ways (GB/T 22239-2019 8.1.2.1 b, unverified) and, where the class has a mark, marked by DSCP. */
export function createQosPolicies(
    scope: Scope,
    policies: readonly QosPolicy[],
    projectId: pulumi.Input<string>,
): Map<string, openstack.networking.QosPolicy> {
    return new Map(
        policies.map((policy) => {
            const name = `${scope.name}/${policy.name}`;
            const resource = new openstack.networking.QosPolicy(
                name,
                {
                    name: scope.prefix + policy.name,
                    projectId,
                    shared: false,
                    // The provider sends tags of QoS policies to an address that Neutron does not have (400 Invalid tags body).
                    description: ownershipText(scope.ownership),
                },
                child(scope),
            );
            for (const direction of ["egress", "ingress"] as const)
                new openstack.networking.QosBandwidthLimitRule(
                    `${name}/${direction}`,
                    { qosPolicyId: resource.id, maxKbps: policy.maxMbps * 1000, direction },
                    { ...child(scope), deletedWith: resource },
                );
            if (policy.dscpMark !== undefined)
                new openstack.networking.QosDscpMarkingRule(
                    `${name}/dscp`,
                    { qosPolicyId: resource.id, dscpMark: policy.dscpMark },
                    { ...child(scope), deletedWith: resource },
                );
            return [policy.name, resource] as const;
        }),
    );
}
