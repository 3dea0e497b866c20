import { platformIsProtected as rule } from "../../../../policies/consolidation/recovery/platform-is-protected";
import { onlySystem } from "../../support/one-entry";
import { withoutRecovery, withSite } from "../../support/recovery";
import { describeRule, runCase } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const provinceOnly = () => {
    const protections = new Map([["370000", { division: "370000" }]]);
    return withSite({ protects: ["370000"], protections });
};
const without = (estate = tinyEstate()) => ({ ...estate, systems: new Map() });

describeRule(rule, {
    good: [{ name: "a site for all platforms" }],
    bad: [
        { name: "a platform that no site protects", code: "unprotected", estate: provinceOnly },
        { name: "no recovery site at all", code: "unprotected", estate: withoutRecovery },
    ],
    unknown: [],
    notApplicable: [
        { name: "platforms without systems", estate: without },
        {
            name: "platforms whose systems have no resources",
            estate: () => onlySystem("sd-budget", { provisioned: false }, withoutRecovery()),
        },
    ],
});

it("says how many systems there are", () => {
    const { findings } = runCase(rule, { name: "", estate: withoutRecovery });
    const systems = [...tinyEstate().systems.values()].filter(({ provisioned }) => provisioned);
    const hostedBy = (division: unknown) => systems.filter(({ host }) => host === division).length;
    expect(findings.map(({ params }) => params["systems"])).toEqual(
        findings.map(({ params }) => hostedBy(params["division"])),
    );
    expect(hostedBy("370000")).toBeGreaterThan(2);
});
