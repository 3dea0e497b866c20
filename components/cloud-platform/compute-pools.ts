import * as openstack from "@pulumi/openstack";
import type { AvailabilityZone, Flavor } from "../../infra/estate/schema/types.generated";
import { ownershipMetadata } from "../ownership/ownership";
import { child, type Scope } from "./scope";

/** Hosts of a pool carry this in their aggregate's metadata; flavors ask for it in their extra specs. */
const poolKey = "pool";

/** One aggregate for each availability zone and pool. */
export function createAggregates(scope: Scope, zones: readonly AvailabilityZone[]): void {
    for (const zone of zones) {
        const pool = zone.pool ?? "general";
        new openstack.compute.AggregateV2(
            `${scope.name}/${zone.name}/${pool}`,
            {
                name: `${scope.prefix}${zone.name}-${pool}`,
                zone: zone.name,
                hosts: [...zone.hosts].sort(),
                metadata: { ...ownershipMetadata(scope.ownership), [poolKey]: pool },
            },
            child(scope),
        );
    }
}

/**
 * Flavors. Those of the level-4 pool are private and bound to its hosts (GB/T 22239-2019 9.2.2.1 h, unverified); where a
 * platform has such a pool, all other flavors are bound to the general one, so that nothing else lands in it.
 */
export function createFlavors(
    scope: Scope,
    flavors: readonly Flavor[],
    zones: readonly AvailabilityZone[],
): Map<string, openstack.compute.Flavor> {
    const separated = zones.some((zone) => zone.pool === "level4");
    return new Map(
        flavors.map((flavor) => {
            const pool = flavor.pool ?? "general";
            const bound = separated || pool === "level4";
            const resource = new openstack.compute.Flavor(
                `${scope.name}/${flavor.name}`,
                {
                    name: scope.prefix + flavor.name,
                    vcpus: flavor.vcpus,
                    ram: flavor.memoryMiB,
                    disk: flavor.diskGiB,
                    isPublic: pool !== "level4",
                    extraSpecs: {
                        ...flavor.extraSpecs,
                        ...ownershipMetadata(scope.ownership),
                        ...(bound ? { [`aggregate_instance_extra_specs:${poolKey}`]: pool } : {}),
                    },
                },
                child(scope),
            );
            return [flavor.name, resource] as const;
        }),
    );
}
