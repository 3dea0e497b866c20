import type { StackGraph } from "../../engine/graph";

/**
 * The graph as a Mermaid flowchart, upstream on the left. Nodes are numbered, since a stack's name may hold what Mermaid
 * reads as syntax (`end`, brackets); the name is the label.
 */
export function graphMermaid(graph: StackGraph): string {
    const ids = new Map(graph.order.map((stack, index) => [stack, `s${index}`]));
    const nodes = graph.order.map((stack) => `    ${ids.get(stack)}["${label(stack)}"]`);
    const edges = graph.edges.map((edge) => `    ${ids.get(edge.to)} --> ${ids.get(edge.from)}`);
    return ["flowchart LR", ...nodes, ...edges, ""].join("\n");
}

/** Text in quotes, with what Mermaid or the page around it would read written as entities. */
function label(text: string): string {
    return text.replace(/[#"&<>`\\\n]/g, (character) => `#${character.charCodeAt(0)};`);
}
