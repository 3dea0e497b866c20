import * as pulumi from "@pulumi/pulumi";
import type { Zone } from "../../infra/estate/schema/types.generated";
import type { CloudPlatformArgs } from "./args";
import { createAggregates, createFlavors } from "./compute-pools";
import { createIdentity, type PlatformGroupName } from "./identity";
import { createImages } from "./images";
import { createNetworks } from "./networks";
import { createQosPolicies } from "./qos-policies";
import { createQuotas } from "./quotas";
import type { Scope } from "./scope";
import { createSecurityGroups } from "./security-groups";
import { shareWithOperations } from "./sharing";
import { createVolumeTypes } from "./volume-types";

/** A cloud platform: what it offers to departments, its networks, and the projects from which it is run. */
export class CloudPlatform extends pulumi.ComponentResource {
    /** Network through which routers of each zone leave: provider networks of common and dedicated, the external network for internet. */
    readonly gatewayNetworkIds: pulumi.Output<Record<Zone, string>>;
    /** Provider network of each zone. */
    readonly zoneNetworkIds: pulumi.Output<Record<Zone, string>>;
    readonly subnetPoolIds: pulumi.Output<Record<Zone, string>>;
    /** Subnet of each zone's provider network; zones without a transit block have none. */
    readonly transitSubnetIds: pulumi.Output<Partial<Record<Zone, string>>>;
    readonly managementNetworkId: pulumi.Output<string>;
    /** Flavor name of the catalogue -> id. */
    readonly flavorIds: pulumi.Output<Record<string, string>>;
    /** Image name of the catalogue -> id. */
    readonly imageIds: pulumi.Output<Record<string, string>>;
    /** Volume type name of the catalogue -> id. */
    readonly volumeTypeIds: pulumi.Output<Record<string, string>>;
    /** QoS policy name of the catalogue -> id. */
    readonly qosPolicyIds: pulumi.Output<Record<string, string>>;
    readonly groupIds: pulumi.Output<Record<PlatformGroupName, string>>;
    /** Security group of the baseline -> id. */
    readonly securityGroupIds: pulumi.Output<Record<string, string>>;
    readonly operationsProjectId: pulumi.Output<string>;
    readonly networkProjectId: pulumi.Output<string>;
    private readonly flavors: ReadonlyMap<string, pulumi.CustomResource>;
    private readonly images: ReadonlyMap<string, pulumi.CustomResource>;
    private readonly gateways: Readonly<Record<Zone, pulumi.CustomResource>>;

    /** @throws Error when a network names a QoS policy that is not among `qosPolicies`. */
    constructor(name: string, args: CloudPlatformArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:platform:CloudPlatform", name, {}, opts);
        const scope: Scope = {
            name,
            parent: this,
            prefix: args.namePrefix ?? "",
            ownership: { division: args.division, level: args.protectionLevel },
        };

        const identity = createIdentity(scope, args);
        createQuotas(scope, identity, args.operationsQuota);
        createAggregates(scope, args.availabilityZones);
        const flavors = createFlavors(scope, args.flavors, args.availabilityZones);
        const images = createImages(scope, args.images, identity.operations.id);
        const volumeTypes = createVolumeTypes(scope, args.volumeTypes);
        const qosPolicies = createQosPolicies(scope, args.qosPolicies, identity.network.id);
        const networks = createNetworks(scope, args, { projectId: identity.network.id, qosPolicies });
        shareWithOperations(scope, networks, qosPolicies, identity.operations.id);
        const securityGroups = createSecurityGroups(scope, identity.operations.id, args.management.block);

        const { common, dedicated, internet } = networks.zones;
        this.gateways = { common: common.network, dedicated: dedicated.network, internet: networks.external };
        this.gatewayNetworkIds = pulumi.output({
            common: this.gateways.common.id,
            dedicated: this.gateways.dedicated.id,
            internet: this.gateways.internet.id,
        });
        this.zoneNetworkIds = pulumi.output({
            common: common.network.id,
            dedicated: dedicated.network.id,
            internet: internet.network.id,
        });
        this.subnetPoolIds = pulumi.output({
            common: common.subnetPool.id,
            dedicated: dedicated.subnetPool.id,
            internet: internet.subnetPool.id,
        });
        this.transitSubnetIds = pulumi.output(transitIds(networks.zones));
        this.managementNetworkId = networks.management.id;
        this.flavors = flavors;
        this.images = images;
        this.flavorIds = idsOf(flavors);
        this.imageIds = idsOf(images);
        this.volumeTypeIds = idsOf(volumeTypes);
        this.qosPolicyIds = idsOf(qosPolicies);
        this.groupIds = idsOf(identity.groups);
        this.securityGroupIds = idsOf(securityGroups);
        this.operationsProjectId = identity.operations.id;
        this.networkProjectId = identity.network.id;
        this.registerOutputs({
            gatewayNetworkIds: this.gatewayNetworkIds,
            zoneNetworkIds: this.zoneNetworkIds,
            subnetPoolIds: this.subnetPoolIds,
            transitSubnetIds: this.transitSubnetIds,
            managementNetworkId: this.managementNetworkId,
            flavorIds: this.flavorIds,
            imageIds: this.imageIds,
            volumeTypeIds: this.volumeTypeIds,
            qosPolicyIds: this.qosPolicyIds,
            groupIds: this.groupIds,
            securityGroupIds: this.securityGroupIds,
            operationsProjectId: this.operationsProjectId,
            networkProjectId: this.networkProjectId,
        });
    }

    /**
     * Id of one flavor. Unlike `flavorIds` it depends on that flavor alone, so that a new flavor beside it does not make it
     * unknown in a preview. Throws when the platform has no such flavor.
     */
    flavorId(name: string): pulumi.Output<string> {
        return idOf(this.flavors, name, "flavor");
    }

    /** Id of one image; see `flavorId`. */
    imageId(name: string): pulumi.Output<string> {
        return idOf(this.images, name, "image");
    }

    /** Id of one zone's entry of `gatewayNetworkIds`; see `flavorId`. */
    gatewayNetworkId(zone: Zone): pulumi.Output<string> {
        return this.gateways[zone].id;
    }
}

function transitIds(
    zones: Readonly<Record<Zone, { readonly transit?: pulumi.CustomResource }>>,
): Partial<Record<Zone, pulumi.Output<string>>> {
    return Object.fromEntries(
        Object.entries(zones).flatMap(([zone, { transit }]) => (transit === undefined ? [] : [[zone, transit.id]])),
    ) as Partial<Record<Zone, pulumi.Output<string>>>;
}

function idOf(
    resources: ReadonlyMap<string, pulumi.CustomResource>,
    name: string,
    kind: string,
): pulumi.Output<string> {
    const resource = resources.get(name);
    if (resource === undefined) throw new Error(`the platform has no ${kind} "${name}"`);
    return resource.id;
}

/** Sorted by name, so that the order of the estate's lists changes nothing. */
function idsOf<Name extends string>(
    resources: ReadonlyMap<Name, pulumi.CustomResource>,
): pulumi.Output<Record<Name, string>> {
    const entries = [...resources].sort(([one], [other]) => (one < other ? -1 : 1));
    const ids = Object.fromEntries(entries.map(([name, resource]) => [name, resource.id]));
    return pulumi.output(ids) as unknown as pulumi.Output<Record<Name, string>>;
}
