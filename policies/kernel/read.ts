import type { RecordedValue } from "../../infra/recorder/types";
import { isUnknown, plain, property } from "./values";

/** A rule touched a value that is known only after deployment; the kernel makes an unknown of it. */
export class UnknownValueTouched extends Error {
    /** Path of the input, e.g. `segments[0].physicalNetwork`. */
    readonly path: string;

    constructor(path: string) {
        // An answer to a rule, thrown thousands of times in a run: nobody reads its stack, which takes longer than the rule.
        const limit = Error.stackTraceLimit;
        Error.stackTraceLimit = 0;
        super(`${path} is known only after deployment`);
        Error.stackTraceLimit = limit;
        this.path = path;
    }
}

/** Inputs of a resource, or an object inside them, with the path to it. */
export interface Readable {
    readonly inputs: Readonly<Record<string, RecordedValue>>;
    /** Path of `inputs` in the resource; absent for the resource itself. */
    readonly at?: string;
}

/** An object inside the inputs of a resource. */
export interface ReadablePart extends Readable {
    readonly at: string;
}

/**
 * The value at a path such as `spec.template.spec.hostNetwork` or `ports[0]`, secrets looked into; undefined where there is
 * none and where it is null.
 *
 * @throws UnknownValueTouched where it, or what it is a part of, is not known yet
 */
export function valueAt(from: Readable, path: string): RecordedValue | undefined {
    const steps = stepsOf(path);
    let value: RecordedValue | undefined = from.inputs;
    for (let index = 0; index < steps.length; index++) {
        value = memberOf(value, steps[index] ?? "");
        // Nearly always: there is nothing at the path, or a text.
        if (value === undefined || value === null) return undefined;
        if (typeof value !== "object") return index === steps.length - 1 ? value : undefined;
        value = plain(value);
        if (isUnknown(value)) throw new UnknownValueTouched(walked(from, steps.slice(0, index + 1)));
    }
    return value === null ? undefined : value;
}

const memberOf = (value: RecordedValue | undefined, key: string): RecordedValue | undefined =>
    Array.isArray(value) ? (value as readonly RecordedValue[])[Number(key)] : property(value, key);

/** Path of the last of some steps; put together only for who wants to read it, since rules ask a million times. */
function walked(from: Readable, steps: readonly string[]): string {
    let value: RecordedValue | undefined = from.inputs;
    let path = from.at ?? "";
    for (const key of steps) {
        path = Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
        value = plain(memberOf(value, key));
    }
    return path;
}

function stepsOf(path: string): readonly string[] {
    let steps = stepsOfPath.get(path);
    if (steps === undefined) {
        steps = path.split(/[.[\]]+/).filter((part) => part !== "");
        stepsOfPath.set(path, steps);
    }
    return steps;
}

/** Rules ask for the same few hundred paths of every resource. */
const stepsOfPath = new Map<string, readonly string[]>();

/** A text; undefined where there is none or something else. Numbers and truth values are read as Pulumi writes them. */
export function textAt(from: Readable, path: string): string | undefined {
    const value = valueAt(from, path);
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    return typeof value === "string" ? value : undefined;
}

/** A number, also one that is written as text. */
export function numberAt(from: Readable, path: string): number | undefined {
    const value = valueAt(from, path);
    if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
    return typeof value === "number" ? value : undefined;
}

/** A truth value, also one that is written as text. */
export function booleanAt(from: Readable, path: string): boolean | undefined {
    const value = valueAt(from, path);
    if (value === "true" || value === "false") return value === "true";
    return typeof value === "boolean" ? value : undefined;
}

/** Texts of a list; empty where there is no list. */
export function textsAt(from: Readable, path: string): string[] {
    return itemsAt(from, path).flatMap((item) => {
        const text = textAt(item, "value");
        return text === undefined ? [] : [text];
    });
}

/** Objects of a list, each to be read like a resource; empty where there is no list. Items that are not known throw. */
export function objectsAt(from: Readable, path: string): ReadablePart[] {
    const list = valueAt(from, path);
    if (!Array.isArray(list)) return [];
    return (list as readonly RecordedValue[]).flatMap((item, index): ReadablePart[] => {
        const at = `${join(from, path)}[${index}]`;
        const value = plain(item);
        if (isUnknown(value)) throw new UnknownValueTouched(at);
        return isObject(value) ? [{ inputs: value, at }] : [];
    });
}

/** The object at a path, to be read like a resource; undefined where there is none. */
export function objectAt(from: Readable, path: string): Readable | undefined {
    const value = valueAt(from, path);
    return isObject(value) ? { inputs: value, at: join(from, path) } : undefined;
}

/**
 * The text of a map's entry whose key may hold dots and colons, as keys of labels, annotations and metadata do; undefined where
 * there is none.
 *
 * @throws UnknownValueTouched where it is known only after deployment
 */
export function entryAt(from: Readable, path: string, key: string): string | undefined {
    const map = objectAt(from, path);
    const value = plain(property(map?.inputs, key));
    if (isUnknown(value)) throw new UnknownValueTouched(`${map?.at ?? path}["${key}"]`);
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined;
}

/** Keys of the object at a path, also of values that are not known; empty where there is none. */
export function keysAt(from: Readable, path: string): string[] {
    const value = valueAt(from, path);
    return isObject(value) ? Object.keys(value) : [];
}

/** Whether a value is set at all; one that is not known yet is. */
export function isSet(from: Readable, path: string): boolean {
    try {
        return valueAt(from, path) !== undefined;
    } catch (error) {
        if (error instanceof UnknownValueTouched) return true;
        throw error;
    }
}

/** Each item of a list as `{value}`, so that plain values read like objects. */
function itemsAt(from: Readable, path: string): Readable[] {
    const list = valueAt(from, path);
    if (!Array.isArray(list)) return [];
    return (list as readonly RecordedValue[]).map((item, index) => {
        if (isUnknown(plain(item))) throw new UnknownValueTouched(`${join(from, path)}[${index}]`);
        return { inputs: { value: item }, at: `${join(from, path)}[${index}]` };
    });
}

function isObject(value: RecordedValue | undefined): value is { readonly [key: string]: RecordedValue } {
    return value !== undefined && value !== null && typeof value === "object" && !Array.isArray(value);
}

function join({ at }: Readable, path: string): string {
    return at === undefined || at === "" ? path : `${at}.${path}`;
}
