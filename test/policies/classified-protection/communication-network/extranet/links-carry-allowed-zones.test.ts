import { linksCarryAllowedZones as rule } from "../../../../../policies/classified-protection/communication-network/extranet/links-carry-allowed-zones";
import { onlyLink, withoutExtranet } from "../../../support/extranet";
import { describeRule } from "../../../support/rule-cases";

describeRule(rule, {
    good: [
        { name: "common and dedicated", estate: () => onlyLink("sd-jinan", { zones: ["common", "dedicated"] }) },
        {
            name: "all zones to a recovery site",
            estate: () => onlyLink("sd-jinan", { kind: "platform-dr", zones: ["common", "dedicated", "internet"] }),
        },
    ],
    bad: (["province-city", "city-county", "platform-platform"] as const).map((kind) => ({
        name: `the internet zone, ${kind}`,
        code: "notAllowed",
        estate: () => onlyLink("sd-jinan", { kind, zones: ["common", "internet"] }),
    })),
    unknown: [],
    notApplicable: [
        { name: "an estate without extranet", estate: withoutExtranet },
        { name: "level 1", estate: () => onlyLink("sd-jinan", { protectionLevel: "S1A1G1", zones: ["internet"] }) },
    ],
});
