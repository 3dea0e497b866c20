import { hostOf, type Draft, type DraftExtranet } from "../../draft/draft";
import { endKey } from "../../extranet/ends";
import type { Path } from "../../locate";
import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { ExtranetEnd } from "../../schema/types.generated";
import { checkReference, unknownName } from "../rule";

type At = (...path: Path) => SourceLocation;

/** What extranet.yaml names is there: platforms, divisions, sites, carriers, suites, lines, products. */
export function* checkExtranetReferences(draft: Draft): Iterable<Problem> {
    const { extranet } = draft;
    if (extranet === undefined) return;
    yield* checkSites(draft, extranet);
    yield* checkLinks(extranet);
    for (const { value, at } of extranet.secureAccessGateways.sound) {
        yield* checkPlatform(draft, value.platform, () => at("platform"));
        yield* checkReference("unknownProduct", value.product, draft.trustedProducts, () => at("product"));
    }
}

function* checkSites(draft: Draft, { sites, carriers, lines }: DraftExtranet): Iterable<Problem> {
    for (const { value, at } of sites.sound) {
        yield* checkEnd(draft, value.at, (...path) => at("at", ...path));
        const isEdge = value.at.edge !== undefined;
        if (endKey(value.at) !== undefined && isEdge !== (value.kind === "edge"))
            yield problem("siteKindWrong", at("kind"), {
                value: value.kind,
                expected: isEdge ? "edge" : "cloud",
            });
        for (const [index, { carrier }] of value.accesses.entries())
            yield* checkReference("unknownCarrier", carrier, carriers, () => at("accesses", index, "carrier"));
        if (value.kind !== "edge") continue;
        for (const [index, { zone, line }] of value.networks.entries()) {
            if ((zone === "dedicated") !== (line !== undefined))
                yield problem("edgeLine", at("networks", index), { zone });
            if (line !== undefined)
                yield* checkReference("unknownLine", line, lines, () => at("networks", index, "line"));
        }
    }
}

function* checkEnd(draft: Draft, end: ExtranetEnd, at: At): Iterable<Problem> {
    if (endKey(end) === undefined) yield problem("endNotOne", at());
    if (end.platform !== undefined) yield* checkPlatform(draft, end.platform, () => at("platform"));
    if (end.recoverySite !== undefined)
        yield* checkReference("unknownRecoverySite", end.recoverySite, draft.sites, () => at("recoverySite"));
    if (end.edge === undefined) return;
    yield* checkReference("noDivision", end.edge, draft.divisions, () => at("edge"));
    if (draft.divisions.byName.get(end.edge)?.statesPlatform === true)
        yield problem("edgeHasPlatform", at("edge"), { value: end.edge });
}

function* checkPlatform(draft: Draft, code: string, at: () => SourceLocation): Iterable<Problem> {
    const division = draft.divisions.byName.get(code);
    // A platform that has to be there and is not has a problem of its own.
    if (division !== undefined && hostOf(draft, division) === division) return;
    const owners = draft.divisions.items.filter(({ statesPlatform }) => statesPlatform);
    const codes = owners.flatMap(({ name }) => name ?? []);
    if (draft.divisions.complete && codes.length === owners.length && !codes.includes(code))
        yield unknownName("unknownPlatform", code, codes, at());
}

function* checkLinks({ links, sites, suites, lines, carriers }: DraftExtranet): Iterable<Problem> {
    const keys = sites.items.map(({ value }) => value && endKey(value.at));
    const known = keys.every((key) => key !== undefined) && sites.complete ? keys : undefined;
    for (const { value, at } of links.sound) {
        for (const [index, end] of value.ends.entries()) {
            const key = endKey(end);
            if (key === undefined) yield problem("endNotOne", at("ends", index));
            else if (known !== undefined && !known.includes(key))
                yield unknownName("unknownSite", key, known, at("ends", index));
        }
        yield* checkReference("unknownSuite", value.suite, suites, () => at("suite"));
        for (const [index, line] of (value.lines ?? []).entries())
            yield* checkReference("unknownLine", line, lines, () => at("lines", index));
        for (const [index, { carrier }] of value.paths.entries())
            yield* checkReference("unknownCarrier", carrier, carriers, () => at("paths", index, "carrier"));
    }
}
