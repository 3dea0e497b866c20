import type { StateOptions } from "../../engine/state/engine-command";
import { isStackName } from "../../stacks/describe";
import type { Environment } from "../context";
import { selectOrFail, type LoadedEstate } from "../load-estate";
import { withRunOptions } from "../run-operation";
import { withReasons } from "./reasons";

/**
 * Works on the state of a stack that the estate has, or that only the state still has.
 *
 * @param folder folder or address of the state, as given
 */
export function withStackState<Value>(
    stack: string,
    folder: string | undefined,
    { estate, graph }: LoadedEstate,
    environment: Environment,
    use: (state: StateOptions) => Promise<Value>,
): Promise<Value> {
    const isLeft = !graph.stacks.has(stack) && isStackName(stack);
    const selection = selectOrFail(graph, isLeft ? [] : [stack], environment);
    const work = { estate, graph, selection, parallel: undefined, state: folder };
    return withRunOptions(work, environment, async (run) => {
        const { withState } = await import("../../engine/state/with-state");
        const { existingStacks } = await import("../../engine/state/stacks");
        return withReasons(environment, () =>
            withState(run, async (state) => {
                if (isLeft && !(await existingStacks(state)).has(stack)) selectOrFail(graph, [stack], environment);
                return use(state);
            }),
        );
    });
}
