import * as openstack from "@pulumi/openstack";
import { child, keptChild, tagsWithoutZone, type VpnScope } from "./scope";

export interface Handover {
    readonly network: openstack.networking.Network;
    readonly subnet: openstack.networking.Subnet;
}

/** Network between the gateways of a VPN and the border router of the zone: a VLAN of its own, so that no VPN meets another. */
export function createHandover(scope: VpnScope): Handover {
    const { name, args, vpn } = scope;
    const common = { name: `${args.namePrefix ?? ""}handover-${vpn.id}`, tenantId: args.projectId };
    const role = "egov:role=handover";
    const network = new openstack.networking.Network(
        name,
        {
            ...common,
            external: false,
            shared: false,
            adminStateUp: true,
            portSecurityEnabled: true,
            segments: [
                {
                    networkType: "vlan",
                    physicalNetwork: args.physicalNetwork,
                    segmentationId: vpn.handover.vlan,
                },
            ],
            tags: [...scope.tags, role],
        },
        keptChild(scope),
    );
    const subnet = new openstack.networking.Subnet(
        name,
        {
            ...common,
            networkId: network.id,
            cidr: vpn.handover.cidr,
            ipVersion: 4,
            gatewayIp: vpn.handover.border,
            enableDhcp: false,
            tags: [...tagsWithoutZone(scope), role],
        },
        { ...child(scope), deletedWith: network },
    );
    return { network, subnet };
}
