import { changesBetween } from "../../drill/plan/changes";
import type { PlanRequest } from "../../drill/plan/plan";
import { switchesConfig, type StackSwitches } from "../../engine/workplace/switches";
import type { StackGraph } from "../../engine/graph";
import type { EstateModel } from "../../estate/model";
import { installRecorder } from "../../recorder/install";
import type { RecordedStack } from "../../recorder/types";

/** Works out what a switch changes, by recording a stack's program with the switches as they are and as they will be. */
export async function expectedChanges(estate: EstateModel, graph: StackGraph): Promise<PlanRequest["expected"]> {
    installRecorder();
    // Components and the classes of the providers find the recorder only if they are loaded after it is in place.
    const { recordDefinition } = await import("../../synthesis/record");
    const recorded = new Map<string, RecordedStack>();
    const record = (stack: string, switches: StackSwitches): RecordedStack => {
        const definition = graph.stacks.get(stack);
        if (definition === undefined) throw new Error(`the graph has no stack ${stack}`);
        const config = switchesConfig(switches);
        const key = `${stack} ${JSON.stringify(config)}`;
        const known = recorded.get(key) ?? recordDefinition(estate, definition, config);
        recorded.set(key, known);
        return known;
    };
    return (stack, before, systems) => {
        const active = Object.fromEntries(systems.map((system) => [system, "recovery"]));
        const after = { ...before, activeSide: { ...before.activeSide, ...active } };
        return changesBetween(record(stack, before), record(stack, after));
    };
}
