import { isDeepStrictEqual } from "node:util";
import { isObject, type Value } from "../properties";

export interface Pair {
    /** Position in the inputs' list. */
    readonly index: number;
    readonly before: Value | undefined;
    readonly now: Value | undefined;
}

/** Fields by which items of the API's lists are told apart, most telling first. */
const keys = ["name", "containerPort", "mountPath", "devicePath", "port", "ip", "topologyKey", "key", "type", "uid"];

/**
 * Finds for each item of the inputs' list the same one in the list after the last deployment and in that of now, and what
 * came to the latter: by a field that tells items apart where there is one, else by the values, else by position.
 */
export function pairItems(
    input: readonly Value[],
    last: readonly Value[],
    live: readonly Value[],
): { pairs: Pair[]; added: Value[] } {
    const key = keys.find((name) => [input, last, live].every((list) => tellsApart(list, name)));
    const identity = (item: Value): unknown => (key === undefined || !isObject(item) ? item : item[key]);
    if (key !== undefined || [input, last, live].every((list) => list.every((item) => !isObject(item))))
        return {
            pairs: input.map((item, index) => ({
                index,
                before: last.find((other) => isDeepStrictEqual(identity(other), identity(item))),
                now: live.find((other) => isDeepStrictEqual(identity(other), identity(item))),
            })),
            added: live.filter(
                (item) => ![...input, ...last].some((other) => isDeepStrictEqual(identity(other), identity(item))),
            ),
        };
    return {
        pairs: input.map((_, index) => ({ index, before: last[index], now: live[index] })),
        added: live.slice(input.length),
    };
}

function tellsApart(list: readonly Value[], key: string): boolean {
    const values = list.map((item) => (isObject(item) ? item[key] : undefined));
    return values.every((value) => value !== undefined) && new Set(values).size === values.length;
}
