import { platformRunsUnderAContract as rule } from "../../../../policies/consolidation/platforms/platform-runs-under-a-contract";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../support/tiny";
import { homeOnly } from "../../../support/home-only";

// Both contracts run from 2026-01-01 to 2028-12-31.
const providers = tinyEstate().providers.serviceProviders;

describeRule(rule, {
    good: [
        { name: "today", estate: tinyEstate },
        { name: "the first day", asOf: "2026-01-01" },
        { name: "the last day", asOf: "2028-12-31" },
    ],
    bad: [
        { name: "the day before", code: "notBegun", asOf: "2025-12-31" },
        { name: "the day after", code: "ended", asOf: "2029-01-01" },
        {
            name: "another provider's contract of the same name does not count",
            code: "ended",
            estate: () => {
                const [one] = providers;
                const old = { ...one!.contracts[0]!, end: "2026-11-23" };
                return withPlatform(
                    "370000",
                    { provider: { id: "provider-z", contract: old.id } },
                    {
                        ...tinyEstate(),
                        providers: {
                            ...tinyEstate().providers,
                            serviceProviders: [one!, { ...one!, id: "provider-z", contracts: [old] }],
                        },
                    },
                );
            },
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "an estate without platforms", estate: () => ({ ...homeOnly(tinyEstate()), platforms: new Map() }) },
        {
            name: "a contract that is nowhere",
            estate: () => {
                const estate = tinyEstate();
                return { ...estate, providers: { ...estate.providers, serviceProviders: [] } };
            },
        },
    ],
});
