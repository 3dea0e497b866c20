import type { Seat } from "../../../../infra/estate/model";
import { distanceBetween } from "../../../../infra/estate/recovery/seats";
import { recoverySiteStandsApart as rule } from "../../../../policies/consolidation/recovery/recovery-site-stands-apart";
import { withoutRecovery, withSite } from "../../support/recovery";
import { describeRule, runCase } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const least = (leastDistanceKm: number, estate = tinyEstate()) => ({
    ...estate,
    recovery: { ...estate.recovery!, leastDistanceKm },
});
const seated = (seats: readonly [string, Seat][]) => () => {
    const estate = tinyEstate();
    return { ...estate, recovery: { ...estate.recovery!, seats: new Map(seats) } };
};
const seat = (latitude: number, longitude: number): Seat => ({ latitude, longitude, source: "test", verified: true });

describeRule(rule, {
    good: [
        { name: "Rizhao for platforms in Jinan" },
        { name: "two seats just far enough apart", estate: seated([["371100", seat(36.65, 118.25)]]) },
        {
            name: "just as far as the province asks for",
            estate: () => least(distanceBetween(tinyEstate(), "371100", "370100")!),
        },
    ],
    bad: [
        { name: "the city of the platform", code: "sameCity", estate: () => withSite({ site: "370100" }) },
        { name: "a district of it", code: "sameCity", estate: () => withSite({ site: "370102" }) },
        { name: "the next city", code: "tooNear", estate: () => withSite({ site: "370900" }) },
        { name: "a province that asks for more", code: "tooNear", estate: () => least(500) },
        { name: "coordinates of the estate's own", code: "tooNear", estate: seated([["371100", seat(36.65, 118)]]) },
    ],
    unknown: [
        {
            name: "a city whose place nobody knows",
            code: "distanceUnknown",
            estate: () => withSite({ site: "379900" }),
        },
    ],
    notApplicable: [
        { name: "no recovery site", estate: withoutRecovery },
        { name: "a platform that is gone", estate: () => ({ ...tinyEstate(), platforms: new Map() }) },
    ],
});

it.each([
    ["S3A3G3", true],
    ["S1A1G1", false],
])("a site of %s is held against the clause on copies elsewhere: %s", (protectionLevel, isCited) => {
    const estate = () => withSite({ site: "370100", protectionLevel });
    const { findings } = runCase(rule, { name: "", estate });
    for (const { clauses } of findings) expect(clauses.some(({ standard }) => standard === "GB/T 22239")).toBe(isCited);
    expect(findings).not.toEqual([]);
});
