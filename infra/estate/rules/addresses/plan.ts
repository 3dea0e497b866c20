import { allPlatforms, type Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { checkApart, checkInside, type PlacedBlock } from "./blocks";

/** Zones and the management plane: keys of the address plan. */
export const planes = ["common", "dedicated", "internet", "management"] as const;

/** The plan's blocks lie apart; every platform's block of a zone lies inside the plan's and apart from other platforms'. */
export function* checkAddressPlan(draft: Draft): Iterable<Problem> {
    const { estate } = draft;
    if (estate?.value !== undefined) {
        const { addressPlan } = estate.value;
        yield* checkApart(
            "blocksOverlap",
            planes.map((plane) => ({ cidr: addressPlan[plane], at: () => estate.at("addressPlan", plane) })),
        );
    }
    for (const plane of planes) {
        const blocks = platformBlocks(draft, plane);
        yield* checkApart("blocksOverlap", blocks);
        const outer = estate?.value?.addressPlan[plane];
        if (outer === undefined) continue;
        for (const block of blocks)
            yield* checkInside("blockOutsidePlan", block, { cidr: outer, at: () => estate!.at("addressPlan", plane) });
    }
    yield* checkApart(
        "blocksOverlap",
        allPlatforms(draft).flatMap(({ value, at }) =>
            value === undefined ? [] : [{ cidr: value.external.cidr, at: () => at("external", "cidr") }],
        ),
    );
}

function platformBlocks(draft: Draft, plane: (typeof planes)[number]): PlacedBlock[] {
    return allPlatforms(draft).flatMap(({ value, at }) => {
        if (value === undefined) return [];
        if (plane === "management") return [{ cidr: value.management.block, at: () => at("management", "block") }];
        return [{ cidr: value.zones[plane].block, at: () => at("zones", plane, "block") }];
    });
}
