import { isDeepStrictEqual } from "node:util";
import {
    isObject,
    isSecret,
    plainProperties,
    secret,
    withoutSecrets,
    type Properties,
    type Value,
} from "../properties";
import { managedFieldsOf } from "../apply/managers";
import { itemsOfOthers, partOf, type FieldSets } from "./field-sets";
import { pairItems } from "./pair-items";

/**
 * Inputs as they would have to be for the object as it is now: what was changed from outside is taken over, so that the
 * next update changes it back. An input is as it was where the API server shows the same as after the last deployment,
 * in whatever notation; fields that are none of the inputs belong to others or are the API server's own.
 *
 * @param inputs of the last deployment, with marks of secrets
 * @param last the live object as it was after the last deployment, without marks
 */
export function projectInputs(inputs: Properties, last: Properties, live: Properties): Properties {
    const sets = managedFieldsOf(live).map(({ fields }) => fields);
    const projected = project(inputs, last, live, sets);
    return isObject(projected) ? { ...projected, ...projectStringData(inputs, last, live) } : inputs;
}

function project(input: Value, last: Value | undefined, live: Value | undefined, sets: FieldSets): Value | undefined {
    if (isDeepStrictEqual(last, live)) return input;
    if (isSecret(input)) {
        const inner = project((input as Properties)["value"] ?? null, last, live, sets);
        return inner === undefined ? undefined : secret(inner);
    }
    if (live === undefined) return undefined;
    if (isObject(input) && isObject(live)) return projectObject(input, last, live, sets);
    if (Array.isArray(input) && Array.isArray(live))
        return projectList(input, Array.isArray(last) ? (last as readonly Value[]) : [], live, sets);
    return live;
}

function projectObject(input: Properties, last: Value | undefined, live: Properties, sets: FieldSets): Properties {
    const before = isObject(last) ? last : {};
    const result: Record<string, Value> = {};
    for (const [key, value] of Object.entries(input)) {
        const projected = project(value, before[key], live[key], partOf(sets, `f:${key}`));
        if (projected !== undefined) result[key] = projected;
    }
    // All of an atomic map is ours, also what somebody put into it.
    if (sets === "atomic")
        for (const [key, value] of Object.entries(live))
            if (input[key] === undefined && !isDeepStrictEqual(before[key], value)) result[key] = value;
    return result;
}

function projectList(
    input: readonly Value[],
    last: readonly Value[],
    live: readonly Value[],
    sets: FieldSets,
): Value[] {
    const plainInput = input.map(withoutSecrets);
    const { pairs, added } = pairItems(plainInput, last, live);
    const kept = pairs.flatMap(({ index, before, now }): Value[] => {
        const item = input[index] as Value;
        const projected = project(item, before, now, sets === "atomic" ? sets : itemSets(sets, now));
        return projected === undefined ? [] : [projected];
    });
    return itemsOfOthers(sets) ? kept : [...kept, ...added];
}

function itemSets(sets: readonly Properties[], item: Value | undefined): FieldSets {
    if (!isObject(item)) return "atomic";
    const inner = sets.flatMap((set) =>
        Object.entries(set)
            .filter(([key]) => key.startsWith("k:") && hasKeys(item, JSON.parse(key.slice(2)) as Properties))
            .map(([, value]) => value)
            .filter(isObject),
    );
    return inner.length === 0 ? "atomic" : inner;
}

const hasKeys = (item: Properties, keys: Properties): boolean =>
    Object.entries(keys).every(([key, value]) => isDeepStrictEqual(item[key], value));

/** The API server turns the texts of a secret's stringData into data, and shows only that. */
function projectStringData(inputs: Properties, last: Properties, live: Properties): Properties {
    const texts = inputs["stringData"];
    const [before, now] = [last["data"], live["data"]];
    if (live["kind"] !== "Secret" || texts === undefined) return {};
    const plain = withoutSecrets(texts);
    if (!isObject(plain)) return {};
    const known = isObject(before) ? before : {};
    const current = isObject(now) ? now : {};
    const changed = Object.keys(plain).filter((key) => !isDeepStrictEqual(known[key], current[key]));
    if (changed.length === 0) return { stringData: texts };
    const values = isSecret(texts) ? plain : (texts as Properties);
    const result = Object.fromEntries(
        Object.entries(values).flatMap(([key, value]): [string, Value][] => {
            if (!changed.includes(key)) return [[key, value]];
            const encoded = current[key];
            return typeof encoded === "string" ? [[key, secret(Buffer.from(encoded, "base64").toString())]] : [];
        }),
    );
    return { stringData: isSecret(texts) ? secret(plainProperties(result)) : result };
}
