import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { drillIds, drillsFolder, openJournal, readDrill } from "../../../infra/drill/files/folder";
import { DrillsLocked, withDrillLock } from "../../../infra/drill/files/lock";
import { journalLine, readJournal } from "../../../infra/drill/journal/entries";
import { standOf, stepsAhead, stepsBack } from "../../../infra/drill/journal/stand";
import { temporaryFolders } from "../../support/temporary";
import { planFor } from "./support/plan";
import { FakeWorld } from "./support/world";

const newFolder = temporaryFolders();
const plan = planFor(["sd-budget"]);
const planned = journalLine({ at: "2026-11-27T00:00:00Z", type: "planned", plan });
const began = journalLine({ at: "2026-11-27T00:00:01Z", type: "began", step: "check" });

describe("a journal", () => {
    test("is read as far as its lines are whole", () => {
        expect(readJournal(planned + began).map(({ type }) => type)).toEqual(["planned", "began"]);
        for (let length = 1; length < began.length; length += 1)
            expect(readJournal(planned + began.slice(0, length)).map(({ type }) => type)).toEqual(["planned"]);
    });

    test("that is damaged in the middle, or begins with no plan, is refused", () => {
        expect(() => readJournal(`${planned}{"at":\n${began}`)).toThrow();
        expect(() => readJournal(began)).toThrow("plan");
        expect(() => readJournal("")).toThrow("plan");
    });

    test("says what is ahead and what is behind", () => {
        const stand = standOf(readJournal(planned + began));
        expect(stepsAhead(stand)[0]?.id).toBe("check");
        expect(stepsBack(stand)).toEqual([]);
    });

    test("of what stayed and comes home is not over until it is home", async () => {
        const world = new FakeWorld(planFor(["sd-budget"], { stay: true }));
        await world.begin();
        world.killAfter(2);
        await expect(world.rollBack()).rejects.toThrow();
        world.killAfter(undefined);
        expect([world.isOver, world.stand.hasStayed]).toEqual([false, true]);
        await world.rollBack();
        expect([world.stand.outcome, world.records.length]).toEqual(["failed-back", 1]);
    });
});

describe("the folder of drills", () => {
    test("keeps drills of each estate and state apart", () => {
        const folders = ["file:///a", "file:///b"].flatMap((state) => [
            drillsFolder("/p", "tiny", state),
            drillsFolder("/p", "shandong", state),
        ]);
        expect(new Set(folders).size).toBe(4);
        expect(folders[0]).toMatch(/^\/p\/\.egov\/drills\/tiny\/[0-9a-f]{16}$/);
    });

    test("knows drills with a whole first line, and adds behind what is whole", () => {
        const folder = newFolder();
        expect(drillIds(join(folder, "none"))).toEqual([]);
        mkdirSync(join(folder, "torn"));
        writeFileSync(join(folder, "torn", "journal.jsonl"), planned.slice(0, 20));
        const append = openJournal(folder, "drill-1");
        append(planned);
        expect(drillIds(folder)).toEqual(["drill-1"]);
        const file = join(folder, "drill-1", "journal.jsonl");
        appendFileSync(file, began.slice(0, 9));
        openJournal(folder, "drill-1")(began);
        expect(readFileSync(file, "utf8")).toBe(planned + began);
        expect(readDrill(folder, "drill-1").map(({ type }) => type)).toEqual(["planned", "began"]);
    });
});

describe("the lock", () => {
    const now = (): Date => new Date("2026-11-27T00:00:00Z");

    test("keeps a second drill out while one runs, and says who", async () => {
        const folder = newFolder();
        await withDrillLock(folder, now, async () => {
            const second = withDrillLock(folder, now, async () => "in");
            await expect(second).rejects.toThrow(DrillsLocked);
            await expect(second).rejects.toMatchObject({
                holder: { pid: process.pid, host: hostname(), since: "2026-11-27T00:00:00.000Z" },
            });
        });
        expect(await withDrillLock(folder, now, async () => "in")).toBe("in");
    });

    test("is given back where the work fails", async () => {
        const folder = newFolder();
        const failing = withDrillLock(folder, now, () => Promise.reject(new Error("no")));
        await expect(failing).rejects.toThrow("no");
        expect(await withDrillLock(folder, now, async () => "in")).toBe("in");
    });

    test("of a process on another host is respected", async () => {
        const folder = newFolder();
        await withDrillLock(folder, now, async () => {
            const holder = { pid: 1, host: "elsewhere", since: "2026-11-27T00:00:00Z" };
            writeFileSync(join(folder, "holder.json"), JSON.stringify(holder));
            await expect(withDrillLock(folder, now, async () => "in")).rejects.toMatchObject({ holder });
        });
    });

    test("of a process that is gone is waited for", async () => {
        const folder = newFolder();
        const { pid } = spawnSync(process.execPath, ["-e", ""]);
        // What proper-lockfile leaves where nobody takes it away.
        mkdirSync(`${folder}.lock`);
        // It has nine of the ten seconds behind it after which it counts as left.
        const left = new Date(Date.now() - 9_000);
        utimesSync(`${folder}.lock`, left, left);
        writeFileSync(join(folder, "holder.json"), JSON.stringify({ pid, host: hostname(), since: "x" }));
        expect(await withDrillLock(folder, now, async () => "in")).toBe("in");
    });
});
