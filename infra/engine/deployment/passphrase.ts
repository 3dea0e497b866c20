import { createDecipheriv, pbkdf2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

type Variables = Readonly<Record<string, string | undefined>>;

/** True where the environment has a passphrase for secrets in the state; an empty one is none. */
export function hasPassphrase(env: Variables): boolean {
    return Boolean(env.PULUMI_CONFIG_PASSPHRASE) || Boolean(env.PULUMI_CONFIG_PASSPHRASE_FILE);
}

/** The passphrase as the engine reads it. Throws where its file can't be read. */
export async function passphraseOf(env: Variables): Promise<string> {
    if (env.PULUMI_CONFIG_PASSPHRASE) return env.PULUMI_CONFIG_PASSPHRASE;
    const file = env.PULUMI_CONFIG_PASSPHRASE_FILE;
    return file === undefined || file === "" ? "" : (await readFile(file, "utf8")).trim();
}

/**
 * True where a state with this salt was made with the passphrase. The salt carries a word that only the right passphrase
 * decrypts: `v1:<salt>:v1:<nonce>:<text and tag>`, AES-256-GCM with a key of PBKDF2-SHA256, a million rounds (Pulumi
 * sdk/v3/go/common/resource/config/crypt.go). Takes about a third of a second.
 */
export async function opensSalt(passphrase: string, state: string): Promise<boolean> {
    const [, salt, , nonce, text] = state.split(":").map((part) => Buffer.from(part, "base64"));
    if (salt === undefined || nonce === undefined || text === undefined || text.length < 16) return false;
    const key = await promisify(pbkdf2)(passphrase, salt, 1_000_000, 32, "sha256");
    const decipher = createDecipheriv("aes-256-gcm", key, nonce);
    decipher.setAuthTag(text.subarray(-16));
    try {
        decipher.update(text.subarray(0, -16));
        decipher.final();
        return true;
    } catch {
        return false;
    }
}
