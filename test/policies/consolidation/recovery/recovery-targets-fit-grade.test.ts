import { recoveryTargetsFitGrade as rule } from "../../../../policies/consolidation/recovery/recovery-targets-fit-grade";
import { onlySystem } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";

const of = (grade: number, rtoMinutes: number, rpoMinutes: number) => () =>
    onlySystem("sd-budget", { recovery: { grade, rtoMinutes, rpoMinutes } });

describeRule(rule, {
    good: [
        { name: "grade 4 at its limits", estate: of(4, 720, 720) },
        { name: "grade 5 at its limits", estate: of(5, 120, 30) },
        { name: "grade 6", estate: of(6, 5, 0) },
        { name: "grade 1, whose RTO has no limit", estate: of(1, 100_000, 10_080) },
        { name: "a day on which the 2007 edition was in force", asOf: "2025-12-31", estate: of(5, 2880, 30) },
    ],
    bad: [
        { name: "an RTO above grade 4", code: "tooLong", estate: of(4, 721, 60) },
        { name: "an RPO above grade 5", code: "tooLong", estate: of(5, 60, 31) },
        {
            name: "an RTO of the 2007 edition after it was replaced",
            code: "tooLong",
            asOf: "2026-01-01",
            estate: of(5, 2880, 30),
        },
        { name: "any loss at grade 6", code: "tooLong", estate: of(6, 5, 1) },
    ],
    unknown: [],
    notApplicable: [
        { name: "a system without resources", estate: () => onlySystem("sd-budget", { provisioned: false }) },
        { name: "a day before any edition", asOf: "2007-10-31", estate: of(6, 500, 500) },
    ],
});
