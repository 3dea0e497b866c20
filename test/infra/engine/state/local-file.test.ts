import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { engineBackend } from "../../../../infra/engine/workplace/environment";
import { localStacks, localStateFile } from "../../../../infra/engine/state/local-file";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();

/** A state folder as the engine lays it; gives its address. */
function stateFolder(layout: string | undefined, files: readonly string[]): string {
    const folder = temporary();
    const stacks = join(folder, ".pulumi", "stacks", "egov-cloud");
    if (files.length > 0) mkdirSync(stacks, { recursive: true });
    else mkdirSync(join(folder, ".pulumi"), { recursive: true });
    if (layout !== undefined) writeFileSync(join(folder, ".pulumi", "meta.yaml"), layout);
    for (const file of files) writeFileSync(join(stacks, file), "{}");
    return pathToFileURL(folder).href;
}

it("lists stacks, also compressed ones, and neither their backups nor their attributes", async () => {
    const files = ["b.json", "b.json.attrs", "b.json.bak", "b.json.bak.attrs", "a.json.gz", "a.json.gz.bak"];
    expect(await localStacks(stateFolder("version: 1\n", files), "egov-cloud")).toEqual(["a", "b"]);
});

it("takes the address of the engine for the same folder, and one with other options for another layout", async () => {
    const folder = stateFolder("version: 1\n", ["a.json"]);
    expect(await localStacks(engineBackend(folder), "egov-cloud")).toEqual(["a"]);
    expect(localStateFile(engineBackend(folder), "egov-cloud", "a")).toBe(localStateFile(folder, "egov-cloud", "a"));
    expect(await localStacks(`${folder}?prefix=b`, "egov-cloud")).toBeUndefined();
});

it("knows that a project without a folder has no stacks", async () => {
    expect(await localStacks(stateFolder("version: 1\n", []), "egov-cloud")).toEqual([]);
});

it.each([
    ["a layout of another version", stateFolder("version: 2\n", ["a.json"])],
    ["a folder that is no state yet", stateFolder(undefined, [])],
    ["a state elsewhere", "s3://bucket"],
])("leaves %s to the engine", async (_, backend) => {
    expect(await localStacks(backend, "egov-cloud")).toBeUndefined();
});

it("names no file of a state elsewhere", () => {
    expect(localStateFile("s3://bucket", "egov-cloud", "a")).toBeUndefined();
});
