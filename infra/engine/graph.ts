import { nearest } from "../estate/nearest";
import type { Problem, Result } from "../estate/problem";
import type { StackDefinition } from "../stacks/definition";
import { outputsByKind } from "../stacks/describe";

/** One stack reads outputs of another. */
export interface StackEdge {
    /** Stack that reads. */
    readonly from: string;
    /** Stack that is read, and so comes first. */
    readonly to: string;
    readonly outputs: readonly string[];
}

/** Stacks with what each depends on, computed from what they read of each other. */
export interface StackGraph {
    readonly stacks: ReadonlyMap<string, StackDefinition>;
    readonly edges: readonly StackEdge[];
    /** Upstream first; within a layer as described. */
    readonly order: readonly string[];
    /** Stacks of a layer need only stacks of layers before it. */
    readonly layers: readonly (readonly string[])[];
}

/** Names of the outputs that a stack gives to others. */
export type OutputsOf = (definition: StackDefinition) => readonly string[];

const outputsOfKind: OutputsOf = ({ kind }) => outputsByKind[kind];

/**
 * Computes the graph. Failures (texts in namespace `engine`): `duplicateStack`, `unknownStackRead`, `unknownOutputRead` (both
 * with `Near` behind them where one is near), `cycle` with `path` as in "a -> b -> a"; all that are found, not the first.
 */
export function stackGraph(
    definitions: readonly StackDefinition[],
    outputsOf: OutputsOf = outputsOfKind,
): Result<StackGraph, readonly Problem[]> {
    const stacks = new Map<string, StackDefinition>();
    const problems: Problem[] = [];
    for (const definition of definitions) {
        const first = stacks.get(definition.name);
        if (first === undefined) stacks.set(definition.name, definition);
        else
            problems.push({
                code: "duplicateStack",
                params: { stack: definition.name },
                location: definition.source,
                related: [first.source],
            });
    }
    const edges = readEdges(stacks, outputsOf, problems);
    const upstream = upstreamOf(stacks, edges);
    const layers = layersOf(upstream);
    const placed = new Set(layers.flat());
    if (placed.size < stacks.size) problems.push(cycleProblem(stacks, upstream, placed));
    if (problems.length > 0) return { ok: false, error: problems };
    return { ok: true, value: { stacks, edges, order: layers.flat(), layers } };
}

function readEdges(
    stacks: ReadonlyMap<string, StackDefinition>,
    outputsOf: OutputsOf,
    problems: Problem[],
): StackEdge[] {
    const edges: StackEdge[] = [];
    for (const definition of stacks.values())
        for (const read of definition.reads) {
            const target = stacks.get(read.stack);
            if (target === undefined) {
                const params = { stack: definition.name, upstream: read.stack };
                problems.push(
                    withNearest(
                        ["unknownStackRead", "unknownStackReadNear"],
                        params,
                        read.stack,
                        stacks.keys(),
                        definition,
                    ),
                );
                continue;
            }
            const known = outputsOf(target);
            for (const output of read.outputs)
                if (!known.includes(output)) {
                    const params = { stack: definition.name, upstream: read.stack, output };
                    problems.push(
                        withNearest(["unknownOutputRead", "unknownOutputReadNear"], params, output, known, definition),
                    );
                }
            edges.push({ from: definition.name, to: read.stack, outputs: read.outputs });
        }
    return edges;
}

function upstreamOf(stacks: ReadonlyMap<string, StackDefinition>, edges: readonly StackEdge[]): Map<string, string[]> {
    const upstream = new Map<string, string[]>([...stacks.keys()].map((name) => [name, []]));
    for (const edge of edges) upstream.get(edge.from)?.push(edge.to);
    return upstream;
}

/** Layers by longest path from a stack that reads nothing; what stands on a cycle, or reads from one, is left out. */
function layersOf(upstream: ReadonlyMap<string, readonly string[]>): string[][] {
    const placed = new Set<string>();
    const layers: string[][] = [];
    for (;;) {
        const layer = [...upstream].filter(
            ([name, needs]) => !placed.has(name) && needs.every((need) => placed.has(need)),
        );
        if (layer.length === 0) return layers;
        layers.push(layer.map(([name]) => name));
        for (const [name] of layer) placed.add(name);
    }
}

/** Every stack that has no layer needs another without one: walking upstream must come round to a stack seen before. */
function cycleProblem(
    stacks: ReadonlyMap<string, StackDefinition>,
    upstream: ReadonlyMap<string, readonly string[]>,
    placed: ReadonlySet<string>,
): Problem {
    const path: string[] = [];
    let current = [...stacks.keys()].find((name) => !placed.has(name));
    while (current !== undefined && !path.includes(current)) {
        path.push(current);
        current = upstream.get(current)?.find((name) => !placed.has(name));
    }
    const start = current;
    const definition = start === undefined ? undefined : stacks.get(start);
    if (start === undefined || definition === undefined) throw new Error("a stack has no layer and stands on no cycle");
    const cycle = [...path.slice(path.indexOf(start)), start];
    return { code: "cycle", params: { path: cycle.join(" -> ") }, location: definition.source };
}

/** A problem with a name, of the second code and with the parameter `nearest` where it looks like a slip. */
function withNearest(
    codes: readonly [plain: string, near: string],
    params: Problem["params"],
    name: string,
    candidates: Iterable<string>,
    definition: StackDefinition,
): Problem {
    const near = nearest(name, candidates);
    const location = definition.source;
    if (near === undefined) return { code: codes[0], params, location };
    return { code: codes[1], params: { ...params, nearest: near }, location };
}
