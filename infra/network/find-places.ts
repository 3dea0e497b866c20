import { nearest } from "../estate/nearest";
import { parseCidr } from "../estate/validate/cidr";
import type { Place } from "./place";
import { addressesOf, internet } from "./places";
import type { NetworkModel } from "./reach";

/** Why a name means no place. */
export type PlaceProblem =
    | { readonly code: "unknownPlace"; readonly name: string; readonly nearest?: string }
    /** A system that is planned, deferred or gone. */
    | { readonly code: "noResources"; readonly name: string };

/** The places that a name means: one, or all parts of a system. */
export type Found =
    { readonly ok: true; readonly places: readonly Place[] } | { readonly ok: false; readonly problem: PlaceProblem };

/**
 * Finds `sd-budget` (all parts), `sd-budget/app`, `sd-finance/dedicated`, `370000/common`, `370000/management`, `internet`, an
 * IPv4 address or a block.
 */
export function findPlaces(network: NetworkModel, name: string): Found {
    const place = network.places.get(name);
    if (place !== undefined) return { ok: true, places: [place] };
    const system = network.estate.systems.get(name);
    if (system !== undefined) {
        const parts = [...network.places.values()].filter(({ part }) => part?.system === name);
        return parts.length > 0 ? { ok: true, places: parts } : { ok: false, problem: { code: "noResources", name } };
    }
    const cidr = parseCidr(name)?.canonical ?? parseCidr(`${name}/32`)?.canonical;
    if (cidr !== undefined) return { ok: true, places: [placeOfAddresses(network, cidr, name)] };
    const near = nearest(name, [...network.estate.systems.keys(), ...network.places.keys()]);
    return { ok: false, problem: { code: "unknownPlace", name, ...(near === undefined ? {} : { nearest: near }) } };
}

/** Addresses where they stand: in the smallest network of the estate that holds them, else outside. */
export function placeOfAddresses(network: NetworkModel, cidr: string, id = cidr): Place {
    const addresses = addressesOf(cidr);
    const { first, last } = addresses.block;
    let home: Place = internet;
    for (const place of network.places.values()) {
        const { block } = place.addresses;
        if (place.part !== undefined || block.first > first || block.last < last) continue;
        if (block.last - block.first < home.addresses.block.last - home.addresses.block.first) home = place;
    }
    const isWhole = home.addresses.block.first === first && home.addresses.block.last === last;
    return isWhole ? home : { ...home, id, addresses };
}
