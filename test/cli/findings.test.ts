import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { egov, json, Workshop } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

/** A day on which the approval of a pilot county of the reference estate has run out: four findings or more. */
const late = ["--as-of", "2099-01-01", "--pack", "consolidation"];
const people = (estate: string): void => {
    const file = join(estate, "province.yaml");
    const holder =
        "  - { id: sd-security, name: 安全管理员（示例）, role: security-administrator, department: sd-bigdata }\n";
    writeFileSync(
        file,
        readFileSync(file, "utf8").replace(/roleHolders:\n/, (head) => head + holder),
    );
};

/** An estate in which a county makes a platform of its own, so that there is something to find and to waive. */
function badEstate(waivers?: string): string {
    const estate = workshop.estate();
    people(estate);
    if (waivers !== undefined) writeFileSync(join(estate, "waivers.yaml"), waivers);
    return estate;
}

const waiver = (fields: Readonly<Record<string, string>> = {}): string => {
    const all = {
        id: "old-portal",
        rule: "consolidation/county-owns-no-platform",
        scope: "{ system: sd-budget }",
        reason: 示例,
        owner: "sd-platform-owner",
        approver: "sd-it-authority",
        document: "2026-17",
        date: "2026-11-01",
        expires: "2026-12-31",
        ...fields,
    };
    const lines = Object.entries(all).map(([key, value]) => `    ${key}: ${value}`);
    return `  -${lines.join("\n").slice(3)}\n`;
};
const 示例 = "老旧系统将于十二月下线";
const file = (...waivers: readonly string[]): string => `kind: Waivers\nwaivers:\n${waivers.join("")}`;

describe("egov check", () => {
    it("fails on advice only where it is asked to, and names the packs it ran", async () => {
        const outcome = await egov(["check", "--json", ...late]);
        expect(outcome.code).toBe(1);
        const document = json(outcome);
        expect(document).toMatchObject({ ok: false, strict: false, failOn: "mandatory" });
        const rules = document["rules"] as { id: string }[];
        expect(rules.length).toBeGreaterThan(0);
        for (const { id } of rules) expect(id).toMatch(/^consolidation\//);
    });

    it.each([
        [{}, [], false],
        [{ CI: "true" }, [], true],
        [{ CI: "true" }, ["--no-strict"], false],
        [{ CI: "false" }, [], false],
        [{}, ["--strict"], true],
    ])("with %j and %j is strict: %s", async (env, args, strict) => {
        const estate = workshop.estate();
        expect(json(await egov(["check", "--json", "--estate", estate, ...args], { env }))).toMatchObject({ strict });
    });

    it("runs only the rules that are named", async () => {
        const rule = "consolidation/county-owns-no-platform";
        const document = json(await egov(["check", "--json", "--estate", workshop.estate(), "--rule", rule]));
        expect((document["rules"] as { id: string }[]).map(({ id }) => id)).toEqual([rule]);
    });

    it.each([
        [["--rule", "consolidation/county-owns-no-platfrom"], "Did you mean consolidation/county-owns-no-platform?"],
        [["--rule", "county-owns-no-platform"], "Did you mean consolidation/county-owns-no-platform?"],
        [["--rule", "nothing"], "there is no rule nothing."],
        [["--pack", "secrets"], "It is one of bypass, classified-protection"],
        [["--fail-on", "all"], "It is one of advisory, mandatory."],
        [["--format", "xml"], "It is one of text, json, sarif, junit, markdown."],
        [["--format", "sarif", "--json"], "--json and --format sarif exclude each other."],
        [["--output", "no/such/folder/x.json"], "ENOENT"],
    ])("%j is a mistake", async (args, words) => {
        const { code, stdout, stderr } = await egov(["check", "--estate", workshop.estate(), ...args]);
        expect(code).toBe(2);
        expect(stdout + stderr).toContain(words);
    });

    it.each([
        ["sarif", /"version": "2\.1\.0"/],
        ["junit", /^<\?xml version="1\.0"/],
        ["markdown", /^# Clause matrix/],
        ["json", /"findings": \[/],
        ["text", /findings? \(rules as of 2099-01-01\)/],
    ])("writes %s, the same each time, whole", async (format, words) => {
        const folder = join(workshop.folder, format);
        mkdirSync(folder);
        for (const name of ["one", "two"]) {
            const args = ["check", "--format", format, "--output", name, ...late];
            const { code, stdout, stderr } = await egov(args, { cwd: folder });
            expect(stdout).toBe("");
            expect(stderr).toBe(`Wrote ${name}.\n`);
            expect(code).toBe(1);
        }
        expect(readdirSync(folder).sort()).toEqual(["one", "two"]);
        const [one, two] = ["one", "two"].map((name) =>
            readFileSync(join(folder, name), "utf8").replace(/"elapsedMs": \d+|checked in [\d.]+ s/, ""),
        );
        expect(one).toMatch(words);
        expect(one).not.toContain("\u001b");
        expect(one).toBe(two);
    });

    it("writes nothing where the estate has errors", async () => {
        const estate = badEstate("kind: Waivers\nwaivers: [x]\n");
        const { code } = await egov(["check", "--estate", estate, "--output", "never"], { cwd: workshop.folder });
        expect(code).toBe(2);
        expect(existsSync(join(workshop.folder, "never"))).toBe(false);
    });
});

describe("waivers", () => {
    it("that nobody needs are told of and fail nothing", async () => {
        const outcome = await egov(["check", "--estate", badEstate(file(waiver())), "--as-of", "2026-11-24"]);
        expect(outcome.code).toBe(0);
        expect(outcome.stdout).toContain(
            "The waiver old-portal of consolidation/county-owns-no-platform covers nothing",
        );
    });

    it("that expired are findings", async () => {
        const estate = badEstate(file(waiver()));
        const outcome = await egov([
            "check",
            "--json",
            "--estate",
            estate,
            "--as-of",
            "2027-01-01",
            "--pack",
            "bypass",
        ]);
        expect(outcome.code).toBe(1);
        expect(json(outcome)["findings"]).toMatchObject([
            {
                rule: "bypass/waivers-in-date",
                urn: "estate:waiver/old-portal",
                location: { file: expect.stringMatching(/waivers\.yaml$/) as string, line: 3, column: 5 },
            },
        ]);
    });

    it("of what does not exist stop the run, with the place", async () => {
        const estate = badEstate(file(waiver({ rule: "consolidation/county-owns-no-platfrom" })));
        const { code, stderr } = await egov(["check", "--estate", estate]);
        expect(code).toBe(2);
        expect(stderr).toMatch(/waivers\.yaml:3:5: no rule .*did you mean "consolidation\/county-owns-no-platform"\?/);
    });
});

describe("egov waiver lint", () => {
    it("says that there is nothing wrong where there are none", async () => {
        const { code, stdout } = await egov(["waiver", "lint", "--estate", workshop.estate()]);
        expect([code, stdout.startsWith("0 waivers, nothing wrong")]).toEqual([0, true]);
    });

    it("says everything that is wrong, in the order of the file", async () => {
        const estate = badEstate(
            file(
                waiver({ id: "old", expires: "2026-11-20" }),
                waiver({ id: "own", owner: "sd-it-authority" }),
                waiver({ id: "role", approver: "sd-platform-owner", owner: "sd-security" }),
                waiver({ id: "wide", scope: '{ resource: "*" }' }),
                waiver({ id: "unused" }),
                waiver({ id: "sealed", rule: "bypass/waivers-in-date" }),
                waiver({ id: "no-rule", rule: "x/y" }),
            ),
        );
        const args = ["waiver", "lint", "--estate", estate, "--as-of", "2026-11-24"];
        const data = await egov([...args, "--json"]);
        expect(data.code).toBe(1);
        const issues = json(data)["issues"] as { code: string; location: { file: string; line: number } }[];
        expect(issues.map(({ code, location }) => `${location.line} ${code}`)).toEqual([
            "3 expired",
            "12 ownerApproves",
            "21 approverRole",
            "30 tooWide",
            "39 unused",
            "48 waiverOfUnwaivableRule",
            "57 waiverOfUnknownRule",
        ]);
        const text = await egov([...args, "--lang", "zh"]);
        expect(text.code).toBe(1);
        expect(text.stdout).toMatch(/waivers\.yaml:3:5: 豁免 old.*已于 2026-11-20 到期/);
        expect(text.stdout).toContain("共 7 项豁免，发现 7 个问题");
    });
});

describe("a break-glass file", () => {
    const hour = 3_600_000;
    const emergency = (changes: Readonly<Record<string, string>> = {}): string => {
        const now = Date.now();
        const all = {
            kind: "BreakGlass",
            document: "事件-3",
            from: new Date(now - hour).toISOString(),
            until: new Date(now + hour).toISOString(),
            approvers: "[sd-it-authority, sd-security]",
            waivers:
                "[{ id: restore, rule: consolidation/county-owns-no-platform, scope: { system: sd-budget }, reason: 灾后恢复, owner: sd-platform-owner }]",
            ...changes,
        };
        return Object.entries(all)
            .map(([key, value]) => `${key}: ${value}\n`)
            .join("");
    };
    const check = async (text: string, ...more: string[]) => {
        writeFileSync(join(workshop.folder, "emergency.yaml"), text);
        const args = ["check", "--break-glass", "emergency.yaml", "--estate", badEstate(), ...more];
        return egov(args, { cwd: workshop.folder });
    };

    it.each(["text", "json", "sarif", "junit", "markdown"])("has its audit line in the %s report", async (format) => {
        const { code, stdout } = await check(emergency(), "--format", format, "--as-of", "2026-11-24");
        expect(code).toBe(0);
        expect(stdout).toMatch(/BREAK-GLASS in force: emergency\.yaml|"breakGlass": \{\s*"file": "emergency\.yaml"/);
        expect(stdout).toContain("sd-security");
    });

    it("is judged by the clock and not by --as-of", async () => {
        const old = { from: "2026-11-01T00:00:00Z", until: "2026-11-02T00:00:00Z" };
        const { code, stderr } = await check(emergency(old), "--as-of", "2026-11-01");
        expect(code).toBe(2);
        expect(stderr).toMatch(/^emergency\.yaml:4:8: .*new one/m);
    });

    it("is refused with one approver, or where it does not exist", async () => {
        const one = await check(emergency({ approvers: "[sd-security]" }));
        expect(one.code).toBe(2);
        expect(one.stderr).toMatch(/^emergency\.yaml:5:12: /m);
        const none = await egov(["check", "--break-glass", "nothing.yaml"], { cwd: workshop.folder });
        expect(none.code).toBe(2);
        expect(none.stderr).toContain("nothing.yaml");
    });
});
