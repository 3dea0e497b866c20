import { recoveryGradeFitsLevel } from "../../../../../policies/classified-protection/computing-environment/continuity/recovery-grade-fits-level";
import { describeRule } from "../../../support/rule-cases";

import type { SystemModel } from "../../../../../infra/estate/model";
import { tinyEstate } from "../../../support/tiny";

const only =
    (id: string, change: Partial<SystemModel> = {}) =>
    () => {
        const estate = tinyEstate();
        return { ...estate, systems: new Map([[id, { ...(estate.systems.get(id) as SystemModel), ...change }]]) };
    };
const at = (protectionLevel: string, grade: number, provisioned = true) =>
    only("sd-budget", { protectionLevel, recovery: { grade, rtoMinutes: 1, rpoMinutes: 1 }, provisioned });

describeRule(recoveryGradeFitsLevel, {
    good: [
        { name: "A2 with grade 3", estate: at("S4A2G4", 3) },
        { name: "A3 with grade 5", estate: at("S2A3G3", 5) },
        { name: "A4 with grade 6", estate: at("S2A4G4", 6) },
    ],
    bad: [
        { name: "A2 with grade 2", code: "tooLow", estate: at("S4A2G4", 2) },
        { name: "A3 with grade 4", code: "tooLow", estate: at("S2A3G3", 4) },
        { name: "A4 with grade 5", code: "tooLow", estate: at("S2A4G4", 5) },
    ],
    unknown: [],
    notApplicable: [
        { name: "A1", estate: at("S3A1G3", 1) },
        { name: "not on the platform", estate: at("S3A3G3", 1, false) },
    ],
});
