import type { StackGraph } from "../../engine/graph";
import type { Translate } from "../../i18n/translator";
import { padColumns, displayWidth } from "../text-width";

/** The graph for people: layers in order, each stack with the stacks that it reads. */
export function graphText(graph: StackGraph, translate: Translate): string {
    const width = Math.max(0, ...graph.order.map(displayWidth));
    const lines = graph.layers.flatMap((layer, index) => [
        ...(index === 0 ? [] : [""]),
        translate("engine:layer", { number: index + 1, count: layer.length }),
        ...layer.map((stack) => stackLine(graph, stack, width)),
    ]);
    const summary = translate("engine:graphSummary", { stacks: graph.order.length, edges: graph.edges.length });
    return [...lines, "", summary].join("\n");
}

function stackLine(graph: StackGraph, stack: string, width: number): string {
    const reads = graph.edges.filter((edge) => edge.from === stack).map((edge) => edge.to);
    return reads.length === 0 ? `  ${stack}` : `  ${padColumns(stack, width)} → ${reads.join(", ")}`;
}
