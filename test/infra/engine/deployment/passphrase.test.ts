import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasPassphrase, opensSalt, passphraseOf } from "../../../../infra/engine/deployment/passphrase";

// Made by `pulumi stack init` 3.259.0 with the passphrase egov-preview.
const salt = "v1:nFKTpgJgWzo=:v1:KA+q8XBuZbCfvGDw:PdloxmkjqNRYTA//ZrGLQVheFaJcyw==";

it("tells the passphrase that a state was made with from any other", async () => {
    expect(await opensSalt("egov-preview", salt)).toBe(true);
    expect(await opensSalt("egov-previeW", salt)).toBe(false);
    expect(await opensSalt("egov-preview", "v1:nonsense")).toBe(false);
});

it("takes an empty passphrase for none", () => {
    expect(hasPassphrase({})).toBe(false);
    expect(hasPassphrase({ PULUMI_CONFIG_PASSPHRASE: "" })).toBe(false);
    expect(hasPassphrase({ PULUMI_CONFIG_PASSPHRASE: "x" })).toBe(true);
    expect(hasPassphrase({ PULUMI_CONFIG_PASSPHRASE_FILE: "/f" })).toBe(true);
});

it("reads a file as the engine does: without the end of line, and only where no passphrase is given", async () => {
    const folder = mkdtempSync(join(tmpdir(), "egov-passphrase-"));
    try {
        const file = join(folder, "p");
        writeFileSync(file, "from file\n");
        expect(await passphraseOf({ PULUMI_CONFIG_PASSPHRASE_FILE: file })).toBe("from file");
        const both = { PULUMI_CONFIG_PASSPHRASE: "given", PULUMI_CONFIG_PASSPHRASE_FILE: file };
        expect(await passphraseOf(both)).toBe("given");
        expect(await passphraseOf({})).toBe("");
    } finally {
        rmSync(folder, { recursive: true });
    }
});
