import { Output } from "../output/output";
import type { Resource } from "./resource";

/** Prototype of a class of resources -> names of the outputs that it shows. */
const shown = new WeakMap<object, Set<string>>();

/**
 * Lets a resource show its outputs. Nearly none is ever looked at, and a resource has twenty: so its class gets an accessor for
 * each, which makes the output when it is asked for the first time.
 */
export function showOutputs(resource: Resource): void {
    const prototype = Object.getPrototypeOf(resource) as object;
    let names = shown.get(prototype);
    if (names === undefined) shown.set(prototype, (names = new Set()));
    for (const name of outputNames(resource)) {
        if (names.has(name)) continue;
        if (Object.hasOwn(resource, name))
            throw new Error(
                `Property '${name}' is already initialized on target 'resource:${resource.__name}[${resource.__pulumiType}]'`,
            );
        names.add(name);
        addAccessor(prototype, name);
    }
}

/** Names of all outputs that a resource shows; one may come twice. */
export function outputNames({ __given: given }: Resource): string[] {
    return given === undefined ? ["urn"] : ["urn", "id", ...Object.keys(given)];
}

function addAccessor(prototype: object, name: string): void {
    Object.defineProperty(prototype, name, {
        configurable: true,
        get(this: Resource) {
            return isShown(this, name) ? keep(this, name, new Output(this.__source, name)) : undefined;
        },
        set(this: Resource, value: unknown) {
            keep(this, name, value);
        },
    });
}

/** A class may stand for resources with other properties each, as one for any custom object of Kubernetes. */
function isShown(resource: Resource, name: string): boolean {
    if (name === "urn") return "__source" in resource;
    const { __given: given } = resource;
    return given !== undefined && (name === "id" || Object.hasOwn(given, name));
}

function keep(resource: Resource, name: string, value: unknown): unknown {
    Object.defineProperty(resource, name, { value, writable: true, enumerable: true, configurable: true });
    return value;
}
