import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { measure, keptAll } from "../../../infra/drill/evidence/measure";
import { recordsOf } from "../../../infra/drill/evidence/record";
import type { JournalEntry, RecoveryPoint } from "../../../infra/drill/journal/entries";
import { standOf, type Stand } from "../../../infra/drill/journal/stand";
import { choosePoint, nothingGiven } from "../../../infra/drill/run/points";
import { loadEstate } from "../../../infra/estate/load";
import { diskReader } from "../../../infra/estate/reader";
import { writeFileSync } from "node:fs";
import { drillMarkdown } from "../../../infra/report/drill/markdown";
import { planText } from "../../../infra/report/drill/plan-text";
import { createTranslator } from "../../../infra/i18n/translator";
import { createColors } from "picocolors";
import { withSite } from "../../policies/support/recovery";
import { recoveryIsDrilled } from "../../../policies/consolidation/recovery/recovery-is-drilled";
import { tinyEstate } from "../../policies/support/tiny";
import { temporaryFolders } from "../../support/temporary";
import { planFor } from "./support/plan";
import { FakeWorld, soundPoints } from "./support/world";

const newFolder = temporaryFolders();
const declared = "2026-11-27T00:00:00.000Z";

/** A drill of sd-budget (240 and 60 minutes) that was up at a time, with a recovery point. */
function standAt(upAt: string | undefined, point: Partial<RecoveryPoint>): Stand {
    const entries: JournalEntry[] = [
        { at: declared, type: "planned", plan: planFor(["sd-budget"]) },
        { at: declared, type: "declared", declaredAt: declared },
        { at: declared, type: "points", points: { "sd-budget": { backups: {}, source: "marker", ...point } } },
        ...(upAt === undefined
            ? []
            : [{ at: upAt, type: "verified" as const, systems: [{ system: "sd-budget", address: "10.0.0.1" }] }]),
    ];
    return standOf(entries);
}

describe("measuring", () => {
    const one = (upAt: string | undefined, point: Partial<RecoveryPoint>) => measure(standAt(upAt, point))[0];

    test("the RTO goes from the declaration to the checks, the RPO from the point to the declaration", () => {
        expect(one("2026-11-27T01:30:00.000Z", { at: "2026-11-26T23:45:00Z" })).toMatchObject({
            rtoMinutes: 90,
            rpoMinutes: 15,
            misses: [],
        });
    });

    test("a promise is kept to the minute, and not by rounding", () => {
        expect(one("2026-11-27T04:00:00.000Z", { at: "2026-11-26T23:00:00Z" })?.misses).toEqual([]);
        expect(one("2026-11-27T04:00:01.000Z", { at: "2026-11-26T22:59:59Z" })).toMatchObject({
            rtoMinutes: 240.1,
            rpoMinutes: 60.1,
            misses: ["tooSlow", "tooOld"],
        });
    });

    test("data that is younger than the declaration loses nothing", () => {
        expect(one("2026-11-27T00:01:00.000Z", { at: "2026-11-27T00:00:30Z" })?.rpoMinutes).toBe(0);
    });

    test("what nobody knows keeps no promise, nor what did not come up", () => {
        const unknown = one("2026-11-27T00:01:00.000Z", { source: "unknown" });
        expect([unknown?.rpoMinutes, unknown?.misses]).toEqual([undefined, ["rpoUnknown"]]);
        expect(one(undefined, { at: declared })?.misses).toEqual(["notUp"]);
    });

    test("what found no room in a disaster counts as missed", () => {
        const { capacity } = tinyEstate().recoverySites.get("rizhao")!;
        const full = withSite({ capacity: { ...capacity, storageGiB: 0 } });
        const plan = planFor(["jinan-records", "lixia-approvals"], { occasion: "disaster", stay: true }, full);
        const measured = measure(standOf([{ at: declared, type: "planned", plan }]));
        expect(measured.map(({ system, misses }) => [system, misses])).toEqual([
            ["lixia-approvals", ["notUp"]],
            ["jinan-records", ["noRoom"]],
        ]);
        expect(keptAll(measured)).toBe(false);
    });
});

describe("recovery points", () => {
    const [records] = planFor(["jinan-records"]).systems;

    test("a system is as old as the oldest of its newest parts", () => {
        const found = [
            { part: "app-1/files", id: "old", at: "2026-11-26T10:00:00Z" },
            { part: "app-1/files", id: "new", at: "2026-11-26T20:00:00+08:00" },
            { part: "app-2/files", id: "b", at: "2026-11-26T11:00:00Z" },
        ];
        expect(choosePoint(records!, found, nothingGiven)).toEqual({
            point: {
                backups: { "app-1/files": "new", "app-2/files": "b" },
                at: "2026-11-26T11:00:00Z",
                source: "backups",
            },
            problems: [],
        });
    });

    test("a backup that people name and the cloud does not list has no time", () => {
        const given = { backups: { "jinan-records": { "app-1/files": "x" } }, markers: {} };
        const { point, problems } = choosePoint(records!, [{ part: "app-2/files", id: "b", at: declared }], given);
        expect([point, problems]).toEqual([
            { backups: { "app-1/files": "x", "app-2/files": "b" }, source: "unknown" },
            [],
        ]);
        const marked = choosePoint(records!, [], { ...given, markers: { "jinan-records": declared } });
        expect(marked.point).toMatchObject({ at: declared, source: "marker" });
    });
});

describe("a record", () => {
    const options = { stepName: (step: string) => step, dayOf: () => "2026-11-27" };

    async function drilled(): Promise<Stand> {
        const world = new FakeWorld(planFor(["all"], { document: "鲁数演〔2026〕1 号" }));
        world.found = soundPoints;
        world.markers = { "sd-budget": "2026-11-26T23:59:00Z" };
        await world.begin();
        return world.records[0]!;
    }

    test("is one that an estate takes and the rule on drills believes", async () => {
        const folder = join(newFolder(), "tiny");
        cpSync(join(__dirname, "..", "..", "..", "stacks", "estates", "tiny"), folder, { recursive: true });
        mkdirSync(join(folder, "drills"), { recursive: true });
        const [record] = recordsOf(await drilled(), options);
        expect(record).toMatchObject({ id: "drill-1", site: "rizhao", result: "passed" });
        expect(record).not.toHaveProperty("illustrative");
        writeFileSync(join(folder, "drills", "drill-1.json"), JSON.stringify(record));
        const loaded = loadEstate(folder, diskReader);
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
        // The estate is no example any more: only what was really drilled counts.
        const { illustrative: _, ...estate } = loaded.value.estate;
        const real = { ...loaded.value, estate };
        const judged = [...recoveryIsDrilled.checkEstate(real, "2026-12-01")];
        const results = judged.map(({ judgement }) => judgement.result).filter((result) => result !== "not-applicable");
        expect(new Set(results)).toEqual(new Set(["pass"]));
        const before = [...recoveryIsDrilled.checkEstate({ ...real, drills: [] }, "2026-12-01")];
        expect(before.map(({ judgement }) => judgement.result)).toContain("violation");
    });

    test("of a drill that failed says so, and what it did not reach", () => {
        const [record] = recordsOf(standAt(undefined, {}), options);
        expect(record).toMatchObject({ result: "failed", systems: [{ system: "sd-budget", result: "failed" }] });
        expect(record?.systems[0]).not.toHaveProperty("reached");
    });

    test("is told to people in both languages, in tables that no name breaks", async () => {
        const stand = await drilled();
        const [record] = recordsOf(stand, options);
        const text = drillMarkdown(record!, stand);
        expect(text).toContain("# 灾备演练 drill-1");
        expect(text).toContain("# Recovery drill drill-1");
        expect(text).toContain("鲁数演〔2026〕1 号");
        for (const title of ["预算管理一体化系统", "Integrated budget management"]) expect(text).toContain(title);
        const columns = text
            .split("\n")
            .filter((line) => line.startsWith("| "))
            .map((line) => line.replaceAll("\\|", "").split("|").length - 2);
        expect(new Set(columns)).toEqual(new Set([3, 6]));
    });
});

test.each(["en", "zh"] as const)("a plan is told in %s with every system, stack and change", (language) => {
    const plan = planFor(["all"]);
    const style = { translate: createTranslator(language), language, colors: createColors(false) };
    const text = planText(plan, style);
    for (const { system, stack } of plan.systems) for (const name of [system, stack]) expect(text).toContain(name);
    expect(text.split("\n").filter((line) => /^ *\d+\. /.test(line))).toHaveLength(4 + 3 * 3);
});
