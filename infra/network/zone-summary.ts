import type { Place } from "./place";
import { edgePlaces, zonePlaces } from "./places";
import type { NetworkModel } from "./reach";
import { routeBetween } from "./route";

/** A zone of a platform with what stands in it. */
export interface ZoneSummary {
    /** E.g. `370000/common`. */
    readonly id: string;
    readonly block: string;
    /** Networks of departments in it. */
    readonly networks: number;
    /** Tiers and workloads in it. */
    readonly parts: number;
    /** Other zones, and the internet, to which a route leads. */
    readonly joined: readonly string[];
}

/** All zones of all platforms. Routes are looked for between all of them. */
export function zoneSummaries(network: NetworkModel): ZoneSummary[] {
    const zones = [...zonePlaces(network.estate).values(), ...edgePlaces(network.estate).values()];
    const counts = new Map<string, { networks: number; parts: number }>();
    for (const place of network.places.values()) {
        const count = counts.get(zoneId(place)) ?? { networks: 0, parts: 0 };
        if (place.part !== undefined) count.parts += 1;
        else if (place.network !== undefined) count.networks += 1;
        counts.set(zoneId(place), count);
    }
    return zones.map((zone) => ({
        id: zone.id,
        block: zone.addresses.cidr,
        ...(counts.get(zone.id) ?? { networks: 0, parts: 0 }),
        joined: zones.filter((other) => other !== zone && isJoined(network, zone, other)).map(({ id }) => id),
    }));
}

/** Whether anything at all gets from one to the other, through a link or a gateway. */
function isJoined({ estate }: NetworkModel, from: Place, to: Place): boolean {
    const services = [...(estate.extranet?.secureAccessGateways.values() ?? [])].flatMap(({ opens }) => opens);
    return [{ protocol: "tcp", port: 0 } as const, ...services].some((service) =>
        routeBetween(estate, from, to, service).every(({ effect }) => effect === "passes" || effect === "partly"),
    );
}

function zoneId({ position }: Place): string {
    return position.kind === "internet" ? "internet" : `${position.site}/${position.zone}`;
}
