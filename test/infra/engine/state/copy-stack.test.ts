import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { link } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { copiesOf } from "../../../../infra/engine/state/copy-stack";
import type { StateOptions } from "../../../../infra/engine/state/engine-command";
import { engineBackend } from "../../../../infra/engine/workplace/environment";
import { temporaryFolders } from "../../../support/temporary";

jest.mock("node:fs/promises", () => {
    const real = jest.requireActual<typeof import("node:fs/promises")>("node:fs/promises");
    return { ...real, link: jest.fn(real.link) };
});

const temporary = temporaryFolders();

const notAsked = (): Promise<void> => Promise.reject(new Error("the engine was asked"));

const textOf = (stack: string): string =>
    JSON.stringify({
        version: 3,
        checkpoint: { stack: `organization/egov-cloud/${stack}`, latest: { secrets_providers: { state: "v1:salt" } } },
    });

/** A state folder with one stack, as the engine has created it. */
function stateWith(file: string, text: string | Buffer): { stacks: string; options: StateOptions } {
    const folder = temporary();
    const stacks = join(folder, ".pulumi", "stacks", "egov-cloud");
    mkdirSync(stacks, { recursive: true });
    writeFileSync(join(stacks, file), text);
    const env = { PULUMI_BACKEND_URL: engineBackend(pathToFileURL(folder).href) };
    return { stacks, options: { projectName: "egov-cloud", workFolder: folder, env, parallel: 2 } };
}

it("makes more stacks of one that the engine made, the same but for the name", async () => {
    const { stacks, options } = stateWith("platform-370000.json", textOf("platform-370000"));
    const copy = await copiesOf("platform-370000", options, notAsked);
    await Promise.all(["tenants-370000", "records"].map(copy!));
    expect(readdirSync(stacks).sort()).toEqual(["platform-370000.json", "records.json", "tenants-370000.json"]);
    expect(readFileSync(join(stacks, "records.json"), "utf8")).toBe(textOf("records"));
});

it("leaves a stack alone that is there already", async () => {
    const { stacks, options } = stateWith("a-1.json", textOf("a-1"));
    writeFileSync(join(stacks, "b-1.json"), "resources");
    const copy = await copiesOf("a-1", options, notAsked);
    await expect(copy!("b-1")).rejects.toThrow("EEXIST");
    expect(readFileSync(join(stacks, "b-1.json"), "utf8")).toBe("resources");
    expect(readdirSync(stacks).sort()).toEqual(["a-1.json", "b-1.json"]);
});

it.each(["not a name", "..", "县", "a".repeat(101)])(
    "lets the engine say what it thinks of the name %s",
    async (name) => {
        const { stacks, options } = stateWith("a-1.json", textOf("a-1"));
        const copy = await copiesOf("a-1", options, notAsked);
        await expect(copy!(name)).rejects.toThrow("the engine was asked");
        expect(readdirSync(stacks)).toEqual(["a-1.json"]);
    },
);

it("does without links where the file system has none", async () => {
    const { stacks, options } = stateWith("a-1.json", textOf("a-1"));
    const noLinks = Object.assign(new Error("operation not permitted"), { code: "EPERM" });
    jest.mocked(link).mockRejectedValueOnce(noLinks).mockRejectedValueOnce(noLinks);
    const copy = await copiesOf("a-1", options, notAsked);
    await copy!("b-1");
    expect(readFileSync(join(stacks, "b-1.json"), "utf8")).toBe(textOf("b-1"));
    await expect(copy!("b-1")).rejects.toThrow("EEXIST");
    expect(readdirSync(stacks).sort()).toEqual(["a-1.json", "b-1.json"]);
});

it.each([
    ["the engine compressed it", "a-1.json.gz", gzipSync(textOf("a-1"))],
    ["it names its stack twice", "a-1.json", textOf("a-1").replace("v1:salt", "organization/egov-cloud/a-1")],
    ["it does not name its stack", "a-1.json", "{}"],
    ["it is not there", "b-1.json", textOf("b-1")],
])("leaves it to the engine where %s", async (_, file, text) => {
    const { options } = stateWith(file, text);
    expect(await copiesOf("a-1", options, notAsked)).toBeUndefined();
});

it("leaves a state that is elsewhere to the engine", async () => {
    const options = {
        projectName: "egov-cloud",
        workFolder: "",
        env: { PULUMI_BACKEND_URL: "s3://bucket" },
        parallel: 2,
    };
    expect(await copiesOf("a-1", options, notAsked)).toBeUndefined();
});
