import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
    hasPassphrase,
    newSalt,
    opensSalt,
    passphraseOf,
    secretsBeside,
} from "../../../../infra/engine/deployment/passphrase";
import type { Snapshot } from "../../../../infra/engine/state/snapshot";

// Made by `pulumi stack init` 3.259.0 with the passphrase egov-preview.
const salt = "v1:nFKTpgJgWzo=:v1:KA+q8XBuZbCfvGDw:PdloxmkjqNRYTA//ZrGLQVheFaJcyw==";

it("tells the passphrase that a state was made with from any other", async () => {
    expect(await opensSalt("egov-preview", salt)).toBe(true);
    expect(await opensSalt("egov-previeW", salt)).toBe(false);
    expect(await opensSalt("egov-preview", "v1:nonsense")).toBe(false);
});

it("makes salts that only their passphrase opens, each of them another", async () => {
    const [one, other] = [await newSalt("geheim 密"), await newSalt("geheim 密")];
    expect(await opensSalt("geheim 密", one)).toBe(true);
    expect(await opensSalt("geheim", one)).toBe(false);
    expect(one).not.toBe(other);
    // Lengths as in the engine's.
    expect(one.split(":").map((part) => part.length)).toEqual(salt.split(":").map((part) => part.length));
});

describe("stacks that are created beside others", () => {
    const state = { projectName: "p", workFolder: "/", env: { PULUMI_CONFIG_PASSPHRASE: "egov-preview" }, parallel: 1 };
    const withSalt = (own?: string): Snapshot => ({
        resources: [],
        pending: [],
        ...(own === undefined ? {} : { salt: own }),
    });

    it("take the salt that most of the others have", async () => {
        const others = [withSalt("v1:other"), withSalt(salt), withSalt(), withSalt(salt)];
        expect(await secretsBeside(others, state)).toEqual({ salt });
        expect(await secretsBeside(others, state, "passphrase")).toEqual({ salt });
    });

    it.each([
        ["there is none", []],
        ["the passphrase does not open it", [withSalt("v1:AAAA:v1:AAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]],
    ])("get a new one where %s", async (_, others) => {
        const secrets = await secretsBeside(others, state);
        expect("salt" in secrets && (await opensSalt("egov-preview", secrets.salt))).toBe(true);
    });

    it("need none with another provider", async () => {
        expect(await secretsBeside([withSalt(salt)], state, "awskms://key")).toEqual({ provider: "awskms://key" });
    });
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
