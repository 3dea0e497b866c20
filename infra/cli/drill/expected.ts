import { changesBetween } from "../../drill/plan/changes";
import type { PlanRequest } from "../../drill/plan/plan";
import { switchedOver, switchesConfig, type StackSwitches } from "../../engine/workplace/switches";
import type { StackGraph } from "../../engine/graph";
import type { EstateModel } from "../../estate/model";
import type { RecordedStack } from "../../recorder/types";

/** Works out what a switch changes, by recording a stack's program with the switches as they are and as they will be. */
export async function expectedChanges(estate: EstateModel, graph: StackGraph): Promise<PlanRequest["expected"]> {
    const { stackRecorder } = await import("../../synthesis/recorder");
    const recordStack = await stackRecorder(estate, graph);
    const recorded = new Map<string, RecordedStack>();
    const record = (stack: string, switches: StackSwitches): RecordedStack => {
        const config = switchesConfig(switches);
        const key = `${stack} ${JSON.stringify(config)}`;
        const known = recorded.get(key) ?? recordStack(stack, config);
        recorded.set(key, known);
        return known;
    };
    return (stack, before, systems) => {
        const after = switchedOver(before, Object.fromEntries(systems.map((system) => [system, {}])));
        return changesBetween(record(stack, before), record(stack, after));
    };
}
