import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { egov } from "./egov";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "egov-sandbox-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sandbox = (args: readonly string[]): ReturnType<typeof egov> =>
    egov(["sandbox", ...args], { env: { EGOV_SANDBOX: folder } });

it("shows its commands and how to begin", async () => {
    const { code, stdout } = await sandbox(["--help"]);
    expect(code).toBe(0);
    for (const command of ["up", "down", "status", "logs", "reset", "snapshot", "restore", "install"])
        expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
});

it("says that there is none, for people and for programs", async () => {
    const text = await sandbox(["status"]);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain(`There is no sandbox in ${folder}. \`egov sandbox up\` makes one.`);
    const document = await sandbox(["status", "--json"]);
    expect(document.code).toBe(1);
    expect(JSON.parse(document.stdout)).toMatchObject({ ok: false, exists: false, services: [], folder });
});

it("stops nothing where nothing runs", async () => {
    const { code, stdout } = await sandbox(["down"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Nothing of the sandbox was running.");
});

it.each([
    [["logs", "nova-api"], "there is no log nova-api"],
    [["logs", "nova-api", "-n", "none"], "none"],
    [["logs"], "service"],
    [["up", "--without", "heat"], "there is no part heat"],
    [["down", "no-such"], "there is no service no-such"],
    [["snapshot", "../evil"], "../evil can't be the name of a snapshot"],
    [["restore", "Clean"], "Clean can't be the name of a snapshot"],
    [["restore", "nothing"], "there is no snapshot nothing"],
    [["sideways"], "sideways"],
])("egov sandbox %j is refused as typed wrongly", async (args, message) => {
    const { code, stderr, stdout } = await sandbox(args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(stdout).toBe("");
});

it("will not keep a state that never was", async () => {
    const { code, stderr } = await sandbox(["snapshot", "early"]);
    expect(code).toBe(3);
    expect(stderr).toContain("was never brought up completely");
});

it("shows the end of a log, without colours", async () => {
    mkdirSync(join(folder, "logs"));
    writeFileSync(join(folder, "logs", "nova-api.log"), "one\ntwo\n\u001b[31mthree\u001b[00m\n");
    const { code, stdout } = await sandbox(["logs", "nova-api", "-n", "2"]);
    expect(code).toBe(0);
    expect(stdout).toBe("two\nthree\n");
});

it("refuses an estate with errors before anything is started", async () => {
    const estate = join(folder, "estate");
    mkdirSync(estate);
    const { code, stderr } = await sandbox(["up", "--estate", estate]);
    expect(code).toBe(2);
    expect(stderr).toContain("estate");
});
