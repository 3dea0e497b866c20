import type { StackDefinition } from "../../../infra/stacks/definition";
import { stackGraph, type StackGraph } from "../../../infra/engine/graph";

/** Definitions from names and what each reads; every stack gives the output `id`. */
export function definitions(reads: Readonly<Record<string, readonly string[]>>): StackDefinition[] {
    return Object.entries(reads).map(([name, upstream], index) => ({
        name,
        kind: "platform",
        division: "370000",
        reads: upstream.map((stack) => ({ stack, outputs: ["id"] })),
        source: { file: "estate.yaml", line: index + 1, column: 1 },
    }));
}

export function graphOf(reads: Readonly<Record<string, readonly string[]>>): StackGraph {
    const graph = stackGraph(definitions(reads), () => ["id"]);
    if (!graph.ok) throw new Error(JSON.stringify(graph.error));
    return graph.value;
}
