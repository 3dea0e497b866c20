import { allPlatforms, type Draft } from "../../draft/draft";
import { isSound, type Item, type Sound } from "../../draft/item";
import { zones } from "../../model";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { Platform } from "../../schema/types.generated";
import { addressNumber, blockOf } from "../../validate/cidr";
import { checkInside, findOverlap, overlapProblem, type PlacedBlock } from "./blocks";
import { planes } from "./plan";

/** Blocks and addresses of one platform fit together: transit, external network, container platform. */
export function* checkPlatformAddresses(draft: Draft): Iterable<Problem> {
    for (const platform of allPlatforms(draft)) {
        if (!isSound<Platform, Item<Platform>>(platform)) continue;
        yield* checkTransit(platform);
        yield* checkExternal(draft, platform);
        yield* checkCluster(platform);
    }
}

function* checkTransit({ value, at }: Sound<Platform>): Iterable<Problem> {
    const networks = [
        ...zones.map((zone) => [["zones", zone], value.zones[zone]] as const),
        [["management"], value.management] as const,
    ];
    for (const [path, { block, transit }] of networks)
        if (transit !== undefined)
            yield* checkInside(
                "transitOutsideBlock",
                { cidr: transit, at: () => at(...path, "transit") },
                { cidr: block, at: () => at(...path, "block") },
            );
}

function* checkExternal(draft: Draft, { value, at }: Sound<Platform>): Iterable<Problem> {
    const { cidr, gateway, pool } = value.external;
    const block = blockOf(cidr);
    const { estate } = draft;
    const plan = estate?.value?.addressPlan;
    const planned =
        plan === undefined
            ? []
            : planes.map((plane) => ({ cidr: plan[plane], at: () => estate!.at("addressPlan", plane) }));
    const clash = findOverlap(block, planned);
    if (clash !== undefined) yield overlapProblem("blocksOverlap", { cidr, at: () => at("external", "cidr") }, clash);
    const places = [
        [gateway, ["external", "gateway"]],
        [pool.start, ["external", "pool", "start"]],
        [pool.end, ["external", "pool", "end"]],
    ] as const;
    for (const [address, path] of places) {
        const number = addressNumber(address);
        if (number < block.first || number > block.last)
            yield problem("addressOutsideBlock", at(...path), { value: address, block: cidr }, [
                at("external", "cidr"),
            ]);
    }
    const [start, end, router] = [addressNumber(pool.start), addressNumber(pool.end), addressNumber(gateway)];
    if (start > end)
        yield problem("poolBackwards", at("external", "pool", "end"), { start: pool.start, end: pool.end });
    else if (router >= start && router <= end)
        yield problem("gatewayInPool", at("external", "gateway"), { value: gateway, start: pool.start, end: pool.end });
}

/** Addresses of pods and services must not hide addresses that the cluster has to reach. */
function* checkCluster({ value, at }: Sound<Platform>): Iterable<Problem> {
    const { kubernetes } = value;
    if (kubernetes.mode !== "magnum") return;
    const taken: PlacedBlock[] = zones.map((zone) => ({
        cidr: value.zones[zone].block,
        at: () => at("zones", zone, "block"),
    }));
    taken.push(
        { cidr: value.management.block, at: () => at("management", "block") },
        { cidr: value.external.cidr, at: () => at("external", "cidr") },
    );
    for (const key of ["podCidr", "serviceCidr"] as const) {
        const own: PlacedBlock = { cidr: kubernetes[key], at: () => at("kubernetes", key) };
        const clash = findOverlap(blockOf(own.cidr), taken);
        if (clash !== undefined) yield overlapProblem("blocksOverlap", own, clash);
        taken.push(own);
    }
}
