import { allPlatforms, type Draft, type DraftExtranet } from "../../draft/draft";
import type { Sound } from "../../draft/item";
import { handoverCapacity, outerNumber } from "../../extranet/numbers";
import { zones } from "../../model";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { CloudSite, ExtranetSite } from "../../schema/types.generated";
import { addressNumber, blockOf } from "../../validate/cidr";
import { checkApart, checkInside, findOverlap, overlapProblem, type PlacedBlock } from "../addresses/blocks";
import { planes } from "../addresses/plan";

/** Blocks of the extranet lie apart, and what is computed from them has room: now, and for every line that is declared. */
export function* checkExtranetAddresses(draft: Draft): Iterable<Problem> {
    const { extranet } = draft;
    if (extranet === undefined) return;
    const highest = Math.max(1, ...extranet.lines.sound.map(({ value }) => value.number));
    yield* checkHandover(draft, extranet);
    yield* checkEdgeNetworks(draft, extranet);
    yield* checkApart(
        "blocksOverlap",
        extranet.sites.sound.flatMap(({ value, at }) =>
            value.kind === "edge"
                ? []
                : value.accesses.map(({ cidr }, index) => ({ cidr, at: () => at("accesses", index, "cidr") })),
        ),
    );
    for (const site of extranet.sites.sound)
        if (site.value.kind === "cloud") {
            const cloud = site as Sound<ExtranetSite> & { readonly value: CloudSite };
            yield* checkLines(cloud, highest);
            yield* checkVlanRange(draft, cloud, highest);
        }
}

function planBlocks({ estate }: Draft): PlacedBlock[] {
    if (estate?.value === undefined) return [];
    const { addressPlan } = estate.value;
    return planes.map((plane) => ({ cidr: addressPlan[plane], at: () => estate.at("addressPlan", plane) }));
}

function* checkHandover(draft: Draft, { file, sites }: DraftExtranet): Iterable<Problem> {
    if (file.value === undefined) return;
    const { handover } = file.value;
    const own = { cidr: handover, at: () => file.at("handover") };
    const clash = findOverlap(blockOf(handover), planBlocks(draft));
    if (clash !== undefined) yield overlapProblem("blocksOverlap", own, clash);
    const limit = handoverCapacity(handover);
    for (const { value, at } of sites.sound)
        if (value.kind === "cloud" && value.number >= limit)
            yield problem("handoverExhausted", at("number"), { value: value.number, block: handover, limit }, [
                file.at("handover"),
            ]);
}

/** Networks behind edge routers lie in the plan's block of their zone, apart from platforms' blocks and from each other. */
function* checkEdgeNetworks(draft: Draft, { sites }: DraftExtranet): Iterable<Problem> {
    for (const zone of ["common", "dedicated"] as const) {
        const edges = sites.sound.flatMap(({ value, at }): PlacedBlock[] =>
            value.kind === "cloud"
                ? []
                : value.networks.flatMap((network, index) =>
                      network.zone === zone ? [{ cidr: network.cidr, at: () => at("networks", index, "cidr") }] : [],
                  ),
        );
        const plan = draft.estate?.value?.addressPlan[zone];
        if (plan !== undefined)
            for (const edge of edges)
                yield* checkInside("blockOutsidePlan", edge, {
                    cidr: plan,
                    at: () => draft.estate!.at("addressPlan", zone),
                });
        const platforms = allPlatforms(draft).flatMap(({ value, at }): PlacedBlock[] =>
            value === undefined ? [] : [{ cidr: value.zones[zone].block, at: () => at("zones", zone, "block") }],
        );
        for (const edge of edges) {
            const clash = findOverlap(blockOf(edge.cidr), platforms);
            if (clash !== undefined) yield overlapProblem("blocksOverlap", edge, clash);
        }
        yield* checkApart("blocksOverlap", edges);
    }
}

/** Every VPN up to the highest number has an address on each line, which the carrier's router has not. */
function* checkLines({ value, at }: Sound<CloudSite>, highest: number): Iterable<Problem> {
    for (const [index, { cidr, gateway }] of value.accesses.entries()) {
        const { first, last } = blockOf(cidr);
        const router = addressNumber(gateway);
        const [lowest, top] = [outerNumber(cidr, 0), outerNumber(cidr, highest)];
        // The last address of a block is for all of its hosts.
        if (top >= last) yield problem("lineTooSmall", at("accesses", index, "cidr"), { value: cidr, number: highest });
        if (router <= first || router >= last)
            yield problem("addressOutsideBlock", at("accesses", index, "gateway"), { value: gateway, block: cidr });
        else if (router >= lowest && router <= top)
            yield problem("gatewayTaken", at("accesses", index, "gateway"), {
                value: gateway,
                number: router - lowest,
            });
    }
}

/** VLANs towards the border routers, and those of carriers' lines, are nobody else's on the platform. */
function* checkVlanRange(draft: Draft, { value, at }: Sound<CloudSite>, highest: number): Iterable<Problem> {
    const platform = draft.divisions.byName.get(value.at.platform ?? "")?.platform;
    const taken: { readonly network: string; readonly vlan: number }[] = [];
    if (platform?.value !== undefined) {
        const { management, external } = platform.value;
        for (const { physicalNetwork, vlan } of [...zones.map((zone) => platform.value!.zones[zone]), management])
            taken.push({ network: physicalNetwork, vlan });
        if (external.vlan !== undefined) taken.push({ network: external.physicalNetwork, vlan: external.vlan });
    }
    for (const [index, { physicalNetwork, vlan }] of value.accesses.entries()) {
        if (taken.some((one) => one.network === physicalNetwork && one.vlan === vlan))
            yield problem("vlanTaken", at("accesses", index, "vlan"), { value: vlan, physicalNetwork });
        taken.push({ network: physicalNetwork, vlan });
    }
    const clash = taken.find(
        ({ network, vlan }) =>
            network === value.physicalNetwork && vlan >= value.firstVlan && vlan <= value.firstVlan + highest,
    );
    if (clash !== undefined)
        yield problem("vlanRangeTaken", at("firstVlan"), {
            first: value.firstVlan,
            last: value.firstVlan + highest,
            vlan: clash.vlan,
            physicalNetwork: clash.network,
        });
}
