import { stackGraph, type StackGraph } from "../engine/graph";
import { selectStacks } from "../engine/select";
import type { EstateModel } from "../estate/model";
import type { RecordedStack } from "../recorder/types";
import { describeStacks } from "../stacks/describe";
import { stackRecorder } from "./recorder";

/**
 * Makes the resources of stacks in this process, as a preview of an estate that was never deployed: what a stack reads of
 * another is unknown. Needs no engine and no network.
 *
 * @param names stacks in graph order
 */
export async function synthesiseStacks(
    estate: EstateModel,
    graph: StackGraph,
    names: readonly string[],
): Promise<RecordedStack[]> {
    const record = await stackRecorder(estate, graph);
    return names.map((name) => record(name));
}

/** The same for an estate alone: the named stacks, or all, in graph order. Throws on a name that no stack has. */
export async function synthesiseEstate(
    estate: EstateModel,
    stackNames: readonly string[] = [],
): Promise<RecordedStack[]> {
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok)
        throw new Error(graph.error.map((problem) => `${problem.code} ${JSON.stringify(problem.params)}`).join("; "));
    const selected = selectStacks(graph.value, stackNames);
    if (!selected.ok) throw new Error(`no stack ${selected.error.map((unknown) => unknown.name).join(", ")}`);
    return synthesiseStacks(estate, graph.value, selected.value.order);
}
