import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { Tier } from "../../../infra/estate/schema/types.generated";
import { ownershipMetadata, ownershipTags } from "../../ownership/ownership";
import { child, projectChild, type MachineScope } from "./scope";

/** A machine with the address at which a load balancer finds it. */
export interface Machine {
    readonly name: string;
    readonly address: pulumi.Output<string>;
}

/** Machines of a tier, numbered from 1, so that more or fewer of them leave the others alone. */
export function createMachines(scope: MachineScope, tier: Tier, group: openstack.networking.SecGroup): Machine[] {
    const serverGroup = tier.count > 1 ? createServerGroup(scope, tier) : undefined;
    return Array.from({ length: tier.count }, (_, index) => createMachine(scope, tier, index + 1, group, serverGroup));
}

/** Machines of a tier on different hosts (GB/T 22239-2019 8.1.2.1 e); only a wish for systems of general importance. */
function createServerGroup(scope: MachineScope, tier: Tier): openstack.compute.ServerGroup {
    const strict = (scope.args.importance ?? "general") !== "general";
    return new openstack.compute.ServerGroup(
        `${scope.name}/${tier.name}`,
        { name: `${scope.args.id}-${tier.name}`, policies: [strict ? "anti-affinity" : "soft-anti-affinity"] },
        projectChild(scope),
    );
}

function createMachine(
    scope: MachineScope,
    tier: Tier,
    ordinal: number,
    group: openstack.networking.SecGroup,
    serverGroup: openstack.compute.ServerGroup | undefined,
): Machine {
    const { args, ownership, runtime } = scope;
    const { place } = runtime;
    const logicalName = `${scope.name}/${tier.name}-${ordinal}`;
    const name = `${args.id}-${tier.name}-${ordinal}`;
    const metadata = ownershipMetadata(ownership);
    const port = new openstack.networking.Port(
        logicalName,
        {
            name,
            networkId: place.networkId,
            fixedIps: [{ subnetId: place.subnetId }],
            securityGroupIds: [group.id, place.baselineGroupId],
            portSecurityEnabled: true,
            adminStateUp: true,
            ...(place.qosPolicy === undefined ? {} : { qosPolicyId: place.qosPolicy.id }),
            tenantId: place.projectId,
            // An id says nothing of the class; who can't see the platform's policies reads it here.
            tags: [
                ...ownershipTags(ownership),
                ...(place.qosPolicy === undefined ? [] : [`egov:qos-policy=${place.qosPolicy.name}`]),
            ],
        },
        child(scope),
    );
    const instance = new openstack.compute.Instance(
        logicalName,
        {
            name,
            imageId: place.imageId,
            flavorId: flavorIdOf(scope, tier.flavor),
            availabilityZone: zoneOf(place.availabilityZones, ordinal),
            networks: [{ port: port.id }],
            ...(serverGroup === undefined ? {} : { schedulerHints: [{ group: serverGroup.id }] }),
            configDrive: true,
            metadata,
        },
        // A port takes one machine, and the quota may have room for no more.
        { ...projectChild(scope), dependsOn: [...(place.after ?? [])], deleteBeforeReplace: true },
    );
    for (const volume of tier.volumes ?? []) {
        const data = new openstack.blockstorage.Volume(
            `${logicalName}/${volume.name}`,
            {
                name: `${name}-${volume.name}`,
                size: volume.sizeGiB,
                volumeType: `${place.volumeTypePrefix ?? ""}${volume.type}`,
                enableOnlineResize: true,
                metadata,
            },
            { ...projectChild(scope), protect: true },
        );
        new openstack.compute.VolumeAttach(
            `${logicalName}/${volume.name}`,
            { instanceId: instance.id, volumeId: data.id },
            projectChild(scope),
        );
    }
    return { name, address: port.allFixedIps.apply((addresses) => firstOf(addresses, name)) };
}

function zoneOf(zones: readonly string[], ordinal: number): string {
    const sorted = [...zones].sort();
    const zone = sorted[(ordinal - 1) % sorted.length];
    if (zone === undefined) throw new Error("a machine needs an availability zone and the platform has none for it");
    return zone;
}

function flavorIdOf({ args, runtime }: MachineScope, flavor: string): pulumi.Input<string> {
    const id = runtime.place.flavorIds[flavor];
    if (id === undefined)
        throw new Error(`system ${args.id} wants the flavor "${flavor}", of which place.flavorIds has no id`);
    return id;
}

function firstOf(addresses: readonly string[], machine: string): string {
    const address = addresses[0];
    if (address === undefined) throw new Error(`the port of ${machine} has no address`);
    return address;
}
