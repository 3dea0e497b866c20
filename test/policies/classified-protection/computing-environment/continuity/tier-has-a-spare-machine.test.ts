import { tierHasASpareMachine } from "../../../../../policies/classified-protection/computing-environment/continuity/tier-has-a-spare-machine";
import { describeRule } from "../../../support/rule-cases";

import type { SystemModel } from "../../../../../infra/estate/model";
import { tinyEstate } from "../../../support/tiny";

const only =
    (id: string, change: Partial<SystemModel> = {}) =>
    () => {
        const estate = tinyEstate();
        return { ...estate, systems: new Map([[id, { ...(estate.systems.get(id) as SystemModel), ...change }]]) };
    };
const at = (protectionLevel: string, ...counts: number[]) =>
    only("sd-budget", {
        protectionLevel,
        runtime: {
            kind: "virtual-machines",
            image: "kylin-server-v10",
            tiers: counts.map((count, index) => ({ name: index === 0 ? "app" : "db", flavor: "g1.small", count })),
        },
    });

describeRule(tierHasASpareMachine, {
    good: [{ name: "two machines each", estate: at("S3A3G3", 2, 2) }],
    bad: [
        { name: "one in the second tier", code: "alone", estate: at("S3A3G3", 2, 1) },
        { name: "at level 4", code: "alone", estate: at("S3A4G4", 1) },
    ],
    unknown: [],
    notApplicable: [
        { name: "level 2 of service", estate: at("S3A2G3", 1) },
        { name: "in containers", estate: only("sd-portal") },
        { name: "not on the platform", estate: only("ju-subsidies", { protectionLevel: "S3A3G3" }) },
    ],
});

it("points to the tier", () => {
    const estate = at("S3A3G3", 2, 1)();
    const found = [...tierHasASpareMachine.checkEstate(estate, "2026-11-24")];
    const { partSources, source } = estate.systems.get("sd-budget") as SystemModel;
    expect(found.map(({ location }) => location)).toEqual([partSources.get("tier/app"), partSources.get("tier/db")]);
    expect(found[1]?.location).not.toEqual(source);
});
