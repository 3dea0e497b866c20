/**
 * Classes of the Pulumi SDK are told apart by marker properties, not by `instanceof`; classes generated from provider
 * schemas rely on that.
 */
export function hasMarker(value: unknown, marker: string): boolean {
    if (value === null || (typeof value !== "object" && typeof value !== "function")) return false;
    return (value as Record<string, unknown>)[marker] === true;
}

/** Whether a value is a promise or behaves like one. Outputs do not. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
    return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

/** Nobody awaits a promise that the recorder refuses: its rejection must not end the process. */
export function silence(promise: PromiseLike<unknown>): void {
    promise.then(undefined, () => undefined);
}
