import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { StateOptions } from "../state/engine-command";
import type { Snapshot } from "../state/snapshot";
import type { StackSecrets } from "../state/stacks";

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

/** What a salt carries encrypted, so that a wrong passphrase is told from the right one. */
const proof = "pulumi";
const cipher = "aes-256-gcm";
const tagBytes = 16;

/** Takes about a third of a second. */
const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
    promisify(pbkdf2)(passphrase, salt, 1_000_000, 32, "sha256");

/**
 * A new salt for states that are encrypted with the passphrase, as the engine makes one: `v1:<salt>:v1:<nonce>:<text and tag>`,
 * AES-256-GCM with a key of PBKDF2-SHA256, a million rounds (Pulumi sdk/v3/go/common/resource/config/crypt.go).
 */
export async function newSalt(passphrase: string): Promise<string> {
    const [salt, nonce] = [randomBytes(8), randomBytes(12)];
    const sealing = createCipheriv(cipher, await keyOf(passphrase, salt), nonce);
    const text = Buffer.concat([sealing.update(proof), sealing.final(), sealing.getAuthTag()]);
    return ["v1", salt.toString("base64"), "v1", nonce.toString("base64"), text.toString("base64")].join(":");
}

/** True where a state with this salt was made with the passphrase. */
export async function opensSalt(passphrase: string, state: string): Promise<boolean> {
    const [, salt, , nonce, text] = state.split(":").map((part) => Buffer.from(part, "base64"));
    if (salt === undefined || nonce === undefined || text === undefined || text.length < tagBytes) return false;
    const opening = createDecipheriv(cipher, await keyOf(passphrase, salt), nonce);
    opening.setAuthTag(text.subarray(-tagBytes));
    try {
        opening.update(text.subarray(0, -tagBytes));
        opening.final();
        return true;
    } catch {
        return false;
    }
}

/**
 * What encrypts the secrets of stacks that are created beside others. With the passphrase it is the others' salt, where it opens
 * that, else a new one: with one salt for all the engine makes one key for a stack and for all that it reads, not one for each.
 *
 * @param provider as `pulumi stack init --secrets-provider` takes it; the passphrase where absent
 */
export async function secretsBeside(
    others: Iterable<Snapshot>,
    { env }: StateOptions,
    provider = "passphrase",
): Promise<StackSecrets> {
    if (provider !== "passphrase" && provider !== "default") return { provider };
    const passphrase = await passphraseOf(env);
    const uses = new Map<string, number>();
    for (const { salt } of others) if (salt !== undefined) uses.set(salt, (uses.get(salt) ?? 0) + 1);
    const [common] = [...uses].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
    const opens = common !== undefined && (await opensSalt(passphrase, common[0]));
    return { salt: opens ? common[0] : await newSalt(passphrase) };
}
