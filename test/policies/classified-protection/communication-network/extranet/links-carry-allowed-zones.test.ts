import { linksCarryAllowedZones as rule } from "../../../../../policies/classified-protection/communication-network/extranet/links-carry-allowed-zones";
import { onlyLink, withoutExtranet } from "../../../support/extranet";
import { describeRule, runCase } from "../../../support/rule-cases";

const kinds = ["province-city", "city-county", "platform-platform"] as const;

describeRule(rule, {
    good: [
        ...kinds.map((kind) => ({
            name: `common and dedicated, ${kind}`,
            estate: () => onlyLink("sd-jinan", { kind, zones: ["common", "dedicated"] }),
        })),
        {
            name: "all zones to a recovery site",
            estate: () => onlyLink("sd-jinan", { kind: "platform-dr", zones: ["common", "dedicated", "internet"] }),
        },
    ],
    bad: kinds.map((kind) => ({
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

test("a link with a zone that it may not carry passes for none of its others", () => {
    const { counts } = runCase(rule, {
        name: "",
        estate: () => onlyLink("sd-jinan", { kind: "city-county", zones: ["common", "internet"] }),
    });
    expect(counts.get(rule.id)).toMatchObject({ pass: 0, violation: 1 });
});
