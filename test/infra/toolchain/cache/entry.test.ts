import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entryFolder, installEntry, readEntry, removePartial } from "../../../../infra/toolchain/cache/entry";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();
const description = { tool: "engine", version: "1.2.3", origin: "build" } as const;

async function installed(text = "tool"): Promise<string> {
    const folder = entryFolder(temporary(), "engine", "1.2.3", ["a"]);
    await installEntry(folder, description, async (staging) => {
        writeFileSync(join(staging, "tool"), text);
        return ["tool"];
    });
    return folder;
}

describe("a cache entry", () => {
    test("is there after it was installed, and nothing else is beside it", async () => {
        const folder = await installed();
        expect(await readEntry(folder)).toMatchObject({ ...description, files: [{ path: "tool", size: 4 }] });
        expect(readdirSync(join(folder, ".."))).toEqual(["1.2.3-" + folder.slice(-12)]);
    });

    test("has another folder when any of its inputs differs, and inputs don't run together", () => {
        const folders = [["a", "b"], ["ab"], ["a"], ["b", "a"]].map((inputs) =>
            entryFolder("/c", "engine", "1", inputs),
        );
        expect(new Set(folders).size).toBe(4);
        expect(entryFolder("/c", "engine", "1", ["a"])).toBe(folders[2]);
    });

    test.each([
        ["was cut", (file: string) => writeFileSync(file, "to")],
        ["has other content of the same length", (file: string) => writeFileSync(file, "taal")],
        ["is gone", (file: string) => rmSync(file)],
    ])("is not read when a file %s", async (_what, damage) => {
        const folder = await installed();
        damage(join(folder, "tool"));
        expect(await readEntry(folder)).toBeUndefined();
    });

    test("is read when only the time of a file differs, as after restoring a cache", async () => {
        const folder = await installed();
        utimesSync(join(folder, "tool"), new Date(0), new Date(0));
        expect(await readEntry(folder)).toBeDefined();
    });

    test("is not read without its last file or with a broken one", async () => {
        const folder = await installed();
        writeFileSync(join(folder, "entry.json"), readFileSync(join(folder, "entry.json"), "utf8").slice(0, 20));
        expect(await readEntry(folder)).toBeUndefined();
        rmSync(join(folder, "entry.json"));
        expect(await readEntry(folder)).toBeUndefined();
    });

    test("leaves no trace when making it fails, and the old one stays", async () => {
        const folder = await installed("old");
        await expect(
            installEntry(folder, description, async (staging) => {
                writeFileSync(join(staging, "tool"), "half");
                throw new Error("out of luck");
            }),
        ).rejects.toThrow("out of luck");
        expect(readFileSync(join(folder, "tool"), "utf8")).toBe("old");
        expect(readdirSync(join(folder, ".."))).toHaveLength(1);
    });

    test("replaces a damaged one", async () => {
        const folder = await installed();
        writeFileSync(join(folder, "tool"), "x");
        writeFileSync(join(folder, "left-over"), "x");
        await installEntry(folder, description, async (staging) => {
            writeFileSync(join(staging, "tool"), "tool");
            return ["tool"];
        });
        expect(await readEntry(folder)).toBeDefined();
        expect(readdirSync(folder).sort()).toEqual(["entry.json", "tool"]);
    });
});

test("what killed runs left is removed, finished entries are not", async () => {
    const folder = await installed();
    mkdirSync(`${folder}.partial-0123abcd/source`, { recursive: true });
    await removePartial(folder);
    expect(readdirSync(join(folder, ".."))).toEqual([folder.split("/").at(-1)]);
    await expect(removePartial("/nonexistent/folder")).resolves.toBeUndefined();
});
