import { createHash } from "node:crypto";
import type { Snapshot } from "../state/snapshot";

/** SHA-256 over named texts, whatever their order. */
export function fingerprint(parts: ReadonlyMap<string, string>): string {
    const hash = createHash("sha256");
    for (const [name, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
        // Lengths keep a name from running into a text.
        hash.update(`${Buffer.byteLength(name)}:${name}:${Buffer.byteLength(text)}:`).update(text);
    return hash.digest("hex");
}

/** Of all that a state says of its resources, times of change included. */
export function stateFingerprint({ resources, secretsProvider, salt }: Snapshot): string {
    return fingerprint(new Map([["state", JSON.stringify([resources, secretsProvider, salt])]]));
}

/** Whether the last deployment left nothing open: what is tainted, half made or of unknown fate has to be looked at again. */
export const isWhole = ({ resources, pending }: Snapshot): boolean =>
    pending.length === 0 && resources.every(({ taint, initErrors = [] }) => taint !== true && initErrors.length === 0);
