import { hasMarker, isPromise, silence } from "../marker";
import type { Resource } from "../resource/resource";
import { memberPath, Unknown } from "./unknown";
import { noResources, type OutputState, pendingState, plainState, union } from "./state";

/**
 * Stand-in for `pulumi.Output`: a value with what it depends on, whether it is known and whether it is secret; all of it
 * is there at once, nothing is awaited. Members of the value are members of the output, as in the SDK.
 */
export class Output<T> {
    declare readonly __pulumiOutput: true;
    // These start with `__` so that they hide no member of the value.
    /** State, or who makes it when it is first asked for: most outputs never are. */
    declare __state: OutputState | StateSource;
    /** What the source is asked for. */
    declare __key: string;

    static {
        Object.defineProperty(this.prototype, "__pulumiOutput", { value: true });
    }

    constructor(state: OutputState | StateSource, key = "") {
        this.__state = state;
        this.__key = key;
        // The class must look as if it had every member that T has.
        return new Proxy(this, members as ProxyHandler<Output<T>>);
    }

    static isInstance<T>(value: unknown): value is Output<T> {
        return hasMarker(value, "__pulumiOutput");
    }

    /** Calls a function with the value unless the value is or contains an unknown; then the result is unknown too. */
    apply<U>(callback: (value: T) => U): Output<Unwrapped<U>> {
        const state = stateOf(this);
        if (state.pending) return new Output(pendingState(state.secret, state.resources));
        if (state.unknown !== undefined) return new Output({ ...withoutEcho(state), value: state.unknown });
        return new Output(flatten(callback(state.value as T), state));
    }

    get(): never {
        throw new Error(
            "Cannot call '.get' during update or preview.\nTo manipulate the value of this Output, use '.apply' instead.",
        );
    }

    toString(): string {
        return unsupportedText("toString", "o.apply(v => `prefix${v}suffix`)", "pulumi.interpolate `prefix${v}suffix`");
    }

    toJSON(): string {
        return unsupportedText("toJSON", "o.apply(v => v.toJSON())", "o.apply(v => JSON.stringify(v))");
    }

    /** Internal in the SDK too: the value as the engine would see it, undefined where unknown. */
    promise(withUnknowns?: boolean): Promise<T | undefined> {
        const state = stateOf(this);
        if (state.pending) return Promise.reject(new Error("the recorder does not wait for promises"));
        return Promise.resolve((state.unknown === undefined || withUnknowns === true ? state.value : undefined) as T);
    }

    get isKnown(): Promise<boolean> {
        const state = stateOf(this);
        return Promise.resolve(!state.pending && state.unknown === undefined);
    }

    get isSecret(): Promise<boolean> {
        return Promise.resolve(stateOf(this).secret);
    }

    resources(): Set<Resource> {
        return new Set(stateOf(this).resources);
    }

    allResources(): Promise<Set<Resource>> {
        return Promise.resolve(this.resources());
    }
}

/** Makes states of outputs when they are first asked for. */
export interface StateSource {
    stateOf(key: string): OutputState;
}

const isSource = (state: OutputState | StateSource): state is StateSource => "stateOf" in state;

/** What `apply` makes of the result of its callback: an output in it is taken out. */
export type Unwrapped<U> = U extends Output<infer Inner> ? Inner : U;

export function stateOf(output: Output<unknown>): OutputState {
    const state = output.__state;
    if (!isSource(state)) return state;
    return (output.__state = state.stateOf(output.__key));
}

/** State of a value that may be an output or a promise itself, joined with the state that it was made from. */
export function flatten(value: unknown, base: OutputState): OutputState {
    if (Output.isInstance(value)) {
        const inner = stateOf(value);
        return {
            ...withoutEcho(inner),
            secret: base.secret || inner.secret,
            resources: union(base.resources, inner.resources),
        };
    }
    if (isPromise(value)) {
        silence(value);
        return pendingState(base.secret, base.resources);
    }
    return plainState(value, base.secret, base.resources);
}

/** An output that waits for a promise: fails with a clear message where a resource uses it. */
export function pendingOutput(promise: PromiseLike<unknown>): Output<unknown> {
    silence(promise);
    return new Output(pendingState(false, noResources));
}

function withoutEcho(state: OutputState): OutputState {
    const { value, unknown, secret, resources, pending } = state;
    return { value, unknown, secret, resources, pending };
}

const members: ProxyHandler<Output<unknown>> = {
    get(target, key) {
        if (key in target) return target[key as keyof Output<unknown>];
        // Others ask for these to learn what kind of object they have: an output must not seem to have them.
        if (typeof key === "symbol" || key === "then" || key.startsWith("__")) return undefined;
        if (key === "doNotCapture" || key === "deploymentOnlyModule") return undefined;
        return new Output(memberState(stateOf(target), key));
    },
    set(target, key, value) {
        return Reflect.set(target, key, value);
    },
};

function memberState(state: OutputState, key: string): OutputState {
    const { value, secret, resources } = state;
    if (state.pending) return pendingState(secret, resources);
    if (value === undefined || value === null) return plainState(undefined, secret, resources);
    if (value instanceof Unknown) {
        const { urn, path } = value.origin;
        return plainState(new Unknown({ urn, path: memberPath(path, key) }), secret, resources);
    }
    const echo = state.echo && { urn: state.echo.urn, path: memberPath(state.echo.path, key) };
    if (echo !== undefined && typeof value === "object" && !(key in value))
        return plainState(new Unknown(echo), secret, resources);
    const member = flatten((value as Record<string, unknown>)[key], state);
    return echo === undefined ? member : { ...member, echo };
}

function unsupportedText(method: string, ...instead: readonly string[]): string {
    return [
        `Calling [${method}] on an [Output<T>] is not supported.`,
        "",
        "To get the value of an Output<T> consider either:",
        ...instead.map((text, index) => `${index + 1}: ${text}`),
    ].join("\n");
}
