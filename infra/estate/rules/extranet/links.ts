import { displayNames } from "../../display";
import type { Draft, DraftExtranet } from "../../draft/draft";
import type { Sound } from "../../draft/item";
import { buildableNames, unbuildable } from "../../extranet/buildable";
import { endKey } from "../../extranet/ends";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { ExtranetLink, ExtranetSite } from "../../schema/types.generated";

/** A link can be built as it is declared: ends, algorithms, lines of carriers and their bandwidth. */
export function* checkExtranetLinks({ extranet }: Draft): Iterable<Problem> {
    if (extranet === undefined) return;
    const sites = sitesByKey(extranet);
    for (const link of extranet.links.sound) {
        yield* checkEnds(link, sites);
        yield* checkSuite(link, extranet);
        for (const [index, { carrier }] of link.value.paths.entries())
            for (const end of link.value.ends) {
                const site = sites.get(endKey(end) ?? "");
                const there = site?.value.accesses.map((access) => access.carrier);
                if (there !== undefined && extranet.carriers.byName.has(carrier) && !there.includes(carrier))
                    yield problem(
                        "carrierNotAtSite",
                        link.at("paths", index, "carrier"),
                        { value: carrier, site: endKey(end) ?? "", allowed: displayNames(there) },
                        [site!.at("accesses")],
                    );
            }
    }
    yield* checkBandwidth(extranet, sites);
}

type Sites = ReadonlyMap<string, Sound<ExtranetSite>>;

function sitesByKey({ sites }: DraftExtranet): Sites {
    return new Map(
        sites.sound.flatMap((site) => {
            const key = endKey(site.value.at);
            return key === undefined ? [] : [[key, site] as const];
        }),
    );
}

function* checkEnds({ value, at }: Sound<ExtranetLink>, sites: Sites): Iterable<Problem> {
    const [one, other] = value.ends.map((end) => sites.get(endKey(end) ?? ""));
    if (one === undefined || other === undefined) return;
    if (one === other) yield problem("linkToItself", at("ends", 1));
    else if (one.value.kind === "edge" && other.value.kind === "edge") yield problem("linkWithoutCloud", at("ends"));
}

function* checkSuite({ value, at }: Sound<ExtranetLink>, { suites }: DraftExtranet): Iterable<Problem> {
    const suite = suites.byName.get(value.suite);
    if (suite?.value === undefined) return;
    const missing = unbuildable(suite.value);
    if (missing.length > 0)
        yield problem(
            "suiteNotBuildable",
            at("suite"),
            { value: value.suite, algorithms: missing.join(", "), allowed: buildableNames },
            [suite.at()],
        );
}

/** What the paths over a carrier's line add up to is no more than the line has. */
function* checkBandwidth({ links }: DraftExtranet, sites: Sites): Iterable<Problem> {
    for (const [key, { value, at }] of sites) {
        if (value.kind === "edge") continue;
        for (const [index, { carrier, bandwidthMbps }] of value.accesses.entries()) {
            const paths = links.sound
                .filter((link) => link.value.ends.some((end) => endKey(end) === key))
                .flatMap((link) => link.value.paths.filter((path) => path.carrier === carrier));
            const sum = paths.reduce((total, path) => total + path.bandwidthMbps, 0);
            if (sum > bandwidthMbps)
                yield problem("lineOverbooked", at("accesses", index, "bandwidthMbps"), {
                    sum,
                    limit: bandwidthMbps,
                    paths: paths.length,
                });
        }
    }
}
