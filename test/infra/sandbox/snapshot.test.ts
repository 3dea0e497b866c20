import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceByCopy } from "../../../infra/sandbox/snapshot/copy";
import { temporaryLayout } from "./support";

const { data } = temporaryLayout();
const folder = (name: string, text: string): string => {
    mkdirSync(join(data, name, "deep"), { recursive: true });
    writeFileSync(join(data, name, "deep", "file"), text);
    return join(data, name);
};

it("puts a copy in place of a folder", async () => {
    const [from, to] = [folder("from", "new"), folder("to", "old")];
    writeFileSync(join(to, "only in the old one"), "");
    symlinkSync("deep", join(from, "link"));
    await replaceByCopy(from, to);
    expect(readFileSync(join(to, "link", "file"), "utf8")).toBe("new");
    expect(readdirSync(to).sort()).toEqual(["deep", "link"]);
    writeFileSync(join(to, "deep", "file"), "changed");
    expect(readFileSync(join(from, "deep", "file"), "utf8")).toBe("new");
});

it("leaves everything as it was where it can't copy", async () => {
    const to = folder("kept", "kept");
    await expect(replaceByCopy(join(data, "nothing"), to)).rejects.toMatchObject({
        problem: { code: "commandFailed" },
    });
    expect(readFileSync(join(to, "deep", "file"), "utf8")).toBe("kept");
    expect(readdirSync(data).filter((name) => name.startsWith("kept"))).toEqual(["kept"]);
});
