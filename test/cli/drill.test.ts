import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drillsFolder, openJournal } from "../../infra/drill/files/folder";
import { withDrillLock } from "../../infra/drill/files/lock";
import { journalLine } from "../../infra/drill/journal/entries";
import type { DrillPlan } from "../../infra/drill/plan/plan";
import { egov, json, root, Workshop } from "./egov";

const workshop = new Workshop();
const estate = workshop.estate("drilled");
const state = join(workshop.folder, "state");
const drills = drillsFolder(root, "tiny", pathToFileURL(state).href);
afterAll(() => {
    workshop.clear();
    rmSync(drills, { recursive: true, force: true });
});

const drill = (...args: string[]): ReturnType<typeof egov> =>
    egov(["drill", ...args, "--estate", estate, "--state", state]);
const sure = ["--yes", "--confirm-writes-stopped"];

describe("egov drill --dry-run", () => {
    it("prints the plan of what is named, in both languages, and does nothing", async () => {
        const [en, zh] = await Promise.all([
            drill("sd-budget", "--dry-run"),
            drill("run", "sd-budget", "--dry-run", "--lang", "zh"),
        ]);
        expect([en.code, en.stderr, zh.code]).toEqual([0, "", 0]);
        expect(en.stdout).toContain("fail over, wave 1 of 1: sd-budget");
        expect(en.stdout).toMatch(/standby-370000: sd-budget: [1-9]\d* to create, [1-9]\d* to update, 0 to delete/);
        expect(zh.stdout).toContain("切换，第 1/1 批：sd-budget");
        expect(existsSync(drills)).toBe(false);
        expect(existsSync(state)).toBe(false);
        expect(existsSync(join(estate, "stacks"))).toBe(false);
        expect(readdirSync(join(estate, "drills"))).toEqual(["autumn-2026.json"]);
    });

    it("gives the plan as JSON: order, stacks and what each switch changes", async () => {
        const outcome = await drill("all", "--dry-run", "--json");
        const { plan } = json(outcome) as unknown as { plan: DrillPlan };
        expect(plan.systems.map(({ system }) => system)).toEqual([
            ...["sd-budget", "jinan-records", "sd-portal", "lixia-approvals", "rizhao-permits"],
        ]);
        const [first] = plan.waves;
        expect(first).toMatchObject([{ stack: "standby-370000", systems: ["sd-budget"] }]);
        const names = first?.[0]?.expected.create.map((urn) => urn.split("::").at(-1));
        // Half of the machines run there already.
        expect(names).toContain("sd-budget/db-2");
        expect(names).not.toContain("sd-budget/db-1");
        const gone = plan.waves.flat().flatMap(({ expected }) => expected.delete);
        expect(gone).toEqual([]);
    });

    it("of a disaster neither looks, nor asks, nor comes back", async () => {
        const { stdout } = await drill("3", "--disaster", "--dry-run");
        expect(stdout).toContain("  1. declare");
        expect(stdout).not.toMatch(/check:|stop what|fail back/);
    });

    it("goes through the reference estate", async () => {
        const outcome = await egov(["drill", "all", "--dry-run", "--json"]);
        const { plan } = json(outcome) as unknown as { plan: DrillPlan };
        expect(outcome.code).toBe(0);
        expect(plan.systems.length).toBeGreaterThan(100);
        expect(
            plan.waves
                .flat()
                .flatMap(({ systems }) => systems)
                .sort(),
        ).toEqual(plan.systems.map(({ system }) => system).sort());
    });
});

describe("bad input ends with 2 and says what to do", () => {
    it.each([
        [["sd-bugdet", "--dry-run"], /sd-bugdet.*did you mean sd-budget\?/s],
        [["ju-subsidies", "--dry-run"], /no recovery site protects ju-subsidies/],
        [["6", "--dry-run"], /no protected system has grade 6; there are 2, 3, 4/],
        [[], /the argument what is missing/],
        [["all", "--planned", "--disaster"], /exclude each other/],
        [["all", "--yes"], /--confirm-writes-stopped/],
        [["all", "--disaster"], /--yes/],
        [["resume"], /--yes/],
        [["resume", "--yes"], /no drill of this state is waiting/],
        [["rollback", "drill-1", "--yes"], /no drill "drill-1"; there are –/],
        [["sd-budget", "--backup", "sd-budget"], /SYSTEM:TIER-NUMBER\/VOLUME=ID/],
        [["sd-budget", "--backup", "sd-portal:db-1/data=x", "--dry-run"], /names sd-portal, which is not part/],
        [["jinan-records", "--backup", "jinan-records:app-9/files=x", "--dry-run"], /app-1\/files, app-2\/files/],
        [["sd-budget", "--recovery-point", "sd-budget=yesterday"], /time zone/],
        [["sd-budget", "--recovery-point", "sd-budget=2099-01-01T00:00:00Z"], /still to come/],
        [["sd-budget", "--declared-at", "2026-11-27 08:00"], /time zone/],
        [["sd-budget", ...sure, "--as-of", "2020-01-01"], /before today/],
    ])("%j", async (args, text) => {
        const { code, stdout, stderr } = await drill(...args);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(text);
    });

    it("a site without room is refused before anything is begun; a disaster leaves out what does not fit", async () => {
        const small = workshop.estate("small");
        const file = join(small, "recovery.yaml");
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.replace("storageGiB: 1000", "storageGiB: 15"));
        const of = (...args: string[]): ReturnType<typeof egov> => egov(["drill", ...args, "--estate", small]);
        const planned = await of("sd-budget", "--dry-run");
        expect([planned.code, planned.stderr]).toEqual([
            2,
            expect.stringMatching(/sd-budget finds no room.*storageGiB/s),
        ]);
        const disaster = await of("all", "--disaster", "--dry-run", "--json");
        const { plan } = json(disaster) as unknown as { plan: DrillPlan };
        expect(plan.leftOut.map(({ system }) => system)).toEqual(["sd-budget"]);
        expect(plan.systems.length).toBe(4);
    });
});

describe("a drill that is not over", () => {
    const id = "drill-20261127-083000";

    beforeAll(async () => {
        const { plan } = json(await drill("sd-budget", "--dry-run", "--json")) as unknown as { plan: DrillPlan };
        const append = openJournal(drills, id);
        const at = "2026-11-27T00:30:00Z";
        append(journalLine({ at, type: "planned", plan: { ...plan, id } }));
        append(journalLine({ at, type: "began", step: "fail-over-1" }));
        append('{"at":"2026-11-27T00:31:00Z","type":"do');
    });
    afterAll(() => rmSync(drills, { recursive: true }));

    it("stands in the history, beside what is on record", async () => {
        const [text, data] = await Promise.all([drill("history"), drill("history", "--json")]);
        expect(text.stdout).toContain("autumn-2026");
        expect(text.stdout).toMatch(new RegExp(`Not over: ${id}.*egov drill resume.*egov drill rollback`));
        expect(json(data)).toMatchObject({
            ok: true,
            drills: [{ id: "autumn-2026", result: "passed" }],
            unfinished: [{ id, occasion: "planned", atRecoverySite: ["sd-budget"] }],
        });
    });

    it("keeps another from beginning", async () => {
        const { code, stderr } = await drill("sd-portal", ...sure);
        expect([code, stderr]).toEqual([2, expect.stringContaining(`the drill ${id} is not over`)]);
    });

    it("asks about writes where they are still to stop; with nobody there that is said before", async () => {
        const { code, stderr } = await drill("resume", "--yes");
        expect([code, stderr]).toEqual([2, expect.stringContaining("--confirm-writes-stopped")]);
    });

    it("is left alone while another command works on it", async () => {
        await withDrillLock(
            drills,
            () => new Date("2026-11-27T00:40:00Z"),
            async () => {
                for (const args of [
                    ["sd-portal", ...sure],
                    ["resume", "--yes"],
                    ["rollback", "--yes"],
                ]) {
                    const { code, stderr } = await drill(...args);
                    expect(code).toBe(3);
                    expect(stderr).toContain(`process ${process.pid}`);
                }
            },
        );
    });

    it("is refused where the estate has its systems no more", async () => {
        const other = workshop.estate("other");
        const file = join(other, "recovery.yaml");
        writeFileSync(file, readFileSync(file, "utf8").replace(/ {6}- \{ division: "370000".*\n/, ""));
        const outcome = await egov(["drill", "resume", "--yes", "--estate", other, "--state", state]);
        expect([outcome.code, outcome.stderr]).toEqual([2, expect.stringContaining("names sd-budget")]);
    });

    it("whose journal is damaged says where and what to do", async () => {
        const file = join(drills, id, "journal.jsonl");
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.replace('"began"', '"began'));
        const { code, stderr } = await drill("history");
        expect([code, stderr]).toEqual([2, expect.stringMatching(/journal of the drill.*running-a-drill\.md/s)]);
        writeFileSync(file, text);
    });
});

it("rules stop a drill before an engine is started: exit 1", async () => {
    const wrong = workshop.estate("wrong");
    const file = join(wrong, "recovery.yaml");
    // A vault that does not encrypt.
    writeFileSync(file, readFileSync(file, "utf8").replace(", encryption: sm4", ""));
    const place = drillsFolder(root, "tiny", pathToFileURL(`${state}-wrong`).href);
    const outcome = await egov([
        "drill",
        "sd-budget",
        ...sure,
        "--json",
        "--estate",
        wrong,
        "--state",
        `${state}-wrong`,
    ]);
    expect(outcome.code).toBe(1);
    expect(json(outcome)).toMatchObject({ ok: false });
    // Nothing was begun, so nothing is open.
    expect(readdirSync(place).filter((name) => name.startsWith("drill-"))).toEqual([]);
    rmSync(place, { recursive: true, force: true });
});
