import { hkdfSync } from "node:crypto";
import type { ExtranetKeys } from "../access";

/** Name of a path's key in `generations`. */
export const keyName = (link: string, path: string): string => `${link}/${path}`;

/** Generation of a key that was never changed. */
export const firstGeneration = 1;

/** Bytes of a pre-shared key: as strong as AES-256. */
const keyLength = 32;

/**
 * Pre-shared key of one VPN on one path of a link, by HKDF (RFC 5869, SHA-256) of the stack's seed: both ends of a tunnel get the
 * same, no two tunnels do, and a new generation tells nothing of the one before. 43 characters of base64url.
 */
export function tunnelKey({ seed, generations }: ExtranetKeys, link: string, path: string, vpn: string): string {
    const generation = generations[keyName(link, path)] ?? firstGeneration;
    const purpose = JSON.stringify(["egov-cloud", "extranet", link, path, vpn, generation]);
    return Buffer.from(hkdfSync("sha256", Buffer.from(seed, "base64"), "", purpose, keyLength)).toString("base64url");
}
