import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { egov, json, Workshop, type Outcome } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

const province = "province.yaml";
const jinan = "city-370100-jinan.yaml";
const rizhao = "city-371100-rizhao.yaml";

/** Replaces a text that must be there. */
function edit(estate: string, file: string, from: string | RegExp, to: string): void {
    const path = join(estate, file);
    const before = readFileSync(path, "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}`);
    writeFileSync(path, after);
}

/** A bomb of nested aliases that would unfold to 10^12 texts, made 10 MB long. */
function bomb(): string {
    const levels = [..."abcdefghijkl"];
    const lines = levels.map((name, index) => {
        const item = index === 0 ? "lol" : `*${levels[index - 1]}`;
        return `${name}: &${name} [${Array.from({ length: 10 }, () => item).join(", ")}]`;
    });
    return `${lines.join("\n")}\n${`# ${"x".repeat(1021)}\n`.repeat(10 * 1024)}`;
}

/** Name -> what is done to the estate, the file that must be named, words that the message must have. */
const cases: readonly (readonly [string, (estate: string) => void, string, RegExp])[] = [
    ["an empty file", (e) => writeFileSync(join(e, jinan), ""), jinan, /./],
    ["not YAML", (e) => writeFileSync(join(e, jinan), "kind: [Division"), jinan, /./],
    ["a binary file", (e) => writeFileSync(join(e, jinan), Buffer.from([0, 255, 254, 1, 2])), jinan, /./],
    ["a duplicate key", (e) => edit(e, jinan, "level: city", "level: city\nlevel: city"), jinan, /level/],
    ["tab indentation", (e) => edit(e, jinan, "  cloud: egov-jinan", "\tcloud: egov-jinan"), jinan, /tab/i],
    ["a wrong type", (e) => edit(e, jinan, "instances: 6", 'instances: "six"'), jinan, /six/],
    ["an unknown key with a near match", (e) => edit(e, jinan, "platform:", "platfrom:"), jinan, /platfrom.*platform/s],
    ["a missing file", (e) => rmSync(join(e, "catalogue.yaml")), "catalogue.yaml", /catalogue\.yaml/],
    ["two divisions with one code", (e) => edit(e, rizhao, 'code: "371122"', 'code: "370102"'), rizhao, /370102/],
    [
        "a county with a platform",
        (e) => {
            const platform = /platform:\n(?: {2}.*\n)+/.exec(readFileSync(join(e, jinan), "utf8"))?.[0] ?? "";
            const nested = platform.replace(/^/gm, "    ").trimEnd();
            edit(
                e,
                rizhao,
                /counties:\n.*\n/,
                `counties:\n  - code: "371122"\n    title: { zh: 莒县, en: Ju }\n    kind: county\n${nested}\n`,
            );
        },
        rizhao,
        /371122|county|platform/,
    ],
    [
        "a joined city whose host joined another",
        (e) => {
            cpSync(join(e, rizhao), join(e, "city-371000-weihai.yaml"));
            writeFileSync(
                join(e, "city-371000-weihai.yaml"),
                'kind: Division\ncode: "371000"\ntitle: { zh: 威海市, en: Weihai }\nlevel: city\nhosting: { mode: joined-city, host: "371100" }\n',
            );
        },
        "city-371000-weihai.yaml",
        /371100/,
    ],
    [
        "overlapping blocks",
        (e) => edit(e, jinan, "cidr: 10.37.64.64/26", "cidr: 10.37.64.0/26"),
        jinan,
        /10\.37\.64\.0\/26/,
    ],
    [
        "a block outside its parent",
        (e) => edit(e, jinan, "cidr: 10.37.64.64/26", "cidr: 10.99.0.0/26"),
        jinan,
        /10\.99\.0\.0\/26/,
    ],
    [
        "a quota above capacity",
        (e) => edit(e, jinan, "storageGiB: 100, loadBalancers", "storageGiB: 100000, loadBalancers"),
        jinan,
        /100000|100,?050/,
    ],
    [
        "a system of an unknown department",
        (e) => edit(e, jinan, "department: jinan-health", "department: jinan-helth"),
        jinan,
        /jinan-helth.*jinan-health/s,
    ],
    [
        "a level 3 system on a level 2 platform",
        (e) => edit(e, jinan, "protectionLevel: S3A3G3", "protectionLevel: S2A2G2"),
        jinan,
        /S2A2G2|S3A2G3/,
    ],
    [
        "a date that does not exist",
        (e) => edit(e, rizhao, "completed: 2026-06-30", "completed: 2026-06-31"),
        rizhao,
        /2026-06-31/,
    ],
    ["a bomb of nested aliases", (e) => writeFileSync(join(e, jinan), bomb()), jinan, /./],
    [
        "a name with shell characters",
        (e) => edit(e, jinan, "id: jinan-health", 'id: "$(reboot); `x`"'),
        jinan,
        /reboot/,
    ],
    ["a Chinese identifier", (e) => edit(e, jinan, "id: jinan-health", "id: 济南卫健委"), jinan, /济南卫健委/],
    ["control characters in a name", (e) => edit(e, jinan, "id: jinan-health", 'id: "\\e[31mx"'), jinan, /./],
];

/** Every file of a folder with its size and time. */
function snapshot(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => `${name} ${statSync(join(folder, name)).size} ${statSync(join(folder, name)).mtimeMs}`)
        .sort();
}

interface ProblemJson {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

describe.each(cases)("an estate with %s", (_, spoil, file, words) => {
    let estate: string;
    let before: string[];
    let text: Outcome;
    let data: Outcome;
    beforeAll(async () => {
        estate = workshop.estate();
        spoil(estate);
        before = snapshot(estate);
        text = await egov(["check", "--estate", estate], { cwd: workshop.folder });
        data = await egov(["validate", "--json", "--estate", estate, "--lang", "zh"], { cwd: workshop.folder });
    });

    it("ends with 2, a located message on standard error, and nothing written", () => {
        expect(text.code).toBe(2);
        expect(text.stdout).toBe("");
        const located = new RegExp(
            `^${relative(workshop.folder, join(estate, file)).replaceAll(".", "\\.")}:\\d+:\\d+: .`,
            "m",
        );
        expect(text.stderr).toMatch(located);
        expect(text.stderr).toMatch(words);
        expect(text.stderr).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);
        expect(text.stderr).not.toContain("\u001b");
        expect(text.stderr.length).toBeLessThan(20_000);
        expect(snapshot(estate)).toEqual(before);
    });

    it("says the same as data", () => {
        expect(data.code).toBe(2);
        expect(data.stderr).toBe("");
        const document = json(data) as { ok: boolean; error: string; problems: ProblemJson[] };
        expect(document).toMatchObject({ ok: false, error: "estate" });
        expect(document.problems.map((problem) => problem.file)).toContain(
            relative(workshop.folder, join(estate, file)),
        );
        for (const problem of document.problems) {
            expect(problem.line).toBeGreaterThanOrEqual(1);
            expect(problem.column).toBeGreaterThanOrEqual(1);
            expect(problem.message).toMatch(/\p{Script=Han}/u);
        }
    });
});

it("says all errors at once, not the first", async () => {
    const estate = workshop.estate();
    edit(estate, jinan, "platform:", "platfrom:");
    edit(estate, rizhao, "completed: 2026-06-30", "completed: 2026-06-31");
    appendFileSync(join(estate, province), "nonsense: 1\n");
    const { problems } = json(await egov(["validate", "--json", "--estate", estate])) as { problems: ProblemJson[] };
    const files = new Set(problems.map((problem) => problem.file.slice(problem.file.lastIndexOf("/") + 1)));
    expect([...files].sort()).toEqual([jinan, rizhao, province].sort());
});

it.each(["check", "validate", "graph", "preview"])("egov %s stops at an estate with errors", async (command) => {
    const estate = workshop.estate();
    edit(estate, jinan, "platform:", "platfrom:");
    expect((await egov([command, "--estate", estate])).code).toBe(2);
});

it.each([
    ["that does not exist", "nothing-here"],
    ["that is a file", "tiny-1/estate.yaml"],
])("a folder %s is bad input", async (_, folder) => {
    const { code, stderr, stdout } = await egov(["check", "--estate", join(workshop.folder, folder)]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(folder.split("/")[0]);
});
