import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import schema from "../../infra/report/schema/findings.schema.json";
import { exportedState } from "../support/exported-state";
import { caseResources } from "../policies/support/case-resources";
import { tinyEstate } from "../policies/support/tiny";
import { egov, egovCommand, json, root, shell, Workshop } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

const fixtures = join("test", "fixtures", "audit");
const state = join(fixtures, "web-shop.state.json");
const plan = join(fixtures, "web-shop.plan.json");
const openSsh = ["--rule", "classified-protection/ingress-is-bounded"];

interface Shown {
    readonly rule: string;
    readonly result: string;
    readonly urn: string;
    readonly location: { readonly file: string; readonly line: number; readonly column: number };
}
const findings = (document: Record<string, unknown>): Shown[] => document["findings"] as Shown[];

/** A file of the workshop. */
function write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(workshop.folder, name), content);
    return name;
}

/** State of a stack of the estate for learning in which somebody opened a listener by hand. */
const handMade = exportedState(
    caseResources(tinyEstate(), [
        { type: "openstack:loadbalancer/listener:Listener", system: "sd-budget", inputs: { protocol: "HTTP" } },
    ]),
);
const encrypts = ["--rule", "classified-protection/listener-encrypts"];

/** A folder of states, as the engine keeps it. */
function stateFolder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = join(workshop.folder, name, ".pulumi", "stacks", "egov-cloud");
    mkdirSync(folder, { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
    return join(workshop.folder, name);
}

const checkpoint = (text: string): string => {
    const { deployment } = JSON.parse(text) as { deployment: unknown };
    return JSON.stringify({ version: 3, checkpoint: { stack: "organization/egov-cloud/x", latest: deployment } });
};

describe("egov audit --state", () => {
    it("finds an open port in another program's state and points to the resource in the file", async () => {
        const outcome = await egov(["audit", "--state", state, ...openSsh]);
        expect(outcome.code).toBe(1);
        const lines = readFileSync(join(root, state), "utf8").split("\n");
        const line =
            lines.findIndex((text) => text.includes("::openstack:networking/secGroupRule:SecGroupRule::ssh")) + 1;
        expect(outcome.stdout).toContain(
            `${state}:${line}:24: violation: The ingress rule ssh lets everybody (0.0.0.0/0) in at tcp 22-22.\n`,
        );
        // The line of the URN is shown, with a mark under it.
        expect(outcome.stdout).toMatch(/\| +"urn": "urn:pulumi:dev::.*::ssh",\n.*\^{10,}/);
        expect(outcome.stdout).toMatch(/Stacks +web-shop\/dev\n/);
        expect(outcome.stdout).toMatch(/1 stack checked in/);
        expect(outcome.stdout).not.toContain("\u001b");
    });

    it("speaks Chinese", async () => {
        const { code, stdout } = await egov(["audit", "--state", state, "--lang", "zh", ...openSsh]);
        expect(code).toBe(1);
        expect(stdout).toMatch(/^状态：实际运行的资源\n/);
        expect(stdout).toContain("违规：");
        expect(stdout).not.toMatch(/Stacks|Estate|violation/);
    });

    it("is data that keeps to the schema", async () => {
        const document = json(await egov(["audit", "--state", state, "--json", "--level", "2"]));
        const ajv = new Ajv2020();
        addFormats(ajv);
        expect([ajv.validate(schema, document), ajv.errors]).toEqual([true, null]);
        expect(document).toMatchObject({
            ok: false,
            source: { kind: "state", files: [state], stacks: ["web-shop/dev"], estate: null, level: 2, unlisted: 0 },
            resources: { total: 7 },
        });
    });

    it.each([
        ["sarif", /"id": "egov\/audit\/"[^]*"uri": "test\/fixtures\/audit\/web-shop\.state\.json"/],
        ["junit", /^<\?xml version="1\.0"[^]*<testsuites name="egov audit"/],
        ["markdown", /^# Clause matrix[^]*web-shop\.state\.json:\d+:24/],
        ["json", /"findings": \[/],
        ["text", /findings? \(rules as of 2026-11-24\)/],
    ])("writes %s to a file", async (format, words) => {
        const file = join(workshop.folder, format);
        const args = ["audit", "--state", state, "--format", format, "--output", file, "--as-of", "2026-11-24"];
        const { code, stdout } = await egov(args);
        expect([code, stdout]).toEqual([1, ""]);
        const text = readFileSync(file, "utf8");
        expect(text).toMatch(words);
        expect(text).not.toContain("\u001b");
    });

    it.each([
        [[], 0],
        [["--strict"], 1],
        [["--fail-on", "advisory"], 0],
        [["--fail-on", "advisory", "--strict"], 1],
    ])("with %j, of what only an estate knows, ends with %i", async (args, code) => {
        const rule = ["--rule", "classified-protection/level-within-platform"];
        const outcome = await egov(["audit", "--state", state, ...rule, ...args]);
        expect(outcome.stdout).toContain("name its folder with --estate");
        expect(outcome.code).toBe(code);
    });

    it("points to the line of the estate where one is named, and runs the rules over it", async () => {
        const file = write("hand-made.json", handMade);
        const estate = workshop.estate("named");
        const args = ["audit", "--state", file, "--estate", estate, "--json"];
        const outcome = await egov([...args, ...encrypts], { cwd: workshop.folder });
        expect(outcome.code).toBe(1);
        expect(findings(json(outcome))).toMatchObject([
            { result: "violation", location: { file: expect.stringMatching(/^named\/province\.yaml$/) as string } },
        ]);
        const all = json(await egov([...args, "--pack", "consolidation"], { cwd: workshop.folder }));
        expect((all["rules"] as { id: string }[]).map(({ id }) => id)).toContain(
            "consolidation/pilots-end-as-approved",
        );
    });

    it("shows nothing of a line that may hold more than a URN", async () => {
        const { deployment } = JSON.parse(readFileSync(join(root, state), "utf8")) as { deployment: object };
        const file = write("one-line.json", JSON.stringify({ version: 3, note: "open-secret", deployment }));
        const { stdout } = await egov(["audit", "--state", file, ...openSsh], { cwd: workshop.folder });
        expect(stdout).toMatch(/^one-line\.json:1:\d{3,}: violation/m);
        expect(stdout).not.toContain("open-secret");
        expect(stdout).not.toContain('"urn"');
    });

    it("reads a pipe", () => {
        const { code, stdout } = shell(
            `cat ${state} | ${egovCommand} audit --state /dev/stdin --json ${openSsh.join(" ")}`,
        );
        expect(code).toBe(1);
        expect(findings(JSON.parse(stdout) as Record<string, unknown>)).toHaveLength(1);
    });
});

describe("an emergency file", () => {
    it("waives what is found in a state of the estate, and is in the report", async () => {
        const estate = workshop.estate("emergency");
        const province = join(estate, "province.yaml");
        const holder =
            "  - { id: sd-security, name: 安全员（示例）, role: security-administrator, department: sd-bigdata }\n";
        const text = readFileSync(province, "utf8").replace(/roleHolders:\n/, (head) => head + holder);
        writeFileSync(province, text);
        const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
        const scope = "scope: { system: sd-budget }, reason: 灾后恢复, owner: sd-platform-owner";
        const file = write(
            "emergency.yaml",
            `kind: BreakGlass\ndocument: 事件-3\nfrom: ${hours(-1)}\nuntil: ${hours(1)}\napprovers: [sd-it-authority, sd-security]\n` +
                `waivers: [{ id: restore, rule: classified-protection/listener-encrypts, ${scope} }]\n`,
        );
        const args = ["audit", "--state", write("opened.json", handMade), "--estate", estate, "--json", ...encrypts];
        expect((await egov(args, { cwd: workshop.folder })).code).toBe(1);
        const outcome = await egov([...args, "--break-glass", file], { cwd: workshop.folder });
        expect(outcome.code).toBe(0);
        expect(json(outcome)).toMatchObject({
            findings: [{ result: "waived", waiver: { id: "restore", kind: "break-glass" } }],
            breakGlass: { file: "emergency.yaml", findings: 1 },
        });
    });
});

describe("egov audit --plan", () => {
    it("judges what a preview tells of and says what it leaves out", async () => {
        const outcome = await egov(["audit", "--plan", plan, ...openSsh]);
        expect(outcome.code).toBe(1);
        expect(outcome.stdout).toMatch(/web-shop\.plan\.json:\d+:20: violation: .*telnet/);
        expect(outcome.stdout).not.toMatch(/violation: .*ssh/);
        expect(outcome.stdout).toMatch(/leaves out 3 resources.*--show-sames/);
    });

    it("judges what there will be on the state before", async () => {
        const document = json(await egov(["audit", "--plan", plan, "--state", state, "--json"]));
        expect(document["source"]).toMatchObject({ kind: "plan", files: [state, plan], unlisted: 0 });
        const files = new Set(findings(document).map(({ location }) => location.file));
        expect([...files].sort()).toEqual([plan, state]);
        // The unprotected volume goes.
        expect(findings(document).filter(({ urn }) => urn.endsWith("::data"))).toEqual([]);
    });
});

describe("egov audit --stack", () => {
    const estateArguments = ["--estate", "stacks/estates/tiny", "--as-of", "2026-11-24"];

    it.each([
        ["as it is", "plain", { "tenants-370000.json": checkpoint(handMade) }],
        ["compressed", "packed", { "tenants-370000.json.gz": gzipSync(checkpoint(handMade)) }],
    ])("reads the engine's own file, %s, without a toolchain, and changes nothing", async (_how, name, files) => {
        const folder = stateFolder(name, files);
        const before = readdirSync(folder, { recursive: true });
        const args = ["audit", "--stack", "tenants-370000", "--json", ...estateArguments, ...encrypts];
        const env = { XDG_CACHE_HOME: join(workshop.folder, "nothing"), PATH: "/nowhere" };
        for (const outcome of [
            await egov([...args, "--state", folder], { env }),
            await egov(args, { env: { ...env, PULUMI_BACKEND_URL: `file://${folder}` } }),
        ]) {
            expect(outcome.stderr).toBe("");
            expect(outcome.code).toBe(1);
            expect(findings(json(outcome))).toMatchObject([
                { result: "violation", location: { file: "stacks/estates/tiny/province.yaml" } },
            ]);
        }
        expect(readdirSync(folder, { recursive: true })).toEqual(before);
    });

    it("says that a stack was never deployed, or that there is none", async () => {
        const folder = join(workshop.folder, "no-state");
        const args = ["audit", "--state", folder, ...estateArguments, "--stack"];
        const missing = await egov([...args, "tenants-370000"]);
        expect([missing.code, missing.stdout]).toEqual([3, ""]);
        expect(missing.stderr).toContain("the state has no stack tenants-370000");
        const unknown = await egov([...args, "tenants-370001"]);
        expect(unknown.code).toBe(2);
        expect(unknown.stderr).toContain("Did you mean tenants-370000?");
        expect(existsSync(folder)).toBe(false);
    });

    it("reads what the estate no longer has", async () => {
        const left = handMade.replaceAll("tenants-370000", "tenants-371300");
        const folder = stateFolder("left", { "tenants-371300.json": checkpoint(left) });
        const args = [
            "audit",
            "--stack",
            "tenants-371300",
            "--state",
            folder,
            "--json",
            ...estateArguments,
            ...encrypts,
        ];
        const [finding] = findings(json(await egov(args)));
        expect(finding?.location).toMatchObject({
            file: expect.stringMatching(/tenants-371300\.json$/) as string,
            line: 1,
        });
    });
});

describe("bad input", () => {
    const here = { cwd: workshop.folder };

    beforeAll(() => {
        write("empty.json", "");
        write("text.json", "\n  hello");
        write("half.json", readFileSync(join(root, state), "utf8").slice(0, 4000));
        write("old.json", JSON.stringify({ version: 1, deployment: {} }));
        write("other.json", "{}");
        write("utf16.json", Buffer.from("\ufeff{}", "utf16le"));
        write("plan.json", readFileSync(join(root, plan)));
        write("failed.json", JSON.stringify({ steps: [], diagnostics: [{ severity: "error", message: "no cloud" }] }));
        write("huge.json", "");
        // Sparse, so that it takes no room.
        truncateSync(join(workshop.folder, "huge.json"), 200 * 1024 * 1024);
        mkdirSync(join(workshop.folder, "folder"));
    });

    it.each([
        ["--state", "missing.json", "missing.json: there is no such file."],
        ["--state", "folder", "folder: this is a folder."],
        ["--state", "huge.json", "huge.json: the file has more than 128 MB"],
        ["--state", "empty.json", "empty.json:1:1: the file is empty."],
        ["--state", "text.json", "text.json:2:3: the file is not JSON from here on."],
        ["--state", "half.json", /half\.json:\d{2,}:\d+: the file ends in the middle/],
        ["--state", "old.json", "old.json:1:1: the state has version 1;"],
        ["--state", "other.json", "other.json:1:1: this is JSON, but no state."],
        ["--state", "utf16.json", "utf16.json:1:1: the file is not UTF-8 from here on."],
        ["--state", "plan.json", "plan.json:1:1: this is a preview; name it with --plan."],
        ["--plan", "other.json", "other.json:1:1: this is JSON, but no preview."],
        ["--plan", "failed.json", 'failed.json:1:1: the preview failed, so it does not tell of everything: "no cloud"'],
    ])("%s %s is told with its place, and nothing is written", async (option, file, words) => {
        const before = readdirSync(workshop.folder);
        const outcome = await egov(["audit", option, file, "--output", "never"], here);
        expect([outcome.code, outcome.stdout]).toEqual([2, ""]);
        if (typeof words === "string") expect(outcome.stderr).toContain(`error: ${words}`);
        else expect(outcome.stderr).toMatch(words);
        const data = await egov(["audit", option, file, "--json", "--lang", "zh"], here);
        expect(data.code).toBe(2);
        expect(json(data)).toMatchObject({
            ok: false,
            error: "input",
            message: expect.stringContaining(file) as string,
        });
        expect(readdirSync(workshop.folder)).toEqual(before);
    });

    it.each([
        [[], "name what to audit: --state FILE, --stack NAME or --plan FILE."],
        [["--state", "plan.json", "--level", "5"], "It is one of 1, 2, 3, 4."],
        [["--state", "plan.json", "--rule", "nothing"], "there is no rule nothing."],
        [["--state", "plan.json", "--break-glass", "x.yaml"], "name that with --estate."],
        [["--state", "plan.json", "--format", "sarif", "--json"], "exclude each other."],
        [["--state", "plan.json", "--output", "no/such/folder/x"], "ENOENT"],
    ])("%j is a mistake", async (args, words) => {
        const { code, stdout, stderr } = await egov(["audit", ...args], here);
        expect(code).toBe(2);
        expect(stdout + stderr).toContain(words);
    });
});
