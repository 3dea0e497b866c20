import { platformStandsInChina } from "../../../../../policies/classified-protection/cloud-extension/location/platform-stands-in-china";
import { describeRule } from "../../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../../support/tiny";
import { homeOnly } from "../../../../support/home-only";

describeRule(platformStandsInChina, {
    good: [
        { name: "the estate for learning" },
        { name: "in another province", estate: () => withPlatform("370000", { site: "110100" }) },
    ],
    bad: [
        ...["810000", "820000", "710000", "990000", "160000"].map((site) => ({
            name: `in ${site}`,
            code: "abroad",
            estate: () => withPlatform("370100", { site }),
        })),
    ],
    unknown: [],
    notApplicable: [
        { name: "no platform at all", estate: () => ({ ...homeOnly(tinyEstate()), platforms: new Map() }) },
        {
            name: "a platform of level 1",
            estate: () =>
                withPlatform(
                    "370100",
                    { protectionLevel: "S1A1G1", site: "810000" },
                    withPlatform("370000", { protectionLevel: "S1A1G1" }, homeOnly(tinyEstate())),
                ),
        },
    ],
});
