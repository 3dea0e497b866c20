import type { StackGraph } from "../engine/graph";
import type { EstateModel } from "../estate/model";
import type * as Recording from "./record";
import { installRecorder } from "../recorder/install";
import type { RecordedStack } from "../recorder/types";

/**
 * Records a stack of the graph, as a preview of an estate that was never deployed: what it reads of another is unknown. Throws on a
 * name that no stack has.
 *
 * @param config full key (`egov:activeSide`) -> text, as `pulumi config` keeps it
 */
export type RecordStack = (name: string, config?: Readonly<Record<string, string>>) => RecordedStack;

/** Loads what a recording needs, the recorder in the place of the engine's SDK. */
export function readyToRecord(): Promise<typeof Recording> {
    installRecorder();
    // Components and the classes of the providers find the recorder only if they are loaded after it is in place.
    return import("./record");
}

/** Makes this process ready to record the stacks of an estate. */
export async function stackRecorder(estate: EstateModel, graph: Pick<StackGraph, "stacks">): Promise<RecordStack> {
    const { recordDefinition } = await readyToRecord();
    return (name, config) => {
        const definition = graph.stacks.get(name);
        if (definition === undefined) throw new Error(`the graph has no stack ${name}`);
        return recordDefinition(estate, definition, config);
    };
}
