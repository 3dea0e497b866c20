import type { RecordedValue } from "./types";

/** Key of the objects that stand for special values in states, previews and messages of the engine. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const kinds: Readonly<Record<string, "secret" | "asset" | "archive" | "resource" | "output">> = {
    "1b47061264138c4ac30d75fd1eb44270": "secret",
    c44067f5952c0a294b673a41bacd8c17: "asset",
    "0def7320c3a5731c473e5ecbe6d01bc7": "archive",
    "5cf8f73096256a8f31e491e813e4eb8e": "resource",
    d0e6a833031e9bbcd3f4e8bde6ca49a4: "output",
};
/** Texts that stand for values that are known only after deployment: of a truth value, number, text, list, asset, archive, object. */
const unknownTexts: ReadonlySet<string> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
/** What the engine prints in place of a secret. */
const masked = "[secret]";
/** In place of the URN and the path of what an unknown value comes from: Pulumi does not write them with the value. */
export const untold = "?";
const unknown: RecordedValue = { kind: "unknown", urn: untold, path: untold };

/**
 * A value as Pulumi writes it into states, previews and messages, with unknown values and secrets marked. A secret that is
 * encrypted or masked is a secret whose value is unknown.
 */
export function fromWire(value: unknown): RecordedValue {
    if (typeof value === "string") {
        if (value === masked) return { kind: "secret", value: unknown };
        return unknownTexts.has(value) ? unknown : value;
    }
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (typeof value !== "object" || value === null) return null;
    if (Array.isArray(value)) return value.map(fromWire);
    const record = value as Record<string, unknown>;
    const kind = kinds[String(record[signatureKey])];
    return kind === undefined ? members(record) : special(kind, record);
}

/** Properties of a resource. Those that Pulumi's providers keep for themselves (`__defaults` …) are left out. */
export function propertiesFromWire(properties: Readonly<Record<string, unknown>>): Record<string, RecordedValue> {
    return members(properties);
}

function members(record: Readonly<Record<string, unknown>>): Record<string, RecordedValue> {
    const found: Record<string, RecordedValue> = {};
    for (const [key, value] of Object.entries(record))
        if (value !== undefined && !key.startsWith("__")) found[key] = fromWire(value);
    return found;
}

function special(
    kind: "secret" | "asset" | "archive" | "resource" | "output",
    { [signatureKey]: _signature, ...record }: Record<string, unknown>,
): RecordedValue {
    switch (kind) {
        case "secret":
            return { kind: "secret", value: secretValue(record) };
        case "output": {
            const value = "value" in record ? fromWire(record["value"]) : unknown;
            return record["secret"] === true ? { kind: "secret", value } : value;
        }
        case "resource":
            return { kind: "resource", ...members(pick(record, ["urn", "id"])) };
        default:
            return { kind, ...members(pick(record, ["path", "text", "uri", "assets"])) };
    }
}

/** The engine's messages have the value itself, an exported state its JSON or what encrypts it. */
function secretValue(record: Readonly<Record<string, unknown>>): RecordedValue {
    if ("value" in record) return fromWire(record["value"]);
    if (typeof record["plaintext"] !== "string") return unknown;
    try {
        return fromWire(JSON.parse(record["plaintext"]));
    } catch {
        return unknown;
    }
}

function pick(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(keys.flatMap((key) => (key in record ? [[key, record[key]]] : [])));
}
