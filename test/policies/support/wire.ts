import type { RecordedValue } from "../../../infra/recorder/types";

const signature = "4dabf18193072939515e22adb298388d";
export const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A recorded value as the engine writes it into messages and states. */
export function toWire(value: RecordedValue): unknown {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map(toWire);
    const record = value as Readonly<Record<string, RecordedValue>>;
    if (record["kind"] === "unknown" && typeof record["urn"] === "string") return unknownText;
    if (record["kind"] === "secret") return { [signature]: secretSignature, value: toWire(record["value"] ?? null) };
    return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, toWire(member)]));
}
