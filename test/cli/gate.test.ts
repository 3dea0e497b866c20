import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { egov, json, Workshop } from "./egov";

// Rules stop `egov preview` and `egov up` before the toolchain is even looked for: these tests have none.

const workshop = new Workshop();
afterAll(() => workshop.clear());

/** An estate whose only image holds a product that is forbidden. */
function badEstate(): string {
    const estate = workshop.estate();
    const file = join(estate, "catalogue.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/(id: kylin-server,.*status: )preferred/, "$1forbidden"));
    return estate;
}

let states = 0;
const ownState = (): string => join(workshop.folder, `state-${++states}`);

describe.each([["preview"], ["up", "--yes"]])("egov %s of an estate that breaks mandatory rules", (...command) => {
    it("says what is wrong, where and what to do, starts nothing and ends with 1", async () => {
        const state = ownState();
        const { code, stdout, stderr } = await egov([...command, "--estate", badEstate(), "--state", state]);
        expect(code).toBe(1);
        expect(stdout).toContain("370000/kylin-server-v10 uses kylin-server, a forbidden product.");
        expect(stdout).toContain("rule: trusted-products/images-hold-trusted-products (high, mandatory)");
        expect(stdout).toMatch(/province\.yaml:7:3/);
        expect(stdout).toMatch(/\d+ of them fail/);
        expect(stderr).toContain("Nothing was started: mandatory rules have to hold first.");
        expect(stderr).not.toContain("[1/5]");
        expect(existsSync(state)).toBe(false);
    });

    it("is data with --json, and text in the reader's language", async () => {
        const estate = badEstate();
        const outcome = await egov([...command, "--json", "--estate", estate, "--state", ownState()]);
        expect(outcome.code).toBe(1);
        const { ok, findings } = json(outcome) as { ok: boolean; findings: { rule: string }[] };
        expect(ok).toBe(false);
        expect(findings.map(({ rule }) => rule)).toContain("trusted-products/machines-use-catalogue-images");
        const chinese = await egov([...command, "--lang", "zh", "--estate", estate, "--state", ownState()]);
        expect(chinese.stderr).toContain("未启动任何操作");
    });

    it("is judged by the stacks that are chosen", async () => {
        const args = [...command, "tenants-371100", "--json", "--estate", badEstate(), "--state", ownState()];
        const outcome = await egov(args);
        expect(outcome.code).toBe(1);
        const { findings } = json(outcome) as unknown as { findings: { stack: string }[] };
        expect([...new Set(findings.map(({ stack }) => stack))].sort()).toEqual(["", "tenants-371100"]);
    });

    it("takes an emergency file, and refuses one that does not hold: exit 2", async () => {
        const file = join(workshop.folder, "emergency.yaml");
        writeFileSync(file, "kind: BreakGlass\n");
        const args = [...command, "--break-glass", file, "--estate", workshop.estate(), "--state", ownState()];
        const { code, stderr } = await egov(args);
        expect(code).toBe(2);
        expect(stderr).toContain("emergency.yaml");
    });

    it.each(["--no-rules", "--pack", "--rule"])("knows no %s: nothing turns rules off", async (option) => {
        const { code, stderr } = await egov([...command, option, "--estate", badEstate(), "--state", ownState()]);
        expect(code).toBe(2);
        expect(stderr).toContain(option);
    });
});

it("writes the findings as the comment of a preview that they stopped", async () => {
    const comment = join(workshop.folder, "preview.md");
    const args = ["preview", "--comment", comment, "--estate", badEstate(), "--state", ownState()];
    expect((await egov(args)).code).toBe(1);
    expect(readFileSync(comment, "utf8")).toContain("trusted-products/images-hold-trusted-products");
});

describe("egov up --as-of", () => {
    const up = (asOf: string, ...more: readonly string[]) =>
        egov(["up", "--yes", "--as-of", asOf, "--estate", badEstate(), "--state", ownState(), ...more]);

    it("refuses a day that is over, before the estate is read: exit 2", async () => {
        const { code, stdout, stderr } = await up("2020-01-01");
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toContain("--as-of 2020-01-01 is before today");
        expect(stderr).toContain("egov check and egov preview judge any day");
        expect((await up("2020-01-01", "--lang", "zh")).stderr).toContain("--as-of 2020-01-01 早于今日");
        expect(json(await up("2020-01-01", "--json"))).toMatchObject({ ok: false, error: "usage" });
    });

    it("takes a later day, and egov preview one that is over: both come to the rules", async () => {
        expect((await up("2099-01-01")).code).toBe(1);
        const preview = ["preview", "--as-of", "2020-01-01", "--estate", badEstate(), "--state", ownState()];
        expect((await egov(preview)).code).toBe(1);
    });
});
