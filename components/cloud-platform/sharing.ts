import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { PlatformNetworks } from "./networks";
import { child, type Scope } from "./scope";

/**
 * What the network project shares, and only with the operations project: an access policy names who may use what
 * (GB/T 22239-2019 8.1.4.2 e, unverified), so that no target is ever `*`.
 */
export function shareWithOperations(
    scope: Scope,
    networks: PlatformNetworks,
    qosPolicies: ReadonlyMap<string, openstack.networking.QosPolicy>,
    operationsProjectId: pulumi.Input<string>,
): void {
    const share = (code: string, objectType: "network" | "qos_policy", objectId: pulumi.Input<string>) =>
        new openstack.networking.RbacPolicyV2(
            `${scope.name}/${code}/operations`,
            { action: "access_as_shared", objectType, objectId, targetTenant: operationsProjectId },
            child(scope),
        );
    share("management", "network", networks.management.id);
    share("internet", "network", networks.zones.internet.network.id);
    for (const [name, policy] of qosPolicies) share(`qos/${name}`, "qos_policy", policy.id);
}
