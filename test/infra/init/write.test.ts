import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { diskFileSystem, type InitFileSystem } from "../../../infra/estate/init/file-system";
import { writeEstate } from "../../../infra/estate/init/write";

const files = new Map([
    ["estate.yaml", "kind: Estate\n"],
    ["province.yaml", "title: 山东省\n"],
    ["city-370100-jinan.yaml", "title: 济南市\n"],
]);
let root: string;
beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "egov-init-"));
});
afterEach(() => {
    rmSync(root, { recursive: true, force: true });
});

const everything = (): string[] => readdirSync(root, { recursive: true }).map(String).sort();
const failing = (part: Partial<InitFileSystem>): InitFileSystem => ({ ...diskFileSystem, ...part });

describe("writeEstate", () => {
    it("writes all files into a folder that it makes, with the folders above it", () => {
        const folder = join(root, "stacks/estates/new");
        expect(writeEstate(files, folder, diskFileSystem)).toEqual({
            ok: true,
            value: { folder, files: [...files.keys()] },
        });
        expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
        for (const [name, text] of files) expect(readFileSync(join(folder, name), "utf8")).toBe(text);
        expect(readdirSync(join(root, "stacks/estates"))).toEqual(["new"]);
    });

    it.each(["空 目录", "a;rm -rf $HOME", "it's", "-rf", "`id`"])("writes into a folder called %j", (name) => {
        expect(writeEstate(files, join(root, name), diskFileSystem).ok).toBe(true);
        expect(readdirSync(root)).toEqual([name]);
        expect(readdirSync(join(root, name))).toHaveLength(files.size);
    });

    it("fills an empty folder", () => {
        const folder = join(root, "new");
        mkdirSync(folder);
        expect(writeEstate(files, folder, diskFileSystem).ok).toBe(true);
        expect(readdirSync(folder)).toHaveLength(files.size);
    });

    it("refuses a folder that holds anything, and leaves it alone", () => {
        const folder = join(root, "new");
        mkdirSync(folder);
        writeFileSync(join(folder, "estate.yaml"), "mine");
        expect(writeEstate(files, folder, diskFileSystem)).toEqual({
            ok: false,
            error: { code: "folderNotEmpty", params: { folder } },
        });
        expect(everything()).toEqual(["new", join("new", "estate.yaml")]);
        expect(readFileSync(join(folder, "estate.yaml"), "utf8")).toBe("mine");
    });

    it("refuses a file", () => {
        const folder = join(root, "new");
        writeFileSync(folder, "mine");
        expect(writeEstate(files, folder, diskFileSystem)).toMatchObject({ ok: false, error: { code: "notAFolder" } });
        expect(readFileSync(folder, "utf8")).toBe("mine");
    });

    it("refuses to write twice", () => {
        const folder = join(root, "new");
        expect(writeEstate(files, folder, diskFileSystem).ok).toBe(true);
        expect(writeEstate(files, folder, diskFileSystem)).toMatchObject({
            ok: false,
            error: { code: "folderNotEmpty" },
        });
    });

    it.each(["estate.yaml", "province.yaml", "city-370100-jinan.yaml"])(
        "leaves nothing behind when %s cannot be written",
        (broken) => {
            const full = failing({
                writeFile(path, text) {
                    if (path.endsWith(broken)) throw new Error("ENOSPC: no space left on device");
                    diskFileSystem.writeFile(path, text);
                },
            });
            const folder = join(root, "a/b/new");
            expect(writeEstate(files, folder, full)).toEqual({
                ok: false,
                error: { code: "writeFailed", params: { folder, reason: "ENOSPC: no space left on device" } },
            });
            expect(everything()).toEqual([]);
        },
    );

    it("leaves an empty folder as it was when the move fails", () => {
        const folder = join(root, "new");
        mkdirSync(folder);
        const broken = failing({
            move() {
                throw new Error("EXDEV");
            },
        });
        expect(writeEstate(files, folder, broken)).toMatchObject({ ok: false, error: { code: "writeFailed" } });
        expect(everything()).toEqual(["new"]);
    });

    it("yields to another run that writes the same folder at the same time", () => {
        const folder = join(root, "new");
        const late = failing({
            move(from, to) {
                mkdirSync(to);
                writeFileSync(join(to, "estate.yaml"), "theirs");
                diskFileSystem.move(from, to);
            },
        });
        expect(writeEstate(files, folder, late)).toMatchObject({ ok: false, error: { code: "folderNotEmpty" } });
        expect(everything()).toEqual(["new", join("new", "estate.yaml")]);
        expect(readFileSync(join(folder, "estate.yaml"), "utf8")).toBe("theirs");
    });

    it("keeps a folder above that somebody used meanwhile", () => {
        const broken = failing({
            move() {
                writeFileSync(join(root, "a/other.txt"), "theirs");
                throw new Error("EIO");
            },
        });
        expect(writeEstate(files, join(root, "a/b/new"), broken).ok).toBe(false);
        expect(everything()).toEqual(["a", join("a", "other.txt")]);
    });

    it("names what it could not remove", () => {
        const broken = failing({
            writeFile() {
                throw new Error("EIO: i/o error");
            },
            removeAll() {
                throw new Error("EIO: i/o error");
            },
        });
        const result = writeEstate(files, join(root, "new"), broken);
        expect(result).toMatchObject({
            ok: false,
            error: { code: "leftBehind", params: { reason: "EIO: i/o error" } },
        });
        if (!result.ok) expect(everything()).toEqual([basename(result.error.params.staging ?? "")]);
    });

    it("says so when the folder above cannot be made", () => {
        writeFileSync(join(root, "file"), "mine");
        expect(writeEstate(files, join(root, "file/new"), diskFileSystem)).toMatchObject({
            ok: false,
            error: { code: "writeFailed" },
        });
        expect(everything()).toEqual(["file"]);
    });
});
