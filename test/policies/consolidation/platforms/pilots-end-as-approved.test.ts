import type { DivisionModel, EstateModel } from "../../../../infra/estate/model";
import { pilotsEndAsApproved as rule } from "../../../../policies/consolidation/platforms/pilots-end-as-approved";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const approval = {
    document: "示例-试点-1",
    date: "2015-06-18",
    authority: "山东省人民政府办公厅",
    expires: "2027-12-31",
};
type Pilot = NonNullable<DivisionModel["pilot"]>;

/** The estate with Ju county as the pilot `code`, on a platform like Jinan's whose contract ends 2028-12-31. */
const pilot =
    (terms: Pilot, code = "370481", province = "370000"): (() => EstateModel) =>
    () => {
        const tiny = tinyEstate();
        const ju = tiny.divisions.get("371122") as DivisionModel;
        const platform = tiny.platforms.get("370100");
        if (platform === undefined) throw new Error("no platform");
        return {
            ...tiny,
            estate: { ...tiny.estate, province },
            divisions: new Map([...tiny.divisions, [code, { ...ju, code, hosting: "grandfathered", pilot: terms }]]),
            platforms: new Map([...tiny.platforms, [code, { ...platform, division: code }]]),
        };
    };
/** The ends of all contracts, and of the one of Jinan's platform. */
const withContracts = (others: string, own: string, estateOf: () => EstateModel) => (): EstateModel => {
    const estate = estateOf();
    const serviceProviders = estate.providers.serviceProviders.map((provider) => ({
        ...provider,
        contracts: provider.contracts.map((each) => ({ ...each, end: each.id === "jinan-cloud" ? own : others })),
    }));
    return { ...estate, providers: { ...estate.providers, serviceProviders } };
};
const long = { ...approval, expires: "2028-12-31" };

describeRule(rule, {
    good: [
        {
            name: "Tengzhou, all ending on one day",
            estate: pilot({ approval: long, ends: "2028-12-31" }),
        },
        {
            name: "Zhucheng, with an approval that has no end",
            estate: pilot(
                { approval: { document: "1", date: "2015-06-18", authority: "省政府" }, ends: "2029-01-01" },
                "370782",
            ),
        },
        { name: "approved today", estate: pilot({ approval: { ...long, date: "2026-11-24" }, ends: "2028-12-31" }) },
        { name: "no approval, which is for another rule", estate: pilot({ ends: "2028-12-31" }) },
        {
            name: "no platform any more",
            estate() {
                const estate = pilot({ approval: long, ends: "2028-12-30" })();
                return { ...estate, platforms: tinyEstate().platforms };
            },
        },
        {
            name: "contracts for other platforms that run longer",
            estate: withContracts("2029-12-31", "2028-12-31", pilot({ approval: long, ends: "2028-12-31" })),
        },
        { name: "no end, which is for another rule", estate: pilot({ approval: long }) },
        { name: "of another province", estate: pilot({ approval: long, ends: "2028-12-31" }, "320102", "320000") },
    ],
    bad: [
        {
            name: "a county that was no pilot",
            code: "noNationalPilot",
            estate: pilot({ approval: long, ends: "2028-12-31" }, "370402"),
        },
        {
            name: "ends a day after its approval",
            code: "outlastsApproval",
            estate: pilot({ approval: { ...long, expires: "2028-12-30" }, ends: "2028-12-31" }),
        },
        {
            name: "a contract that runs a day longer",
            code: "contractOutlasts",
            estate: pilot({ approval: long, ends: "2028-12-30" }),
        },
        {
            name: "a contract of its own that runs longer than others",
            code: "contractOutlasts",
            estate: withContracts("2028-12-31", "2029-01-01", pilot({ approval: long, ends: "2028-12-31" })),
        },
        {
            name: "approved tomorrow",
            code: "approvedLater",
            estate: pilot({ approval: { ...long, date: "2026-11-25" }, ends: "2028-12-31" }),
        },
    ],
    unknown: [],
    notApplicable: [{ name: "an estate without pilots", estate: tinyEstate }],
});
