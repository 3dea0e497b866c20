import { RunError, UnsupportedError } from "../errors";
import { hasMarker, isPromise, silence } from "../marker";
import { Output, stateOf } from "../output/output";
import { isUnknown } from "../output/unknown";
import { Archive, Asset } from "../sdk/asset";
import type { RecordedValue } from "../types";
import type { CustomResource, Resource } from "./resource";

/** Inputs of a resource with the resources that each comes from. */
export interface SerialisedInputs {
    readonly values: Readonly<Record<string, RecordedValue>>;
    readonly sources: ReadonlyMap<string, ReadonlySet<Resource>>;
}

/**
 * Turns inputs into what the engine would get: functions and undefined members are left out, undefined elements become
 * null, outputs give their value, secrets and unknowns are marked.
 *
 * @param label what error messages name, e.g. `resource core [openstack:networking/network:Network]`
 */
export function serialiseInputs(label: string, inputs: Readonly<Record<string, unknown>>): SerialisedInputs {
    const values: Record<string, RecordedValue> = {};
    const sources = new Map<string, ReadonlySet<Resource>>();
    for (const key of Object.keys(inputs)) {
        if (key === "id" || key === "urn") continue;
        const input = inputs[key];
        if (input === undefined) continue;
        const serialiser = isPlain(input) ? undefined : new Serialiser(label, key);
        const value = serialiser === undefined ? (input as RecordedValue) : serialiser.value(input);
        if (value === undefined) continue;
        values[key] = value;
        if (serialiser?.sources !== undefined) sources.set(key, serialiser.sources);
    }
    return { values, sources: sources.size === 0 ? noSources : sources };
}

const noSources: SerialisedInputs["sources"] = new Map();

/** Most inputs are texts and numbers: they need no walk. */
function isPlain(value: unknown): boolean {
    return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Serialises one output of a component or of the stack. */
export function serialiseOutput(label: string, key: string, value: unknown): RecordedValue | undefined {
    return new Serialiser(label, key).value(value);
}

/** More levels than any real input has: a value that refers to itself. */
const deepest = 128;

class Serialiser {
    /** Resources met so far; undefined for none. */
    sources: Set<Resource> | undefined;
    private readonly path: (string | number)[];

    constructor(
        private readonly label: string,
        key: string,
    ) {
        this.path = [key];
    }

    value(value: unknown): RecordedValue | undefined {
        if (value === null) return null;
        switch (typeof value) {
            case "string":
            case "number":
            case "boolean":
                return value;
            case "object":
                return this.object(value);
            case "undefined":
            case "function":
                return undefined;
            default:
                throw new RunError(`${this.where()}: a ${typeof value} cannot be an input`);
        }
    }

    private object(value: object): RecordedValue | undefined {
        // Most are lists and plain objects, which carry no marker: those are on instances of classes.
        if (Array.isArray(value)) return value.map((element, index) => this.at(index, element) ?? null);
        if (Object.getPrototypeOf(value) === Object.prototype && !isPromise(value)) return this.members(value);
        if (Output.isInstance(value)) return this.output(value);
        if (isUnknown(value)) return { kind: "unknown", ...value.origin };
        if (hasMarker(value, "__pulumiResource")) return this.resource(value as Resource);
        if (Asset.isInstance(value)) return { kind: "asset", ...this.members(value) };
        if (Archive.isInstance(value)) return { kind: "archive", ...this.members(value) };
        if (isPromise(value)) return this.refusePromise(value);
        return this.members(value);
    }

    private output(output: Output<unknown>): RecordedValue | undefined {
        const state = stateOf(output);
        for (const resource of state.resources) this.add(resource);
        if (state.pending) return this.refusePromise(undefined);
        if (state.unknown !== undefined) return { kind: "unknown", ...state.unknown.origin };
        const value = this.value(state.value);
        return state.secret ? { kind: "secret", value: value ?? null } : value;
    }

    private resource(resource: Resource): RecordedValue {
        this.add(resource);
        const urn = this.value(resource.urn) as string;
        if (!hasMarker(resource, "__pulumiCustomResource")) return { kind: "resource", urn };
        const id = this.value((resource as CustomResource).id);
        return { kind: "resource", urn, ...(id === undefined ? {} : { id }) };
    }

    private add(resource: Resource): void {
        (this.sources ??= new Set()).add(resource);
    }

    private members(value: object): Record<string, RecordedValue> {
        const members: Record<string, RecordedValue> = {};
        for (const key of Object.keys(value)) {
            if (key.startsWith("__pulumi")) continue;
            const member = this.at(key, (value as Record<string, unknown>)[key]);
            if (member !== undefined) members[key] = member;
        }
        return members;
    }

    private at(key: string | number, value: unknown): RecordedValue | undefined {
        if (value === undefined) return undefined;
        if (this.path.length >= deepest)
            throw new RunError(`${this.where()}: more than ${deepest} levels deep; does the value contain itself?`);
        this.path.push(key);
        const serialised = this.value(value);
        this.path.pop();
        return serialised;
    }

    private refusePromise(promise: PromiseLike<unknown> | undefined): never {
        if (promise !== undefined) silence(promise);
        throw new UnsupportedError(
            `${this.where()}: the value comes from a promise; components must be synchronous to be recorded in process`,
        );
    }

    private where(): string {
        const [first, ...rest] = this.path;
        const path = rest.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
        return `${this.label}, property ${first}${path.length > 120 ? `${path.slice(0, 120)}…` : path}`;
    }
}
