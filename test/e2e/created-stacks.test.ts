import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { secretsBeside } from "../../infra/engine/deployment/passphrase";
import { engineCommand, type StateOptions } from "../../infra/engine/state/engine-command";
import { createStacks, existingStacks } from "../../infra/engine/state/stacks";
import { engineBackend } from "../../infra/engine/workplace/environment";
import { toolchainTimeoutMs } from "../support/toolchain";
import { temporaryProject, testEnvironment } from "./support/synthetic-run";

// Only the first of some stacks is made by the engine: the others have to be what it would have made.

const names = ["platform-370000", "tenants-370000", "records"];
let folder = "";
let state: StateOptions;

beforeAll(async () => {
    folder = temporaryProject();
    mkdirSync(join(folder, "state"));
    const env = {
        ...(await testEnvironment(folder)),
        PULUMI_HOME: join(folder, "pulumi-home"),
        PULUMI_BACKEND_URL: engineBackend(pathToFileURL(join(folder, "state")).href),
        PULUMI_CONFIG_PASSPHRASE: "only for this test",
    };
    writeFileSync(join(folder, "Pulumi.yaml"), "name: egov-cloud\nruntime: nodejs\n");
    state = { projectName: "egov-cloud", workFolder: folder, env, parallel: 2 };
}, toolchainTimeoutMs);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stacksFolder = (): string => join(folder, "state", ".pulumi", "stacks", "egov-cloud");
const never = new AbortController().signal;

/** What the engine's own file of a stack says, but for the moment that it was made. */
function contentOf(stack: string): unknown {
    const text = readFileSync(join(stacksFolder(), `${stack}.json`), "utf8");
    return JSON.parse(text.replace(/"time":"[^"]*"/, '"time":"then"'));
}

it("makes stacks as the engine does, readable for it, with one salt", async () => {
    const secrets = await secretsBeside([], state);
    expect(await createStacks(names, state, never, secrets)).toBe(true);
    expect([...(await existingStacks(state))].sort()).toEqual([...names].sort());
    const listed = JSON.parse(await engineCommand(["stack", "ls", "--json"], state)) as { name: string }[];
    expect(listed.map(({ name }) => name).sort()).toEqual([...names].sort());

    const copied = contentOf("records");
    await engineCommand(["stack", "rm", "records", "--yes"], state);
    expect(await createStacks(["records"], state, never, secrets)).toBe(true);
    expect(copied).toEqual(contentOf("records"));
    expect(await engineCommand(["stack", "export", "--stack", "tenants-370000"], state)).toContain("v1:");
}, 60_000);

it("makes all or none of them, and leaves alone what is there", async () => {
    const before = readFileSync(join(stacksFolder(), "records.json"), "utf8");
    const made = createStacks(["dr-370100", "exchange", "records"], state, never, await secretsBeside([], state));
    await expect(made).rejects.toThrow(/EEXIST/);
    expect([...(await existingStacks(state))].sort()).toEqual([...names].sort());
    expect(readFileSync(join(stacksFolder(), "records.json"), "utf8")).toBe(before);
    expect(readdirSync(stacksFolder()).filter((file) => !/\.json(\.bak)?$/.test(file))).toEqual([]);
}, 60_000);
