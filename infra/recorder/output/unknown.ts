import { hasMarker } from "../marker";

/** Where an unknown value comes from: `UnknownValue` without its kind. */
export interface Origin {
    readonly urn: string;
    readonly path: string;
}

/** A value that only deployment can tell. */
export class Unknown {
    readonly __pulumiUnknown = true;

    constructor(readonly origin: Origin) {}
}

/** Stands for a value from outside that is not known, as `pulumi.unknown` does. */
export const unknown = new Unknown({ urn: "", path: "" });

export function isUnknown(value: unknown): value is Unknown {
    return hasMarker(value, "__pulumiUnknown");
}

/** First unknown in a value, looking into arrays and objects but not into outputs and resources. */
export function findUnknown(value: unknown): Unknown | undefined {
    if (value === null || typeof value !== "object") return undefined;
    return search(value, new Set());
}

/** Whether a value is or contains an unknown. */
export function containsUnknowns(value: unknown): boolean {
    return findUnknown(value) !== undefined;
}

function search(value: unknown, seen: Set<object>): Unknown | undefined {
    if (value === null || typeof value !== "object") return undefined;
    if (value instanceof Unknown) return value;
    if (seen.has(value) || hasMarker(value, "__pulumiOutput") || hasMarker(value, "__pulumiResource")) return undefined;
    seen.add(value);
    for (const child of Array.isArray(value) ? value : Object.values(value)) {
        const found = search(child, seen);
        if (found !== undefined) return found;
    }
    return undefined;
}

/** Path of a member: `metadata` + `name` is `metadata.name`, `networks` + `0` is `networks[0]`. */
export function memberPath(path: string, key: string): string {
    if (/^\d+$/.test(key)) return `${path}[${key}]`;
    return path === "" ? key : `${path}.${key}`;
}
