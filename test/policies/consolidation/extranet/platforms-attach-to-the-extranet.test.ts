import { platformsAttachToTheExtranet as rule } from "../../../../policies/consolidation/extranet/platforms-attach-to-the-extranet";
import { onlyLink, withoutExtranet } from "../../support/extranet";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

/** Jinan's platform as that of a pilot county. */
const pilot = withDivision("370100", { level: "county", hosting: "grandfathered" });
const onlyProvince = tinyEstate().platforms.get("370000")!;

describeRule(rule, {
    good: [
        { name: "the estate for learning", estate: tinyEstate },
        {
            name: "a pilot county by its city's link",
            estate: () => onlyLink("sd-jinan", { kind: "city-county", ends: ["371100", "370100"] }, pilot),
        },
    ],
    bad: [
        { name: "a city without link", code: "notAttached", estate: () => onlyLink("sd-rizhao") },
        {
            name: "a pilot county with the link of a city",
            code: "notAttached",
            estate: () => onlyLink("sd-jinan", {}, pilot),
        },
        {
            name: "a city at the wrong end",
            code: "notAttached",
            estate: () => onlyLink("sd-jinan", { ends: ["370100", "370000"] }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "an estate without extranet", estate: withoutExtranet },
        {
            name: "a platform of nobody's",
            estate: () => ({
                ...tinyEstate(),
                platforms: new Map([["379999", { ...onlyProvince, division: "379999" }]]),
            }),
        },
        {
            name: "the province's platform",
            estate: () => ({ ...tinyEstate(), platforms: new Map([["370000", onlyProvince]]) }),
        },
    ],
});
