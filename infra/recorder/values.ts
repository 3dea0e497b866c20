import type { RecordedValue, UnknownValue } from "./types";

/** A secret in recorded inputs. */
export interface SecretValue {
    readonly kind: "secret";
    readonly value: RecordedValue;
}

export function isUnknownValue(value: RecordedValue | undefined): value is UnknownValue {
    return (
        isObject(value) &&
        value["kind"] === "unknown" &&
        typeof value["urn"] === "string" &&
        typeof value["path"] === "string"
    );
}

export function isSecretValue(value: RecordedValue | undefined): value is SecretValue {
    return isObject(value) && value["kind"] === "secret" && "value" in value && Object.keys(value).length === 2;
}

/** First unknown in a recorded value, also inside of secrets. */
export function findUnknownValue(value: RecordedValue | undefined): UnknownValue | undefined {
    if (value === undefined || value === null || typeof value !== "object") return undefined;
    if (isUnknownValue(value)) return value;
    for (const child of Array.isArray(value) ? (value as readonly RecordedValue[]) : Object.values(value)) {
        const found = findUnknownValue(child as RecordedValue);
        if (found !== undefined) return found;
    }
    return undefined;
}

/** The value without marks of secrets in it. */
export function revealed(value: RecordedValue): RecordedValue {
    if (isSecretValue(value)) return revealed(value.value);
    if (value === null || typeof value !== "object" || isUnknownValue(value)) return value;
    if (isArray(value)) return value.map(revealed);
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, revealed(child as RecordedValue)]));
}

export function isArray(value: RecordedValue | undefined): value is readonly RecordedValue[] {
    return Array.isArray(value);
}

export function isObject(value: RecordedValue | undefined): value is { readonly [key: string]: RecordedValue } {
    return value !== null && typeof value === "object" && !Array.isArray(value);
}
