import type { Result } from "../estate/problem";
import { nearest } from "../estate/nearest";
import type { StackGraph } from "./graph";

export interface SelectOptions {
    /** Also the stacks that the named ones read, directly or through others. */
    readonly withUpstream?: boolean;
    /** Downstream first, for destroy. */
    readonly reverse?: boolean;
}

/** A name that no stack has, and the one that was probably meant (empty where none is near). */
export interface UnknownStack {
    readonly name: string;
    readonly nearest: string;
}

/** Stacks to work on, in order, with what each of them waits for among them. */
export interface Selection {
    readonly order: readonly string[];
    /** Stack -> selected stacks that have to be finished first. */
    readonly waitsFor: ReadonlyMap<string, readonly string[]>;
}

/** The named stacks in order; all of them where no name is given. A name given twice counts once. */
export function selectStacks(
    graph: StackGraph,
    names: readonly string[],
    options: SelectOptions = {},
): Result<Selection, readonly UnknownStack[]> {
    const unknown = [...new Set(names)].filter((name) => !graph.stacks.has(name));
    if (unknown.length > 0)
        return {
            ok: false,
            error: unknown.map((name) => ({ name, nearest: nearest(name, graph.stacks.keys()) ?? "" })),
        };
    const upstream = allUpstream(graph);
    const selected = new Set(names.length === 0 ? graph.order : names);
    if (options.withUpstream === true)
        for (const name of [...selected]) for (const need of upstream.get(name) ?? []) selected.add(need);

    const order = graph.order.filter((name) => selected.has(name));
    const waitsFor = new Map<string, string[]>(order.map((name) => [name, []]));
    // A stack also waits for what it reads through stacks that are not selected.
    for (const name of order)
        for (const need of order)
            if (upstream.get(name)?.has(need) === true)
                waitsFor.get(options.reverse === true ? need : name)?.push(options.reverse === true ? name : need);
    return { ok: true, value: { order: options.reverse === true ? order.reverse() : order, waitsFor } };
}

/** Stack -> every stack it reads, directly or through others. */
export function allUpstream(graph: StackGraph): ReadonlyMap<string, ReadonlySet<string>> {
    const upstream = new Map<string, Set<string>>();
    for (const name of graph.order) {
        const needs = new Set<string>();
        for (const edge of graph.edges)
            if (edge.from === name) {
                needs.add(edge.to);
                for (const further of upstream.get(edge.to) ?? []) needs.add(further);
            }
        upstream.set(name, needs);
    }
    return upstream;
}
