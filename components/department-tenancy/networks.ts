import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import type { DepartmentNetwork, Zone } from "../../infra/estate/schema/types.generated";
import { ownershipTags } from "../ownership/ownership";
import type { DepartmentTenancyArgs } from "./args";
import { child, type ProjectScope } from "./scope";

/** A department's network in one zone. */
export interface TenantNetwork {
    readonly zone: Zone;
    readonly cidr: string;
    readonly networkId: pulumi.Output<string>;
    readonly subnetId: pulumi.Output<string>;
    /** What has to be there before a machine in the network reaches anything beyond it. */
    readonly routerInterface: openstack.networking.RouterInterface;
}

/** One network, subnet and router per zone; no router has two zones (GB/T 22239-2019 8.1.2.1 c and d). */
export function createNetworks(scope: ProjectScope, args: DepartmentTenancyArgs): ReadonlyMap<Zone, TenantNetwork> {
    return new Map(args.networks.map((network) => [network.zone, createNetwork(scope, args, network)] as const));
}

function createNetwork(
    scope: ProjectScope,
    args: DepartmentTenancyArgs,
    { zone, cidr }: DepartmentNetwork,
): TenantNetwork {
    const name = `${scope.name}/${zone}`;
    const tags = ownershipTags({ ...scope.ownership, zone });
    const common = { name: `${args.id}-${zone}`, tenantId: scope.project.id, tags };
    const network = new openstack.networking.Network(
        name,
        { ...common, adminStateUp: true, shared: false, external: false, portSecurityEnabled: true },
        child(scope),
    );
    const subnet = new openstack.networking.Subnet(
        name,
        {
            ...common,
            networkId: network.id,
            subnetpoolId: pulumi.output(args.subnetPoolIds)[zone],
            cidr,
            ipVersion: 4,
            enableDhcp: true,
        },
        // Neutron takes a network's subnets with it.
        { ...child(scope), deletedWith: network },
    );
    const router = new openstack.networking.Router(
        name,
        {
            ...common,
            adminStateUp: true,
            externalNetworkId: pulumi.output(args.gatewayNetworkIds)[zone],
            // Addresses of common and dedicated are the province's own and stay visible to who is called (audit).
            enableSnat: zone === "internet",
        },
        child(scope),
    );
    const routerInterface = new openstack.networking.RouterInterface(
        name,
        { routerId: router.id, subnetId: subnet.id },
        child(scope),
    );
    return { zone, cidr, networkId: network.id, subnetId: subnet.id, routerInterface };
}
