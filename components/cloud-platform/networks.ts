import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { ExternalNetwork, Zone, ZoneNetwork } from "../../infra/estate/schema/types.generated";
import { ownershipTags, type Ownership } from "../ownership/ownership";
import { firstHost, prefixLengthsOf } from "./addresses";
import type { CloudPlatformArgs, PlatformZone } from "./args";
import { child, keptChild, type Scope } from "./scope";

const zones: readonly Zone[] = ["common", "dedicated", "internet"];

/** What the networks hang on. */
interface NetworkSurroundings {
    /** Project that owns them. */
    readonly projectId: pulumi.Input<string>;
    readonly qosPolicies: ReadonlyMap<string, openstack.networking.QosPolicy>;
}

export interface ZoneResources {
    readonly subnetPool: openstack.networking.SubnetPool;
    readonly network: openstack.networking.Network;
    /** Of the zone's own provider network; absent where the zone states no transit block. */
    readonly transit?: openstack.networking.Subnet;
}

export interface PlatformNetworks {
    readonly zones: Readonly<Record<Zone, ZoneResources>>;
    readonly management: openstack.networking.Network;
    readonly external: openstack.networking.Network;
}

/** All networks of the platform. There is no router among them: nothing here joins two zones. */
export function createNetworks(
    scope: Scope,
    args: CloudPlatformArgs,
    surroundings: NetworkSurroundings,
): PlatformNetworks {
    const [common, dedicated, internet] = zones.map((zone) =>
        createZone(scope, zone, args.zones[zone], surroundings),
    ) as [ZoneResources, ZoneResources, ZoneResources];
    return {
        zones: { common, dedicated, internet },
        management: createManagement(scope, args.management, surroundings),
        external: createExternal(scope, args.external, surroundings),
    };
}

/**
 * Address scope, subnet pool and provider network of one zone (GB/T 22239-2019 8.1.2.1 c, unverified). Networks of common and
 * dedicated are external: routers of departments leave there. The one of internet is not: its routers leave through the
 * external network, and only the platform's secure access service has ports in it.
 */
function createZone(scope: Scope, zone: Zone, spec: PlatformZone, surroundings: NetworkSurroundings): ZoneResources {
    const name = `${scope.name}/${zone}`;
    const tags = ownershipTags({ ...scope.ownership, zone });
    const { projectId } = surroundings;
    const addressScope = new openstack.networking.AddressScope(
        name,
        { name: scope.prefix + zone, ipVersion: 4, shared: false, projectId },
        child(scope),
    );
    const subnetPool = new openstack.networking.SubnetPool(
        name,
        {
            name: scope.prefix + zone,
            addressScopeId: addressScope.id,
            ipVersion: 4,
            prefixes: [spec.block],
            ...prefixLengthsOf(spec.block),
            isDefault: false,
            shared: false,
            projectId,
            tags,
        },
        keptChild(scope),
    );
    const network = createProviderNetwork(scope, zone, spec, surroundings, zone !== "internet");
    const { routerRanges = [] } = spec;
    if (spec.transit === undefined) return { subnetPool, network };
    const transit = new openstack.networking.Subnet(
        name,
        {
            name: `${scope.prefix}${zone}-transit`,
            networkId: network.id,
            subnetpoolId: subnetPool.id,
            cidr: spec.transit,
            ipVersion: 4,
            gatewayIp: firstHost(spec.transit),
            ...(routerRanges.length === 0 ? {} : { allocationPools: [...routerRanges] }),
            enableDhcp: false,
            tenantId: projectId,
            tags,
        },
        // Not with its network: its pool has to be empty before it goes.
        child(scope),
    );
    return { subnetPool, network, transit };
}

/** Management plane: apart from tenants' traffic, not external, so that no router leads there (8.2.5.1 b, unverified). */
function createManagement(
    scope: Scope,
    spec: ZoneNetwork,
    surroundings: NetworkSurroundings,
): openstack.networking.Network {
    const network = createProviderNetwork(scope, "management", spec, surroundings, false);
    const cidr = spec.transit ?? spec.block;
    new openstack.networking.Subnet(
        `${scope.name}/management`,
        {
            name: `${scope.prefix}management`,
            networkId: network.id,
            cidr,
            ipVersion: 4,
            gatewayIp: firstHost(cidr),
            enableDhcp: true,
            tenantId: surroundings.projectId,
            tags: ownershipTags({ ...scope.ownership, zone: "management" }),
        },
        { ...child(scope), deletedWith: network },
    );
    return network;
}

function createExternal(
    scope: Scope,
    spec: ExternalNetwork,
    { projectId }: NetworkSurroundings,
): openstack.networking.Network {
    const name = `${scope.name}/external`;
    const tags = ownershipTags({ ...scope.ownership, zone: "internet" });
    const network = new openstack.networking.Network(
        name,
        {
            name: `${scope.prefix}external`,
            external: true,
            shared: false,
            adminStateUp: true,
            portSecurityEnabled: true,
            tenantId: projectId,
            segments: [
                spec.vlan === undefined
                    ? { networkType: "flat", physicalNetwork: spec.physicalNetwork }
                    : { networkType: "vlan", physicalNetwork: spec.physicalNetwork, segmentationId: spec.vlan },
            ],
            tags,
        },
        keptChild(scope),
    );
    new openstack.networking.Subnet(
        name,
        {
            name: `${scope.prefix}external`,
            networkId: network.id,
            cidr: spec.cidr,
            ipVersion: 4,
            gatewayIp: spec.gateway,
            allocationPools: [{ start: spec.pool.start, end: spec.pool.end }],
            enableDhcp: false,
            tenantId: projectId,
            tags,
        },
        { ...child(scope), deletedWith: network },
    );
    return network;
}

function createProviderNetwork(
    scope: Scope,
    zone: NonNullable<Ownership["zone"]>,
    spec: ZoneNetwork,
    { projectId, qosPolicies }: NetworkSurroundings,
    external: boolean,
): openstack.networking.Network {
    const qosPolicy = spec.qosPolicy === undefined ? undefined : qosPolicies.get(spec.qosPolicy);
    if (spec.qosPolicy !== undefined && qosPolicy === undefined)
        throw new Error(
            `the network of zone ${zone} names the QoS policy "${spec.qosPolicy}", which is not among qosPolicies`,
        );
    return new openstack.networking.Network(
        `${scope.name}/${zone}`,
        {
            name: scope.prefix + zone,
            external,
            shared: false,
            adminStateUp: true,
            portSecurityEnabled: true,
            tenantId: projectId,
            segments: [{ networkType: "vlan", physicalNetwork: spec.physicalNetwork, segmentationId: spec.vlan }],
            ...(qosPolicy === undefined ? {} : { qosPolicyId: qosPolicy.id }),
            tags: ownershipTags({ ...scope.ownership, zone }),
        },
        keptChild(scope),
    );
}
