import type { StackGraph } from "../engine/graph";
import type { SourceLocation } from "../estate/location";
import type { EstateModel } from "../estate/model";
import type { RecordedResource, RecordedStack } from "../recorder/types";
import { pathOf, stackCauses } from "../stacks/causes";

/** Finds the estate entry that caused a resource of a recorded stack. */
export function causesOf(
    estate: EstateModel,
    graph: StackGraph,
    stack: RecordedStack,
): (resource: RecordedResource) => SourceLocation {
    const definition = graph.stacks.get(stack.stack);
    if (definition === undefined) throw new Error(`the graph has no stack ${stack.stack}`);
    const causes = stackCauses(estate, definition);
    const byUrn = new Map(stack.resources.map((resource) => [resource.urn, resource]));
    return (resource) => causes(pathOf(resource, byUrn));
}
