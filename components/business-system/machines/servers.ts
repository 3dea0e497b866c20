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
    const isGroup = tier.count > 1 || scope.runtime.place.growingTiers?.includes(tier.name) === true;
    const serverGroup = isGroup ? createServerGroup(scope, tier) : undefined;
    const last = new Map<string, openstack.compute.Instance>();
    return Array.from({ length: tier.count }, (_, index) => {
        const zone = zoneOf(scope.runtime.place.availabilityZones, index + 1);
        const before = mustPartHosts(scope) ? last.get(zone) : undefined;
        const { instance, ...machine } = createMachine(
            scope,
            tier,
            { ordinal: index + 1, zone, before },
            group,
            serverGroup,
        );
        last.set(zone, instance);
        return machine;
    });
}

/** Machines of a tier must be on different hosts, unless their system is of general importance. */
const mustPartHosts = ({ args }: MachineScope): boolean => (args.importance ?? "general") !== "general";

/** Machines of a tier on different hosts (GB/T 22239-2019 8.1.2.1 e); only a wish for systems of general importance. */
function createServerGroup(scope: MachineScope, tier: Tier): openstack.compute.ServerGroup {
    return new openstack.compute.ServerGroup(
        `${scope.name}/${tier.name}`,
        {
            name: `${scope.args.id}-${tier.name}`,
            policies: [mustPartHosts(scope) ? "anti-affinity" : "soft-anti-affinity"],
        },
        projectChild(scope),
    );
}

/** One of the machines of a tier. */
interface Spot {
    /** From 1. */
    readonly ordinal: number;
    readonly zone: string;
    /**
     * Machine of the same group and zone that has to be up first: Nova puts two that are asked for together on one host, sees it
     * when both are there, and may then put both on the next.
     */
    readonly before: openstack.compute.Instance | undefined;
}

function createMachine(
    scope: MachineScope,
    tier: Tier,
    { ordinal, zone, before }: Spot,
    group: openstack.networking.SecGroup,
    serverGroup: openstack.compute.ServerGroup | undefined,
): Machine & { readonly instance: openstack.compute.Instance } {
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
            availabilityZone: zone,
            networks: [{ port: port.id }],
            ...(serverGroup === undefined ? {} : { schedulerHints: [{ group: serverGroup.id }] }),
            configDrive: true,
            metadata,
        },
        // A port takes one machine, and the quota may have room for no more.
        {
            ...projectChild(scope),
            dependsOn: [...(place.after ?? []), ...(before === undefined ? [] : [before])],
            deleteBeforeReplace: true,
        },
    );
    for (const volume of tier.volumes ?? []) {
        const backupId = place.restoreFrom?.[`${tier.name}-${ordinal}/${volume.name}`];
        const data = new openstack.blockstorage.Volume(
            `${logicalName}/${volume.name}`,
            {
                name: `${name}-${volume.name}`,
                size: volume.sizeGiB,
                volumeType: `${place.volumeTypePrefix ?? ""}${volume.type}`,
                enableOnlineResize: true,
                ...(backupId === undefined ? {} : { backupId }),
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
    return { name, address: port.allFixedIps.apply((addresses) => firstOf(addresses, name)), instance };
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
