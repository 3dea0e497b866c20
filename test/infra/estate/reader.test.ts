import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEstate } from "../../../infra/estate/load";
import { diskReader } from "../../../infra/estate/reader";

const folder = mkdtempSync(join(tmpdir(), "egov-reader-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("ordinary files and links to them are listed, folders are not", () => {
    const inside = join(folder, "inside");
    mkdirSync(join(inside, "sub.yaml"), { recursive: true });
    writeFileSync(join(inside, "济南 $(x).yaml"), "a");
    symlinkSync(join(inside, "济南 $(x).yaml"), join(inside, "link.yaml"));
    expect(diskReader.list(inside).sort()).toEqual(["link.yaml", "济南 $(x).yaml"]);
});

test("no more than asked for is read", () => {
    writeFileSync(join(folder, "long"), "0123456789");
    expect(Buffer.from(diskReader.read(join(folder, "long"), 4)).toString()).toBe("0123");
    expect(Buffer.from(diskReader.read(join(folder, "long"), 40)).toString()).toBe("0123456789");
});

test.each([
    ["does not exist", "nowhere", "ENOENT"],
    ["is a file", "a-file", "ENOTDIR"],
])("a folder that %s is one problem", (_, name, reason) => {
    writeFileSync(join(folder, "a-file"), "x");
    const loaded = loadEstate(join(folder, name), diskReader);
    expect(loaded).toEqual({
        ok: false,
        error: [
            {
                code: "folderUnreadable",
                params: { folder: join(folder, name), reason },
                location: { file: ".", line: 1, column: 1 },
            },
        ],
    });
});

test("a broken link is a file that cannot be read", () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    symlinkSync(join(broken, "nothing"), join(broken, "estate.yaml"));
    const loaded = loadEstate(broken, diskReader);
    expect(loaded.ok ? [] : loaded.error.map((problem) => `${problem.location.file} ${problem.code}`)).toContain(
        "estate.yaml fileUnreadable",
    );
});
