import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Layout } from "../layout";

/** Generated once for each sandbox; none of them is worth anything outside of it. */
export interface Passwords {
    /** Of the account that Keystone is set up with. */
    readonly admin: string;
    /** Of every service's account. */
    readonly service: string;
    readonly deployer: string;
    readonly messaging: string;
    readonly octaviaCa: string;
    /** Octavia wants exactly 32 characters. */
    readonly octaviaServer: string;
    /** Barbican's: 32 bytes in base64 that is safe in addresses. */
    readonly keyEncryption: string;
    readonly swiftHash: string;
    /** 32 bytes in base64. */
    readonly bindControl: string;
}

/** The passwords of a sandbox, made where there are none yet. */
export async function readOrMakePasswords(layout: Layout): Promise<Passwords> {
    const file = join(layout.keys, "passwords.json");
    const hex = (): string => randomBytes(16).toString("hex");
    const made: Passwords = {
        admin: hex(),
        service: hex(),
        deployer: hex(),
        messaging: hex(),
        octaviaCa: hex(),
        octaviaServer: hex(),
        keyEncryption: randomBytes(32).toString("base64").replaceAll("+", "-").replaceAll("/", "_"),
        swiftHash: hex(),
        bindControl: randomBytes(32).toString("base64"),
    };
    if (existsSync(file)) return { ...made, ...(JSON.parse(readFileSync(file, "utf8")) as Partial<Passwords>) };
    await mkdir(layout.keys, { recursive: true, mode: 0o700 });
    await writeFile(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
    return made;
}
