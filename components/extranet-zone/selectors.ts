import * as openstack from "@pulumi/openstack";
import { child, type VpnScope } from "./scope";

export interface Selector {
    readonly subnet: openstack.networking.Subnet;
    readonly routerInterface: openstack.networking.RouterInterface;
}

/**
 * Subnets that stand for the blocks of this end. Neutron's VPN takes as its own side only subnets that hang on its router,
 * while the blocks lie behind the border router: so each block is there once more on a network without machines, and
 * routes of longer prefixes lead past it.
 */
export function createSelectors(
    scope: VpnScope,
    name: string,
    physicalName: string,
    router: openstack.networking.Router,
): Selector[] {
    const { args, vpn } = scope;
    const tags = [...scope.tags, "egov:role=selector"];
    const network = new openstack.networking.Network(
        `${name}/selector`,
        {
            name: `${physicalName}-selector`,
            tenantId: args.projectId,
            external: false,
            shared: false,
            adminStateUp: true,
            portSecurityEnabled: true,
            tags,
        },
        child(scope),
    );
    return vpn.blocks.map((cidr) => {
        const subnet = new openstack.networking.Subnet(
            `${name}/${cidr}`,
            {
                name: `${physicalName}-selector`,
                tenantId: args.projectId,
                networkId: network.id,
                cidr,
                ipVersion: 4,
                enableDhcp: false,
                tags,
            },
            { ...child(scope), deletedWith: network },
        );
        const routerInterface = new openstack.networking.RouterInterface(
            `${name}/${cidr}`,
            { routerId: router.id, subnetId: subnet.id },
            child(scope),
        );
        return { subnet, routerInterface };
    });
}
