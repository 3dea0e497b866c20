import type { EstateModel } from "../../../../../infra/estate/model";
import { level4SystemHasOwnPool } from "../../../../../policies/classified-protection/cloud-extension/pools/level4-system-has-own-pool";
import { describeRule, runCase } from "../../../support/rule-cases";
import { tinyEstate, withPlatform, withSystem } from "../../../support/tiny";

const platform = (pool: boolean) =>
    withPlatform("370000", {
        protectionLevel: "S4A4G4",
        availabilityZones: [
            { name: "az1", hosts: ["compute-1"] },
            ...(pool ? [{ name: "az2", hosts: ["compute-2"], pool: "level4" as const }] : []),
        ],
    });
const pooled = (estate: EstateModel, flavors: readonly string[]): EstateModel => ({
    ...estate,
    catalogue: {
        ...estate.catalogue,
        flavors: estate.catalogue.flavors.map((flavor) =>
            flavors.includes(flavor.name)
                ? { ...flavor, pool: "level4" as const }
                : { ...flavor, pool: "general" as const },
        ),
    },
});
const level4 = { protectionLevel: "S4A2G4" };
const all = ["g1.small", "g1.medium"];
/** Only sd-budget has machines on the province's platform besides rizhao-permits, which is out of the way here. */
const alone = (estate: EstateModel) => withSystem("rizhao-permits", { provisioned: false }, estate);

describeRule(level4SystemHasOwnPool, {
    good: [
        {
            name: "all tiers in the pool",
            estate: () => alone(pooled(withSystem("sd-budget", level4, platform(true)), all)),
        },
        { name: "lower systems outside", estate: () => platform(true) },
        { name: "lower systems where there is no pool", estate: () => platform(false) },
    ],
    bad: [
        {
            name: "no pool",
            code: "noPool",
            estate: () => alone(pooled(withSystem("sd-budget", level4, platform(false)), all)),
        },
        {
            name: "a tier outside",
            code: "generalFlavor",
            estate: () => alone(pooled(withSystem("sd-budget", level4, platform(true)), ["g1.small"])),
        },
        { name: "a lower system inside", code: "lowerLevel", estate: () => pooled(platform(true), ["g1.medium"]) },
        {
            name: "containers without a pool",
            code: "noPool",
            estate: () => withSystem("sd-portal", { protectionLevel: "S2A4G4" }, platform(false)),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "a platform of level 3" },
        {
            name: "no platform",
            estate: () => ({ ...withSystem("sd-budget", level4), platforms: new Map() }),
        },
        {
            name: "systems that are not there yet",
            estate: () => ({
                ...tinyEstate(),
                systems: new Map(
                    [...withSystem("sd-budget", level4, platform(false)).systems].map(([id, system]) => [
                        id,
                        { ...system, provisioned: false },
                    ]),
                ),
            }),
        },
    ],
});

test("each finding stands where its tier does", () => {
    const { findings } = runCase(level4SystemHasOwnPool, {
        name: "",
        estate: () => pooled(platform(true), ["g1.medium"]),
    });
    expect(findings.map(({ urn }) => urn)).toEqual(["estate:system/sd-budget/tier/db/g1.medium"]);
    expect(findings[0]?.location).toEqual(tinyEstate().systems.get("sd-budget")?.partSources.get("tier/db"));
});
