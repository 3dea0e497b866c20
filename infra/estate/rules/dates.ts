import { allPlatforms, type Draft } from "../draft/draft";
import type { Path } from "../locate";
import type { SourceLocation } from "../location";
import type { Problem } from "../problem";
import { problem } from "../problems";
import type { Approval, CountyHosting } from "../schema/types.generated";

/** Nothing ends before it begins. Dates of the form YYYY-MM-DD are in the order of their texts. */
export function* checkDates(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.serviceProviders.sound)
        for (const [index, { start, end }] of value.contracts.entries())
            yield* checkOrder(
                start,
                end,
                () => at("contracts", index, "end"),
                () => at("contracts", index, "start"),
            );
    for (const { value, level, at } of draft.divisions.sound) {
        const hosting = value.hosting as CountyHosting | undefined;
        if (level !== "county" || hosting === undefined) continue;
        yield* checkApproval(hosting.approval, at, ["hosting", "approval"]);
        if (hosting.ends !== undefined && hosting.approval !== undefined)
            yield* checkOrder(
                hosting.approval.date,
                hosting.ends,
                () => at("hosting", "ends"),
                () => at("hosting", "approval", "date"),
            );
    }
    for (const { value, at } of draft.systems.sound) {
        yield* checkApproval(value.migration.approval, at, ["migration", "approval"]);
        for (const name of ["assessment", "expertReview", "funding"] as const)
            yield* checkApproval(value.approvals?.[name], at, ["approvals", name]);
    }
    for (const list of ["links", "secureAccessGateways"] as const)
        for (const { value, at } of draft.extranet?.[list].sound ?? [])
            yield* checkApproval(value.approval, at, ["approval"]);
    for (const { value, at } of draft.waivers.sound)
        yield* checkOrder(
            value.date,
            value.expires,
            () => at("expires"),
            () => at("date"),
        );
    yield* checkNodeCounts(draft);
}

function* checkApproval(
    approval: Approval | undefined,
    at: (...path: Path) => SourceLocation,
    path: Path,
): Iterable<Problem> {
    if (approval?.expires === undefined) return;
    yield* checkOrder(
        approval.date,
        approval.expires,
        () => at(...path, "expires"),
        () => at(...path, "date"),
    );
}

function* checkOrder(
    start: string,
    end: string,
    endAt: () => SourceLocation,
    startAt: () => SourceLocation,
): Iterable<Problem> {
    if (end < start) yield problem("endsBeforeStart", endAt(), { start, end }, [startAt()]);
}

/** The same for counts: a node group's largest size is not below its size. */
function* checkNodeCounts(draft: Draft): Iterable<Problem> {
    for (const { value, at } of allPlatforms(draft)) {
        if (value?.kubernetes.mode !== "magnum") continue;
        for (const [index, { count, maxCount }] of value.kubernetes.nodeGroups.entries())
            if (maxCount !== undefined && maxCount < count)
                yield problem("maxBelowCount", at("kubernetes", "nodeGroups", index, "maxCount"), {
                    value: maxCount,
                    nodes: count,
                });
    }
}
