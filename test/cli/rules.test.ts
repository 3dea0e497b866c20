import { writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { egov, json, Workshop } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

interface RuleJson {
    readonly id: string;
    readonly severity: string;
    readonly clauses: readonly { readonly id: string; readonly numbers: readonly { readonly level?: number }[] }[];
}
const rulesOf = async (...args: string[]): Promise<RuleJson[]> =>
    json(await egov(["rules", "--json", ...args]))["rules"] as RuleJson[];

describe("egov rules", () => {
    it("lists all of them by id, in both languages", async () => {
        const all = await rulesOf();
        const ids = all.map(({ id }) => id);
        expect(ids).toEqual([...ids].sort());
        const en = await egov(["rules"]);
        const zh = await egov(["rules", "--lang", "zh"]);
        for (const id of ids)
            expect([en.stdout.includes(`${id} `), zh.stdout.includes(`${id} `)]).toEqual([true, true]);
        expect(en.stdout).toContain(`${ids.length} rules`);
        expect(zh.stdout).toContain(`共 ${ids.length} 条规则`);
    });

    it("filters by pack, severity, clause and level", async () => {
        for (const { id } of await rulesOf("--pack", "bypass", "--pack", "consolidation"))
            expect(id).toMatch(/^(bypass|consolidation)\//);
        const medium = await rulesOf("--severity", "medium");
        expect(new Set(medium.map(({ severity }) => severity))).toEqual(new Set(["medium"]));
        const encryption = await rulesOf("--clause", "9.1.4.8 a)");
        expect(encryption.map(({ id }) => id)).toContain("classified-protection/listener-encrypts");
        for (const { clauses } of encryption) expect(clauses.map(({ id }) => id)).toContain("GB/T 22239 8.1.4.8 a)");
        const second = await rulesOf("--level", "2", "--pack", "classified-protection");
        expect(second.map(({ id }) => id)).not.toContain("classified-protection/listener-encrypts");
        for (const { clauses } of second)
            expect(clauses.flatMap(({ numbers }) => numbers.map(({ level }) => level))).toContain(2);
    });

    it("refuses a clause that is none", async () => {
        const { code, stderr } = await egov(["rules", "--clause", "7.7.7"]);
        expect([code, stderr.includes("no clause 7.7.7")]).toEqual([2, true]);
    });
});

describe("egov explain", () => {
    it.each(["classified-protection/listener-encrypts", "listener-encrypts"])(
        "tells all of the rule %s",
        async (id) => {
            const { code, stdout } = await egov(["explain", id]);
            expect(code).toBe(0);
            for (const words of [
                "Why",
                "What is read",
                "Good",
                "Bad",
                "protocol: HTTP\n",
                "How to put it right",
                "level 3:",
            ])
                expect(stdout).toContain(words);
            expect(stdout).toContain("not checked");
            const zh = await egov(["explain", id, "--lang", "zh"]);
            expect(zh.stdout).toContain("整改方法");
            expect(zh.stdout).not.toMatch(/Why|Good|not checked/);
        },
    );

    it("finds a clause however it is written, with its rules", async () => {
        for (const words of [["GB/T", "22239", "8.1.4.8", "a)"], ["9.1.4.8a"]]) {
            const document = json(await egov(["explain", ...words, "--json"]));
            expect(document["clauses"]).toMatchObject([{ id: "GB/T 22239 8.1.4.8 a)" }]);
            const [{ rules }] = document["clauses"] as [{ rules: string[] }];
            expect(rules).toContain("classified-protection/listener-encrypts");
        }
    });

    it("says of what it can't check where the evidence is", async () => {
        const { stdout } = await egov(["explain", "8.1.6"]);
        expect(stdout).toContain("never counted as passed");
    });

    it.each([
        ["listener-encript", "Did you mean classified-protection/listener-encrypts?"],
        ["LZBF 2015-7 99", "Did you mean LZBF 2015-7 9?"],
    ])("of %s says what was probably meant", async (name, words) => {
        const { code, stderr } = await egov(["explain", name]);
        expect(code).toBe(2);
        expect(stderr).toContain(words);
    });
});

describe("egov coverage", () => {
    it("shows every item of a level, and with an estate what the rules say of it", async () => {
        const plain = json(await egov(["coverage", "--level", "3", "--json"]));
        const judged = json(await egov(["coverage", "--level", "3", "--json", "--estate", workshop.estate()]));
        const items = plain["items"] as { id: string; counts?: unknown }[];
        expect(items.length).toBeGreaterThan(140);
        expect(items.filter(({ counts }) => counts !== undefined)).toEqual([]);
        expect(judged).toMatchObject({ estate: "tiny" });
        const encryption = (judged["items"] as typeof items).find(({ id }) => id === "GB/T 22239 8.1.4.8 a)");
        expect(encryption?.counts).toMatchObject({ violation: 0 });
        expect((judged["items"] as typeof items).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    });

    it("as Markdown tells rules that are not in force from proof", async () => {
        const { stdout } = await egov(["coverage", "--level", "3", "--format", "markdown"]);
        expect(stdout).toContain("# What shows level 3\n");
        const [, waiting] = /written but not in force (\d+)/.exec(stdout) ?? [];
        const section = /\n## Rules written, not in force: not proved yet \((\d+)\)\n/.exec(stdout);
        expect(section?.[1] ?? "0").toBe(waiting);
    });

    it("needs a level that there is", async () => {
        expect((await egov(["coverage"])).stderr).toContain("the option --level <level> is required.");
        expect((await egov(["coverage", "--level", "1"])).stderr).toContain("It is one of 2, 3, 4.");
    });

    it("writes to a file", async () => {
        const args = ["coverage", "--level", "4", "--lang", "zh", "--output", "coverage.txt"];
        writeFileSync(join(workshop.folder, "coverage.txt"), "old");
        expect((await egov(args, { cwd: workshop.folder })).code).toBe(0);
        expect(readFileSync(join(workshop.folder, "coverage.txt"), "utf8")).toContain("绝不计为符合");
    });
});
