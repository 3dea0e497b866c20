import type { Draft, DraftExtranet } from "../../draft/draft";
import type { Item } from "../../draft/item";
import { endKey } from "../../extranet/ends";
import type { Problem } from "../../problem";
import { checkUnique, type Named } from "../rule";

/** Ids and numbers of extranet.yaml are there once: addresses are computed from the numbers. */
export function* checkExtranetNames({ extranet }: Draft): Iterable<Problem> {
    if (extranet === undefined) return;
    for (const list of ["carriers", "suites", "lines", "links", "secureAccessGateways"] as const)
        yield* checkUnique("duplicateName", named(extranet[list].items));
    yield* checkUnique("duplicateNumber", numbered(extranet.carriers.sound));
    yield* checkUnique("duplicateNumber", numbered(extranet.lines.sound));
    yield* checkUnique("duplicateNumber", numbered(extranet.sites.sound));
    yield* checkUnique(
        "duplicateName",
        extranet.sites.sound.map(({ value, at }) => ({ name: endKey(value.at), at: () => at("at") })),
    );
    yield* checkWithin(extranet);
}

function* checkWithin({ sites, links }: DraftExtranet): Iterable<Problem> {
    for (const { value, at } of sites.sound)
        yield* checkUnique(
            "duplicateName",
            value.accesses.map(({ carrier }, index) => ({ name: carrier, at: () => at("accesses", index, "carrier") })),
        );
    for (const { value, at } of links.sound) {
        const each = (key: "id" | "carrier" | "priority"): Named[] =>
            value.paths.map((path, index) => ({ name: String(path[key]), at: () => at("paths", index, key) }));
        yield* checkUnique("duplicateName", each("id"));
        // Two paths over one carrier would share its gateway, and fail together.
        yield* checkUnique("duplicateName", each("carrier"));
        yield* checkUnique("duplicateNumber", each("priority"));
    }
}

function named(items: readonly Item<unknown>[]): Named[] {
    return items.map((item) => ({ name: item.name, at: () => item.at("id") }));
}

function numbered(items: readonly (Item<unknown> & { readonly value: { readonly number: number } })[]): Named[] {
    return items.map(({ value, at }) => ({ name: String(value.number), at: () => at("number") }));
}
