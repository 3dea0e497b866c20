import * as openstack from "@pulumi/openstack";
import type { ZoneGateway } from "./args";
import { halvesOf } from "./halves";
import type { Handover } from "./handover";
import { child, keptChild, type VpnScope } from "./scope";
import { createSelectors } from "./selectors";

/** What links need of a gateway. */
export interface GatewayResources {
    readonly router: openstack.networking.Router;
    readonly service: openstack.vpnaas.Service;
    /** Blocks of this end, as the subnets that stand for them. */
    readonly localGroup: openstack.vpnaas.EndpointGroup;
}

/**
 * A gateway of one VPN over one carrier: a router between the carrier's line and the zone's border router, with its VPN
 * service. It leads into no other zone and no other VPN (GB/T 22239-2019 8.1.2.1 d, unverified).
 */
export function createGateway(scope: VpnScope, gateway: ZoneGateway, handover: Handover): GatewayResources {
    const { args, vpn } = scope;
    const name = `${scope.name}/${gateway.carrier}`;
    const physicalName = `${args.namePrefix ?? ""}gateway-${vpn.id}-${gateway.carrier}`;
    const router = new openstack.networking.Router(
        name,
        {
            name: physicalName,
            tenantId: args.projectId,
            adminStateUp: true,
            externalNetworkId: gateway.networkId,
            externalFixedIps: [{ subnetId: gateway.subnetId, ipAddress: gateway.outerAddress }],
            // Addresses stay visible to the other end (audit).
            enableSnat: false,
            tags: [...scope.tags, "egov:role=gateway"],
        },
        keptChild(scope),
    );
    const inner = attachHandover(scope, name, physicalName, gateway, handover, router);
    const selectors = createSelectors(scope, name, physicalName, router);
    for (const block of vpn.blocks)
        // Longer than the selector's own prefix, so that traffic goes on to the border router.
        for (const half of halvesOf(block))
            new openstack.networking.RouterRoute(
                `${name}/${half}`,
                { routerId: router.id, destinationCidr: half, nextHop: vpn.handover.border },
                { ...child(scope), dependsOn: [inner] },
            );
    const service = new openstack.vpnaas.Service(
        name,
        {
            name: physicalName,
            tenantId: args.projectId,
            routerId: router.id,
            adminStateUp: true,
            description: scope.text,
        },
        keptChild(scope),
    );
    const localGroup = new openstack.vpnaas.EndpointGroup(
        name,
        {
            name: physicalName,
            tenantId: args.projectId,
            type: "subnet",
            endpoints: selectors.map(({ subnet }) => subnet.id),
            description: scope.text,
        },
        { ...child(scope), dependsOn: selectors.map(({ routerInterface }) => routerInterface) },
    );
    return { router, service, localGroup };
}

/** The port towards the border router, limited to the bandwidth of the paths that end here. */
function attachHandover(
    scope: VpnScope,
    name: string,
    physicalName: string,
    { bandwidthMbps, handoverAddress }: ZoneGateway,
    handover: Handover,
    router: openstack.networking.Router,
): openstack.networking.RouterInterface {
    const { projectId } = scope.args;
    const limit = new openstack.networking.QosPolicy(
        name,
        // The provider sends tags of QoS policies to an address that Neutron does not have.
        { name: physicalName, projectId, shared: false, description: scope.text },
        child(scope),
    );
    for (const direction of ["egress", "ingress"] as const)
        new openstack.networking.QosBandwidthLimitRule(
            `${name}/${direction}`,
            { qosPolicyId: limit.id, maxKbps: bandwidthMbps * 1000, direction },
            { ...child(scope), deletedWith: limit },
        );
    const port = new openstack.networking.Port(
        name,
        {
            name: physicalName,
            tenantId: projectId,
            networkId: handover.network.id,
            fixedIps: [{ subnetId: handover.subnet.id, ipAddress: handoverAddress }],
            qosPolicyId: limit.id,
            // Ports of routers take no security groups; saying so keeps the project's default one away.
            deviceOwner: "network:router_interface",
            adminStateUp: true,
            tags: [...scope.tags, "egov:role=gateway"],
        },
        child(scope),
    );
    return new openstack.networking.RouterInterface(name, { routerId: router.id, portId: port.id }, child(scope));
}
