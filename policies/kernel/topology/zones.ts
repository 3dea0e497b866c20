import type { EstateModel } from "../../../infra/estate/model";
import { contains, parseBlock, type AddressBlock } from "../network/address-block";
import { ifKnown } from "../reading/if-known";
import { oncePerRun } from "../reading/once";
import { isZone, zoneOf, type NetworkZone } from "../network/zone";
import { numberAt, objectsAt, textAt } from "../read";
import type { RuleContext, StackResource } from "../rule";
import { networkTypes } from "./types";

/** Zones by what can't be called otherwise: addresses and VLANs of the estate. */
export interface ZonePlan {
    /** Zone of an address or block; undefined for what is in none. */
    ofAddresses(text: string): NetworkZone | undefined;
    /** Whether addresses are of a carrier's line that the estate declares: only encrypted traffic crosses it, in whatever zone. */
    isLine(text: string): boolean;
    /** Zone of the physical network and VLAN of a platform. */
    ofSegment(physicalNetwork: string, vlan: number, division: string): NetworkZone | undefined;
}

export function zonePlan({ estate: { addressPlan }, platforms, extranet }: EstateModel): ZonePlan {
    const blocks: (readonly [AddressBlock, NetworkZone])[] = [];
    const segments = new Map<string, NetworkZone>();
    const add = (cidr: string, zone: NetworkZone): void => {
        const block = parseBlock(cidr);
        if (block !== undefined) blocks.push([block, zone]);
    };
    for (const zone of ["common", "dedicated", "internet", "management"] as const) add(addressPlan[zone], zone);
    for (const { division, zones, management, external } of platforms.values()) {
        for (const zone of ["common", "dedicated", "internet"] as const)
            segments.set(segmentKey(division, zones[zone].physicalNetwork, zones[zone].vlan), zone);
        segments.set(segmentKey(division, management.physicalNetwork, management.vlan), "management");
        add(external.cidr, "internet");
        if (external.vlan !== undefined)
            segments.set(segmentKey(division, external.physicalNetwork, external.vlan), "internet");
    }
    const sites = [...(extranet?.sites.values() ?? [])];
    const lines = new Set(
        sites.flatMap((site) => (site.kind === "cloud" ? site.accesses.map(({ cidr }) => cidr) : [])),
    );
    const known = new Map<string, NetworkZone | undefined>();
    return {
        ofAddresses(text) {
            if (!known.has(text)) {
                const own = parseBlock(text);
                known.set(text, own && blocks.find(([block]) => contains(block, own))?.[1]);
            }
            return known.get(text);
        },
        isLine: (text) => lines.has(text),
        ofSegment: (physicalNetwork, vlan, division) => segments.get(segmentKey(division, physicalNetwork, vlan)),
    };
}

const segmentKey = (division: string, physicalNetwork: string, vlan: number): string =>
    `${division} ${physicalNetwork} ${vlan}`;

/** Subnets of each network. */
export const subnetsByNetwork = oncePerRun(({ resources }): ReadonlyMap<StackResource, readonly StackResource[]> => {
    const subnets = new Map<StackResource, StackResource[]>();
    for (const subnet of resources.ofType(networkTypes.subnet))
        for (const network of resources.targets(subnet, "networkId")) {
            const list = subnets.get(network);
            if (list === undefined) subnets.set(network, [subnet]);
            else list.push(subnet);
        }
    return subnets;
});

/**
 * Zone of a network: by the addresses of its subnets, else by its VLAN, and only where neither says it by its tag. Undefined for
 * one that is in none of the estate's zones.
 */
export function zoneOfNetwork(
    network: StackResource,
    subnets: readonly StackResource[],
    plan: ZonePlan,
    context: RuleContext,
): NetworkZone | undefined {
    for (const subnet of subnets) {
        const cidr = ifKnown(() => textAt(subnet, "cidr"));
        if (cidr !== undefined) return plan.ofAddresses(cidr);
    }
    const { division } = context.stackOf(network);
    const segment = ifKnown(() => objectsAt(network, "segments")[0]);
    if (network.type === networkTypes.network && segment !== undefined) {
        const physicalNetwork = ifKnown(() => textAt(segment, "physicalNetwork")) ?? "";
        const vlan = ifKnown(() => numberAt(segment, "segmentationId")) ?? 0;
        const zone = plan.ofSegment(physicalNetwork, vlan, division);
        if (zone !== undefined) return zone;
    }
    const stated = ifKnown(() => zoneOf(network, context)) ?? "";
    return isZone(stated) ? stated : undefined;
}
