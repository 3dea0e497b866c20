import PQueue from "p-queue";
import { engineCommand, type StateOptions } from "./engine-command";
import { isEmpty, readStacks } from "./inventory";

export type StackOutputs = Readonly<Record<string, unknown>>;

/**
 * Outputs of a deployed stack; secret ones are `[secret]` unless they are asked for, which needs the passphrase. Throws
 * EngineCommandError.
 */
export async function readOutputs(stack: string, showSecrets: boolean, state: StateOptions): Promise<StackOutputs> {
    const args = ["stack", "output", "--json", "--stack", stack, ...(showSecrets ? ["--show-secrets"] : [])];
    return JSON.parse(await engineCommand(args, state)) as StackOutputs;
}

/** Outputs of those of the stacks that were deployed, in the order of the names. Throws EngineCommandError. */
export async function outputsOf(
    stacks: readonly string[],
    showSecrets: boolean,
    state: StateOptions,
): Promise<Map<string, StackOutputs>> {
    const deployed = [...(await readStacks(stacks, state))].filter(([, snapshot]) => !isEmpty(snapshot));
    const queue = new PQueue({ concurrency: state.parallel });
    const read = deployed.map(
        async ([stack]) => [stack, await queue.add(() => readOutputs(stack, showSecrets, state))] as const,
    );
    const entries = await Promise.all(read);
    return new Map(entries.flatMap(([stack, outputs]) => (outputs === undefined ? [] : [[stack, outputs]])));
}
