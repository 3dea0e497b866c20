import { platformOf, type Draft, type DraftPlatform } from "../../draft/draft";
import { zones } from "../../model";
import type { Problem } from "../../problem";
import type { Zone } from "../../schema/types.generated";
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
    for (const byZone of blocks.values()) for (const zone of zones) yield* checkApart("blocksOverlap", byZone[zone]);
}

function transitBlocks({ value, at }: DraftPlatform): Record<Zone, PlacedBlock[]> {
    const blocks: Record<Zone, PlacedBlock[]> = { common: [], dedicated: [], internet: [] };
    for (const zone of zones) {
        const transit = value?.zones[zone].transit;
        if (transit !== undefined) blocks[zone].push({ cidr: transit, at: () => at("zones", zone, "transit") });
    }
    return blocks;
}
