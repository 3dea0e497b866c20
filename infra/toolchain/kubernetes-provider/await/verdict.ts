import { isObject, textOf, valueAt, type Properties, type Value } from "../properties";

/** What an object looks like to somebody who waits for it. */
export type Verdict =
    | { readonly state: "ready" }
    /** `for` completes "waiting for ...". */
    | { readonly state: "waiting"; readonly for: string }
    /** It will not become ready by itself; `mayPass` where something else in the same deployment may still change that. */
    | { readonly state: "failed"; readonly reason: string; readonly mayPass: boolean };

export const ready: Verdict = { state: "ready" };
export const waiting = (what: string): Verdict => ({ state: "waiting", for: what });
export const failed = (reason: string): Verdict => ({ state: "failed", reason, mayPass: false });
export const refused = (reason: string): Verdict => ({ state: "failed", reason, mayPass: true });

/** Objects around the one that is waited for, as far as its kind needs them. */
export interface Surroundings {
    /** Pods, replica sets and the like that it owns, directly or not. */
    readonly owned: readonly Properties[];
    /** Events of type Warning of the object and of what it owns. */
    readonly warnings: readonly Properties[];
    /** What else its kind asks for, e.g. the endpoint slices of a service. */
    readonly others: readonly Properties[];
}

export const alone: Surroundings = { owned: [], warnings: [], others: [] };

export interface Condition {
    readonly type: string;
    readonly status: string;
    readonly reason: string;
    readonly message: string;
}

export function conditionsOf(object: Properties): Condition[] {
    return listAt(object, "status", "conditions").map((condition) => ({
        type: textOf(condition["type"]),
        status: textOf(condition["status"]),
        reason: textOf(condition["reason"]),
        message: textOf(condition["message"]),
    }));
}

export const conditionOf = (object: Properties, type: string): Condition | undefined =>
    conditionsOf(object).find((condition) => condition.type === type);

/** Objects in the list at a path; none where there is no list. */
export function listAt(value: Value | undefined, ...path: readonly string[]): Properties[] {
    const list = valueAt(value, ...path);
    return Array.isArray(list) ? (list as readonly Value[]).filter(isObject) : [];
}

/** The number at a path, or `otherwise` where there is none: the API leaves zeros out. */
export function numberAt(object: Properties, path: readonly string[], otherwise = 0): number {
    const value = valueAt(object, ...path);
    return typeof value === "number" ? value : otherwise;
}

/** Whether the controller has not yet looked at the newest version of an object. */
export const isUnobserved = (object: Properties): boolean =>
    numberAt(object, ["status", "observedGeneration"]) < numberAt(object, ["metadata", "generation"]);
