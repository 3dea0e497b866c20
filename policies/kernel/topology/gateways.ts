import { ifKnown } from "../reading/if-known";
import { oncePerRun } from "../reading/once";
import { isZone, type NetworkZone } from "../network/zone";
import { booleanAt } from "../read";
import type { StackResource } from "../rule";
import { networkTypes } from "./types";
import { subnetsByNetwork, zoneOfNetwork, zonePlan } from "./zones";

/** Zone whose gateway network an output of a platform's stack is; undefined for any other output. */
export function gatewayZone(output: string): NetworkZone | undefined {
    const [list, zone = ""] = output.split(".");
    return list === "gatewayNetworkIds" && isZone(zone) ? zone : undefined;
}

export const gatewayKey = (stack: string, zone: string): string => `${stack} ${zone}`;

/**
 * Networks through which routers of a zone leave, by stack and zone: the one external network that the stack has in the zone. What
 * another stack reads of it is no more than an output's name; where a stack has several, nobody can tell which is meant.
 */
export const gatewaysOf = oncePerRun((context): ReadonlyMap<string, StackResource> => {
    const plan = zonePlan(context.estate);
    const subnets = subnetsByNetwork(context);
    const found = new Map<string, StackResource | undefined>();
    for (const network of context.resources.ofType(networkTypes.network)) {
        if (ifKnown(() => booleanAt(network, "external")) !== true) continue;
        const zone = zoneOfNetwork(network, subnets.get(network) ?? [], plan, context);
        if (zone === undefined) continue;
        const key = gatewayKey(network.stack, zone);
        found.set(key, found.has(key) ? undefined : network);
    }
    return new Map([...found].flatMap(([key, network]) => (network === undefined ? [] : [[key, network] as const])));
});
