import { Output } from "../output/output";
import type { Resource } from "./resource";

/** Prototype of a class of resources -> names of the outputs that it shows. */
const shown = new WeakMap<object, Set<string>>();

/**
 * Lets a resource show an output of the given name. Nearly no output is ever looked at, and a resource has twenty: so its class
 * gets an accessor, which makes the output when it is asked for the first time.
 */
export function showOutput(resource: Resource, name: string): void {
    const prototype = Object.getPrototypeOf(resource) as object;
    let names = shown.get(prototype);
    if (names === undefined) shown.set(prototype, (names = new Set()));
    if (names.has(name)) return;
    if (Object.hasOwn(resource, name))
        throw new Error(
            `Property '${name}' is already initialized on target 'resource:${resource.__name}[${resource.__pulumiType}]'`,
        );
    names.add(name);
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

/** Names of all outputs that a resource shows. */
export function outputNames(resource: Resource): string[] {
    return [...new Set(["urn", ...(resource.__given === undefined ? [] : ["id", ...Object.keys(resource.__given)])])];
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
