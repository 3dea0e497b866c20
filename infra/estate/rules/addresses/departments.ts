import { routerRanges } from "../../addresses/router-ranges";
import { platformOf, type Draft, type DraftPlatform } from "../../draft/draft";
import { zones } from "../../model";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { AddressRange, Platform, Zone } from "../../schema/types.generated";
import { addressNumber } from "../../validate/cidr";
import { checkApart, checkInside, type PlacedBlock } from "./blocks";

/** A department's network lies inside the zone's block of the platform that hosts it, apart from transit and from other departments. */
export function* checkDepartmentAddresses(draft: Draft): Iterable<Problem> {
    const blocks = new Map(draft.platforms.map((platform) => [platform, transitBlocks(platform)]));
    for (const department of draft.departments.sound) {
        const platform = platformOf(draft, department);
        if (platform?.value === undefined) continue;
        for (const [index, { zone, cidr }] of department.value.networks.entries()) {
            const block = { cidr, at: () => department.at("networks", index, "cidr") };
            const outer = { cidr: platform.value.zones[zone].block, at: () => platform.at("zones", zone, "block") };
            yield* checkInside("networkOutsideZone", block, outer);
            blocks.get(platform)![zone].push(block);
        }
    }
    yield* checkRouterAddresses(draft);
    for (const byZone of blocks.values()) for (const zone of zones) yield* checkApart("blocksOverlap", byZone[zone]);
}

/** Each network of a department has a router, with an address in the transit block, for internet in the external network. */
function* checkRouterAddresses(draft: Draft): Iterable<Problem> {
    const routers = new Map<DraftPlatform, Partial<Record<Zone, Routers>>>();
    for (const department of draft.departments.sound) {
        const platform = platformOf(draft, department);
        if (platform?.value === undefined) continue;
        const byZone = routers.get(platform) ?? {};
        routers.set(platform, byZone);
        for (const [index, { zone }] of department.value.networks.entries()) {
            const here = (byZone[zone] ??= { count: 0, room: routerRoom(platform.value, zone) });
            here.count += 1;
            const { count, room } = here;
            // Said once, where the first one has none.
            if (room !== undefined && count === room.addresses + 1)
                yield problem(
                    "routersExhausted",
                    department.at("networks", index, "zone"),
                    { zone, block: room.block, addresses: room.addresses },
                    [platform.at(...room.path)],
                );
        }
    }
}

/** Routers of one zone of a platform. */
interface Routers {
    count: number;
    readonly room: RouterRoom | undefined;
}

interface RouterRoom {
    readonly block: string;
    readonly path: readonly string[];
    readonly addresses: number;
}

function routerRoom(platform: Platform, zone: Zone): RouterRoom | undefined {
    if (zone === "internet") {
        const { pool } = platform.external;
        const addresses = countAddresses([pool]);
        // One that ends before it starts is said by itself.
        return addresses < 1
            ? undefined
            : { block: `${pool.start}-${pool.end}`, path: ["external", "pool"], addresses };
    }
    const ranges = routerRanges(platform, zone);
    const { transit } = platform.zones[zone];
    if (ranges === undefined || transit === undefined) return undefined;
    return { block: transit, path: ["zones", zone, "transit"], addresses: countAddresses(ranges) };
}

const countAddresses = (ranges: readonly AddressRange[]): number =>
    ranges.reduce((sum, { start, end }) => sum + addressNumber(end) - addressNumber(start) + 1, 0);

function transitBlocks({ value, at }: DraftPlatform): Record<Zone, PlacedBlock[]> {
    const blocks: Record<Zone, PlacedBlock[]> = { common: [], dedicated: [], internet: [] };
    for (const zone of zones) {
        const transit = value?.zones[zone].transit;
        if (transit !== undefined) blocks[zone].push({ cidr: transit, at: () => at("zones", zone, "transit") });
    }
    return blocks;
}
