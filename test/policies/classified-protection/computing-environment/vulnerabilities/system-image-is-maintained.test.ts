import { systemImageIsMaintained } from "../../../../../policies/classified-protection/computing-environment/vulnerabilities/system-image-is-maintained";
import { describeRule } from "../../../support/rule-cases";

import { onlySystem } from "../../../support/one-entry";
import { tinyEstate } from "../../../support/tiny";

const only = (...ids: string[]) => {
    const estate = tinyEstate();
    return { ...estate, systems: new Map([...estate.systems].filter(([id]) => ids.includes(id))) };
};

describeRule(systemImageIsMaintained, {
    good: [{ name: "the last day", estate: () => only("sd-budget"), asOf: "2030-12-31" }],
    bad: [{ name: "the day after", code: "ended", estate: () => only("sd-budget"), asOf: "2031-01-01" }],
    unknown: [],
    notApplicable: [
        { name: "in containers", estate: () => only("sd-portal"), asOf: "2031-01-01" },
        { name: "not on the platform", estate: () => only("ju-subsidies"), asOf: "2031-01-01" },
        {
            name: "level 1",
            asOf: "2031-01-01",
            estate: () => onlySystem("sd-budget", { protectionLevel: "S1A1G1" }),
        },
        {
            name: "no date in the catalogue",
            asOf: "2031-01-01",
            estate() {
                const estate = only("sd-budget");
                const images = estate.catalogue.images.map(({ endOfLife: _, ...image }) => image);
                return { ...estate, catalogue: { ...estate.catalogue, images } };
            },
        },
    ],
});
