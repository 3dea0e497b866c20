import type { StackGraph } from "../../engine/graph";
import type { StackDefinition } from "../../stacks/definition";

export interface GraphJson {
    readonly stacks: readonly (StackDefinition & { readonly layer: number })[];
    readonly edges: readonly { readonly from: string; readonly to: string; readonly outputs: readonly string[] }[];
    /** Names of stacks, upstream first. */
    readonly order: readonly string[];
}

/** The graph as data; `layer` counts from 1, an edge goes from the stack that reads to the one that is read. */
export function graphJson(graph: StackGraph): GraphJson {
    const stacks = graph.layers.flatMap((layer, index) =>
        layer.flatMap((name) => {
            const definition = graph.stacks.get(name);
            return definition === undefined ? [] : [{ ...definition, layer: index + 1 }];
        }),
    );
    return { stacks, edges: graph.edges, order: graph.order };
}
