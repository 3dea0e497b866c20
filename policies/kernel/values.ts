import type { RecordedValue } from "../../infra/recorder/types";

/** A property of a value that is an object; undefined of anything else. */
export function property(value: RecordedValue | undefined, key: string): RecordedValue | undefined {
    if (value === undefined || value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
    return (value as Readonly<Record<string, RecordedValue>>)[key];
}

/** The value inside a secret, or the value itself. */
export function plain(value: RecordedValue | undefined): RecordedValue | undefined {
    if (value === null || typeof value !== "object") return value;
    return property(value, "kind") === "secret" ? plain(property(value, "value")) : value;
}

/** Whether a value is known only after deployment. */
export function isUnknown(value: RecordedValue | undefined): boolean {
    if (value === null || typeof value !== "object") return false;
    return property(value, "kind") === "unknown" && typeof property(value, "urn") === "string";
}
