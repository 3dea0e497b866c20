import type { RecordedValue } from "../recorder/types";
import { untold } from "../recorder/wire";

type Inputs = Readonly<Record<string, RecordedValue>>;

/**
 * Says of unknown inputs which resource they come from, where an input depends on one only: the engine and states tell it
 * beside the values.
 *
 * @param sources input -> URNs
 */
export function withOrigins(inputs: Inputs, sources: Readonly<Record<string, readonly string[]>>): Inputs {
    const changed: Record<string, RecordedValue> = {};
    for (const [input, urns] of Object.entries(sources)) {
        const [urn, ...more] = urns;
        const value = inputs[input];
        if (urn !== undefined && more.length === 0 && value !== undefined) changed[input] = withOrigin(value, urn);
    }
    return Object.keys(changed).length === 0 ? inputs : { ...inputs, ...changed };
}

function withOrigin(value: RecordedValue, urn: string): RecordedValue {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map((item) => withOrigin(item, urn));
    const record = value as Readonly<Record<string, RecordedValue>>;
    if (record["kind"] === "unknown" && record["urn"] === untold) return { ...record, urn };
    return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, withOrigin(member, urn)]));
}
