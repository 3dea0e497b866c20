import type { EstateModel, PlatformModel, SystemModel } from "../../../../infra/estate/model";
import { evaluatedInTime } from "../../../../policies/classified-protection/construction-operation/grading/evaluated-in-time";
import { filedWithPublicSecurity } from "../../../../policies/classified-protection/construction-operation/grading/filed-with-public-security";
import { gradingIsDocumented } from "../../../../policies/classified-protection/construction-operation/grading/grading-is-documented";
import { onlySystem } from "../../support/one-entry";
import { describeRule, runCase } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

type OnRecord = "filing" | "gradingReport" | "lastEvaluation";

/** One system and no platform. */
const system = (change: Partial<SystemModel> = {}) => ({
    estate: (): EstateModel => ({
        ...onlySystem("sd-budget", change),
        platforms: new Map(),
        recoverySites: new Map(),
    }),
});

/** The same without something on record. */
const systemWithout = (field: OnRecord, change: Partial<SystemModel> = {}) => ({
    estate: (): EstateModel => {
        const { systems, ...rest } = system(change).estate();
        return { ...rest, systems: new Map([...systems].map(([id, one]) => [id, without(one, field)])) };
    },
});

/** One platform and no system. */
const platform = (change: Partial<PlatformModel> = {}) => ({
    estate: (): EstateModel => {
        const estate = tinyEstate();
        const one = estate.platforms.get("370000");
        if (one === undefined) throw new Error("no platform");
        return {
            ...estate,
            systems: new Map(),
            platforms: new Map([["370000", { ...one, ...change }]]),
            recoverySites: new Map(),
        };
    },
});

const platformWithout = (field: OnRecord, change: Partial<PlatformModel> = {}) => ({
    estate: (): EstateModel => {
        const { platforms, ...rest } = platform(change).estate();
        return { ...rest, platforms: new Map([...platforms].map(([code, one]) => [code, without(one, field)])) };
    },
});

function without<Entry extends { [field in OnRecord]?: string }>(entry: Entry, field: OnRecord): Entry {
    const copy = { ...entry };
    delete copy[field];
    return copy;
}

describeRule(filedWithPublicSecurity, {
    good: [{ name: "a number", ...system({ filing: "37-1" }) }],
    bad: [
        { name: "none", code: "notFiled", ...systemWithout("filing") },
        { name: "none at level 2", code: "notFiled", ...systemWithout("filing", { protectionLevel: "S2A2G2" }) },
        { name: "a platform", code: "notFiled", ...platformWithout("filing") },
        {
            name: "a number that another system has",
            code: "sameFiling",
            estate: () => {
                const estate = system({ filing: "37-1" }).estate();
                const one = estate.systems.get("sd-budget") as SystemModel;
                return { ...estate, systems: new Map([...estate.systems, ["twin", { ...one, id: "twin" }]]) };
            },
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "level 1", ...systemWithout("filing", { protectionLevel: "S1A1G1" }) },
        { name: "not there yet", ...systemWithout("filing", { provisioned: false }) },
    ],
});

describeRule(gradingIsDocumented, {
    good: [
        { name: "the report of a system", ...system({ gradingReport: "示例-定-1" }) },
        { name: "the report of a platform", ...platform({ gradingReport: "示例-定-1" }) },
    ],
    bad: [
        { name: "none", code: "noReport", ...systemWithout("gradingReport") },
        { name: "none at level 2", code: "noReport", ...systemWithout("gradingReport", { protectionLevel: "S2A2G2" }) },
        { name: "a platform", code: "noReport", ...platformWithout("gradingReport") },
    ],
    unknown: [],
    notApplicable: [
        { name: "level 1", ...systemWithout("gradingReport", { protectionLevel: "S1A1G1" }) },
        { name: "not there yet", ...systemWithout("gradingReport", { provisioned: false }) },
    ],
});

// Cases are judged as of 2026-11-24.
const on = (date: string, protectionLevel = "S3A2G3") => system({ lastEvaluation: date, protectionLevel });
const runsFrom = (completed: string) => ({ migration: { state: "new" as const, completed } });

describeRule(evaluatedInTime, {
    good: [
        { name: "level 3, a year ago", ...on("2025-11-24") },
        { name: "level 3 by its data only: the general level counts", ...on("2024-01-01", "S3A2G2") },
        { name: "level 4, half a year ago", ...on("2026-05-24", "S4A4G4") },
        {
            name: "level 4, half a year from a day that February has not",
            asOf: "2027-02-28",
            ...on("2026-08-31", "S4A4G4"),
        },
        { name: "level 3, a year from a leap day", asOf: "2029-02-28", ...on("2028-02-29") },
        { name: "level 2, whenever", ...on("2019-12-31", "S2A2G2") },
        { name: "today", ...on("2026-11-24") },
        { name: "a platform", ...platform({ lastEvaluation: "2025-11-24", protectionLevel: "S3A3G3" }) },
    ],
    bad: [
        { name: "level 3, a year and a day ago", code: "overdue", ...on("2025-11-23") },
        { name: "level 4, half a year and a day ago", code: "overdue", ...on("2026-05-23", "S4A4G4") },
        { name: "level 4 of which only the services are", code: "overdue", ...on("2026-05-23", "S3A4G4") },
        {
            name: "level 4, half a year from a day that February has not, and a day",
            code: "overdue",
            asOf: "2027-03-01",
            ...on("2026-08-31", "S4A4G4"),
        },
        { name: "level 3, a year from a leap day and a day", code: "overdue", asOf: "2029-03-01", ...on("2028-02-29") },
        { name: "tomorrow", code: "notYet", ...on("2026-11-25") },
        { name: "never", code: "neverEvaluated", ...systemWithout("lastEvaluation") },
        {
            name: "never, at level 2",
            code: "neverEvaluated",
            ...systemWithout("lastEvaluation", { protectionLevel: "S2A2G2" }),
        },
        {
            name: "never, on the cloud since today",
            code: "neverEvaluated",
            ...systemWithout("lastEvaluation", runsFrom("2026-11-24")),
        },
        { name: "a platform, never", code: "neverEvaluated", ...platformWithout("lastEvaluation") },
        {
            name: "a platform of level 4",
            code: "overdue",
            ...platform({ lastEvaluation: "2026-05-23", protectionLevel: "S4A4G4" }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "level 1", ...systemWithout("lastEvaluation", { protectionLevel: "S1A1G1" }) },
        { name: "no resources", ...systemWithout("lastEvaluation", { provisioned: false }) },
        { name: "does not run yet", ...systemWithout("lastEvaluation", { migration: { state: "new" } }) },
        { name: "runs from tomorrow", ...systemWithout("lastEvaluation", runsFrom("2026-11-25")) },
    ],
});

test.each([
    ["2025-11-23", "S3A2G3", "2026-11-23"],
    ["2025-08-31", "S4A4G4", "2026-02-28"],
    ["2025-12-01", "S4A4G4", "2026-06-01"],
])("an evaluation of %s at %s was to be followed by %s", (date, level, due) => {
    const { findings } = runCase(evaluatedInTime, { name: "", ...on(date, level) });
    expect(findings.map(({ params }) => params["due"])).toEqual([due]);
});
