import {
    isObject,
    isSecret,
    plainProperties,
    secret,
    valueAt,
    withoutSecrets,
    type Properties,
    type Value,
} from "../properties";
import { programForm } from "./field-names";

/** Keys beside the object in a resource's state, the official plug-in's own: either of the two can go on with the other's state. */
export const fieldManagerKey = "__fieldManager";
const initialApiVersionKey = "__initialApiVersion";
const inputsKey = "__inputs";

export interface StateNotes {
    readonly fieldManager: string;
    /** apiVersion under which the resource was first made. */
    readonly initialApiVersion: string;
}

/**
 * What is kept of a live object in the state. Who manages which field is left out: it is long, changes by itself and is
 * asked for when it is needed. Secret are values that are so in the inputs, and everything in objects of kind Secret.
 */
export function checkpoint(live: Properties, inputs: Properties, notes: StateNotes): Properties {
    const object = markLike(withoutManagedFields(programForm(live)), inputs) as Properties;
    const data = object["data"];
    const concealed =
        live["kind"] === "Secret" && live["apiVersion"] === "v1" && data !== undefined
            ? { ...object, data: isSecret(data) ? data : secret(withoutSecrets(data)) }
            : object;
    return {
        ...concealed,
        [inputsKey]: inputs,
        [initialApiVersionKey]: notes.initialApiVersion,
        [fieldManagerKey]: notes.fieldManager,
    };
}

/** The live object of the last deployment, without marks of secrets. */
export function lastLive(state: Properties): Properties {
    const plain = plainProperties(state);
    return Object.fromEntries(Object.entries(plain).filter(([key]) => !key.startsWith("__")));
}

export function initialApiVersion(state: Properties, inputs: Properties): string {
    const noted = state[initialApiVersionKey] ?? inputs["apiVersion"];
    return typeof noted === "string" ? noted : "";
}

export function withoutManagedFields(object: Properties): Properties {
    const metadata = object["metadata"];
    if (!isObject(metadata) || metadata["managedFields"] === undefined) return object;
    return {
        ...object,
        metadata: Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== "managedFields")),
    };
}

/** Marks as secret what has that mark at the same place in the inputs. */
function markLike(value: Value, inputs: Value | undefined): Value {
    if (isSecret(inputs)) return secret(value);
    if (Array.isArray(value) && Array.isArray(inputs))
        return value.map((item: Value, index) => markLike(item, inputs[index] as Value | undefined));
    if (isObject(value) && isObject(inputs))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, markLike(item, inputs[key])]));
    return value;
}

/** uid of the object that a resource stands for. */
export function uidOf(object: Properties): string | undefined {
    const uid = valueAt(object, "metadata", "uid");
    return typeof uid === "string" ? uid : undefined;
}
