import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const folder = join(__dirname, "..", "..", "stacks");
const files = readdirSync(folder).filter((name) => /^Pulumi\..+\.yaml$/.test(name));
const read = (file: string): Record<string, unknown> =>
    parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>;

// The engine writes salts and encrypted values into these files when it is run by hand; those of a trial fit no other state.
it("the settings of the reference stacks are there, and are settings only: no salt, no key of a secrets provider", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => [file, Object.keys(read(file))])).toEqual(files.map((file) => [file, ["config"]]));
});

it("their settings are plain texts that everybody may read: nothing encrypted, nothing named like a secret", () => {
    for (const file of files) {
        const config = Object.entries(read(file)["config"] as Record<string, unknown>);
        expect([file, config.filter(([, value]) => typeof value !== "string")]).toEqual([file, []]);
        expect([
            file,
            config.filter(([key]) => /pass(word|phrase)|secret|token|credential|private/i.test(key)),
        ]).toEqual([file, []]);
    }
});
