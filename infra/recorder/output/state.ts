import type { Resource } from "../resource/resource";
import { findUnknown, type Origin, type Unknown } from "./unknown";

/** What an output holds. */
export interface OutputState {
    /** The value; `Unknown` stands in it wherever something is not known. */
    readonly value: unknown;
    /** First unknown in `value`: the whole output is not known then. */
    readonly unknown: Unknown | undefined;
    readonly secret: boolean;
    /** Resources that the value comes from. */
    readonly resources: ReadonlySet<Resource>;
    /** The value waits for a promise, which the recorder never does. */
    readonly pending: boolean;
    /**
     * Set when the value is what a resource's inputs say of its outputs: members that are missing there may still exist
     * after deployment and are unknown.
     */
    readonly echo?: Origin;
}

export const noResources: ReadonlySet<Resource> = new Set();

/** State of a value that contains no outputs. */
export function plainState(
    value: unknown,
    secret = false,
    resources: ReadonlySet<Resource> = noResources,
): OutputState {
    return { value, unknown: findUnknown(value), secret, resources, pending: false };
}

/** State of a value that waits for a promise. */
export function pendingState(secret: boolean, resources: ReadonlySet<Resource>): OutputState {
    return { value: undefined, unknown: undefined, secret, resources, pending: true };
}

export function union(left: ReadonlySet<Resource>, right: ReadonlySet<Resource>): ReadonlySet<Resource> {
    if (right.size === 0 || left === right) return left;
    if (left.size === 0) return right;
    return new Set([...left, ...right]);
}
