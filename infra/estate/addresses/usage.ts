import { handoverCapacity } from "../extranet/numbers";
import { zones, type EstateModel, type Zone } from "../model";
import { prefixOf } from "../validate/cidr";
import { freeBlocks, freeRanges, sizeOf } from "./free-space";

/** What is left of a block of the address plan. */
export interface SpaceUsage {
    readonly zone: Zone | "management";
    /** Division whose platform has the block; absent for the block of the whole province. */
    readonly division?: string;
    readonly block: string;
    /** Addresses that are given away, of all that there are. */
    readonly used: number;
    readonly size: number;
    /** Prefix length of what newcomers take here. */
    readonly prefix: number;
    /** How many newcomers there is room for. */
    readonly left: number;
    /** What the next one takes; undefined where there is no room. */
    readonly next?: string;
    /** Room for few newcomers only: time to widen the block. */
    readonly low: boolean;
}

/** What is left of numbers from which addresses of the extranet are computed. */
export interface NumberUsage {
    readonly kind: "sites" | "lines";
    readonly used: number;
    readonly limit: number;
    readonly low: boolean;
}

export interface AddressUsage {
    readonly spaces: readonly SpaceUsage[];
    readonly numbers: readonly NumberUsage[];
}

/** Few: less than this part is left, or less than three newcomers fit. */
const lowShare = 0.2;
const lowCount = 3;
/** Numbers of lines: 2 to 31. */
const lineNumbers = 30;

/**
 * How much of the address plan is given away: of each of the province's blocks to platforms and edges, of each platform's to
 * departments.
 *
 * @param prefix prefix length of a department's network; 26 is what platforms give to who names no size
 */
export function addressUsage(estate: EstateModel, prefix: number): AddressUsage {
    const planes = [...zones, "management" as const];
    const spaces = planes.flatMap((plane) => [
        planUsage(estate, plane),
        ...(plane === "management" ? [] : platformUsages(estate, plane, prefix)),
    ]);
    return { spaces, numbers: numberUsages(estate) };
}

/** A newcomer is a platform with a block like the smallest there is. */
function planUsage({ estate, platforms, recoverySites, extranet }: EstateModel, zone: SpaceUsage["zone"]): SpaceUsage {
    const blocks = [...platforms.values(), ...recoverySites.values()].map((platform) =>
        zone === "management" ? platform.management.block : platform.zones[zone].block,
    );
    const edges = [...(extranet?.sites.values() ?? [])].flatMap((site) =>
        site.kind === "edge" ? site.networks.filter((network) => network.zone === zone).map(({ cidr }) => cidr) : [],
    );
    const block = estate.addressPlan[zone];
    const smallest = Math.max(...blocks.map(prefixOf), prefixOf(block));
    return usage(zone, undefined, block, [...blocks, ...edges], smallest);
}

function platformUsages({ platforms, departments }: EstateModel, zone: Zone, prefix: number): SpaceUsage[] {
    return [...platforms.values()].map((platform) => {
        const { block, transit } = platform.zones[zone];
        const networks = [...departments.values()]
            .filter(({ host }) => host === platform.division)
            .flatMap((department) => department.networks.filter((network) => network.zone === zone));
        const taken = [...networks.map(({ cidr }) => cidr), ...(transit === undefined ? [] : [transit])];
        return usage(zone, platform.division, block, taken, prefix);
    });
}

function usage(
    zone: SpaceUsage["zone"],
    division: string | undefined,
    block: string,
    taken: readonly string[],
    prefix: number,
): SpaceUsage {
    const size = sizeOf(block);
    const free = freeRanges(block, taken).reduce((sum, { first, last }) => sum + last - first + 1, 0);
    const { count: left, next } = freeBlocks(block, taken, prefix);
    return {
        zone,
        ...(division === undefined ? {} : { division }),
        block,
        used: size - free,
        size,
        prefix,
        left,
        ...(next === undefined ? {} : { next }),
        low: left < lowCount || free < size * lowShare,
    };
}

function numberUsages({ extranet }: EstateModel): NumberUsage[] {
    if (extranet === undefined) return [];
    const clouds = [...extranet.sites.values()].filter(({ kind }) => kind === "cloud");
    const counted = [
        { kind: "sites" as const, used: clouds.length, limit: handoverCapacity(extranet.file.handover) },
        { kind: "lines" as const, used: extranet.lines.size, limit: lineNumbers },
    ];
    return counted.map((one) => ({ ...one, low: one.limit - one.used < lowCount }));
}
