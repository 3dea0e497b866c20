import { blockOf, contains, overlaps, type Block } from "../estate/validate/cidr";
import type { Effect, Protocol } from "./answer";
import type { Permit, Side } from "./permits";
import type { Addresses, Place } from "./place";

/** How far a permit holds for the other side: for all of it, for some of its addresses, or not. */
export type Match = Extract<Effect, "passes" | "partly"> | undefined;

/** Whether a permitted block holds all of the other end's addresses, some of them, or none. */
export function matchAddresses(permitted: Addresses, { position, addresses: { block } }: Place): Match {
    if (contains(permitted.block, block)) return "passes";
    if (position.kind === "internet" && isPrivate(permitted.block)) return undefined;
    return overlaps(permitted.block, block) ? "partly" : undefined;
}

/** Blocks of RFC 1918 and RFC 6598: nobody on the internet has such an address. */
const privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(blockOf);
const isPrivate = (block: Block): boolean => privateBlocks.some((each) => contains(each, block));

/** How the other end is seen: by its addresses, or within the cluster as the workload that it is. */
export type Seen = "by-address" | "in-cluster";

export function matchSide(side: Side, other: Place, seen: Seen): Match {
    switch (side.kind) {
        case "part":
            return other.part?.system === side.system && other.part.part === side.part ? "passes" : undefined;
        case "system":
            return seen === "in-cluster" && other.part?.system === side.system ? "passes" : undefined;
        case "addresses":
            // Network policies know pods by their labels: an address block means what is outside the cluster.
            return seen === "by-address" ? matchAddresses(side, other) : undefined;
        case "ingress-controller":
            return undefined;
    }
}

/** The permit that goes furthest for the other side on a port. */
export function bestPermit(
    permits: readonly Permit[],
    protocol: Protocol,
    port: number,
    match: (side: Side) => Match,
): { readonly permit: Permit; readonly effect: Effect } | undefined {
    let partly: Permit | undefined;
    for (const permit of permits) {
        if (permit.protocol !== protocol || permit.port !== port) continue;
        const found = match(permit.side);
        if (found === "passes") return { permit, effect: "passes" };
        if (found === "partly") partly ??= permit;
    }
    return partly === undefined ? undefined : { permit: partly, effect: "partly" };
}
