import { hasMarker, isPromise } from "../marker";
import type { Resource } from "../resource/resource";
import { flatten, Output, pendingOutput, stateOf, type Unwrapped } from "./output";
import { noResources, type OutputState, pendingState, plainState, union } from "./state";
import { isUnknown, type Unknown } from "./unknown";

/** Makes an output of a value; outputs anywhere inside become plain values of the one output. */
export function output<T>(value: T): Output<Unwrapped<T>>;
export function output(): Output<undefined>;
export function output(value?: unknown): Output<unknown> {
    const lifted = lift(value, undefined);
    return Output.isInstance(lifted) ? lifted : new Output(plainState(lifted));
}

export function all(values: unknown): Output<unknown> {
    return output(values);
}

export function secret<T>(value: T): Output<Unwrapped<T>> {
    return new Output({ ...stateOf(output(value)), secret: true });
}

export function unsecret<T>(value: Output<T>): Output<T> {
    return new Output({ ...stateOf(value), secret: false });
}

/** A promise, as in the SDK; `recordedState` in inspect.ts tells it at once. */
export function isSecret(value: Output<unknown>): Promise<boolean> {
    return value.isSecret;
}

export function concat(...parts: readonly unknown[]): Output<string> {
    return output(parts).apply((values) => (values as readonly unknown[]).join(""));
}

export function interpolate(literals: TemplateStringsArray, ...placeholders: readonly unknown[]): Output<string> {
    return output(placeholders).apply((values) =>
        literals
            .map((literal, index) =>
                index === 0 ? literal : String((values as readonly unknown[])[index - 1]) + literal,
            )
            .join(""),
    );
}

export function jsonStringify(
    value: unknown,
    replacer?: (this: unknown, key: string, value: unknown) => unknown,
    space?: string | number,
): Output<string> {
    return output(value).apply((known) => JSON.stringify(known, replacer, space));
}

export function jsonParse(
    text: unknown,
    reviver?: (this: unknown, key: string, value: unknown) => unknown,
): Output<unknown> {
    return output(text).apply((known) => JSON.parse(known as string, reviver) as unknown);
}

/** Outputs never fail here, `apply` throws at once; so there is nothing to recover from. */
export function recover<T>(value: Output<T>): Output<T> {
    return value;
}

/** A copy of the value, or one output of it if outputs are in it. */
function lift(value: unknown, outer: ReadonlySet<object> | undefined): unknown {
    if (value === null || typeof value !== "object") return value;
    if (hasMarker(value, "__pulumiResource") || isUnknown(value)) return value;
    if (Output.isInstance(value)) return liftOutput(value, outer);
    if (isPromise(value)) return pendingOutput(value);
    if (outer?.has(value)) throw new Error("Cannot create an Output from a circular structure");
    const seen = new Set(outer).add(value);
    if (Array.isArray(value)) {
        const lifted = value.map((element) => lift(element, seen));
        return lifted.some(isOutput) ? combine(lifted, (values) => values) : lifted;
    }
    const keys = Object.keys(value);
    const lifted = keys.map((key) => lift((value as Record<string, unknown>)[key], seen));
    const build = (values: readonly unknown[]) => Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    return lifted.some(isOutput) ? combine(lifted, build) : build(lifted);
}

function liftOutput(value: Output<unknown>, outer: ReadonlySet<object> | undefined): Output<unknown> {
    const state = stateOf(value);
    if (state.value === null || typeof state.value !== "object") return value;
    const inner = lift(state.value, outer);
    if (!Output.isInstance(inner)) return value;
    return new Output(flatten(inner, state));
}

const isOutput = (value: unknown): value is Output<unknown> => Output.isInstance(value);

function combine(parts: readonly unknown[], build: (values: readonly unknown[]) => unknown): Output<unknown> {
    let resources: ReadonlySet<Resource> = noResources;
    let secretPart = false;
    let pending = false;
    let unknown: Unknown | undefined;
    const values = parts.map((part) => {
        if (!isOutput(part)) {
            unknown ??= plainState(part).unknown;
            return part;
        }
        const state = stateOf(part);
        resources = union(resources, state.resources);
        secretPart ||= state.secret;
        pending ||= state.pending;
        unknown ??= state.unknown;
        return state.value;
    });
    if (pending) return new Output(pendingState(secretPart, resources));
    const state: OutputState = { value: build(values), unknown, secret: secretPart, resources, pending: false };
    return new Output(state);
}

/**
 * An output whose value another output gives later. Resources that use it before that fail with a clear message: the
 * recorder waits for nothing.
 */
export function deferredOutput<T>(): [Output<T>, (source: Output<T>) => void] {
    const deferred = new Output<T>(pendingState(false, noResources));
    let resolved = false;
    return [
        deferred,
        (source) => {
            if (resolved) throw new Error("Deferred Output has already been resolved");
            resolved = true;
            deferred.__state = stateOf(source);
        },
    ];
}
