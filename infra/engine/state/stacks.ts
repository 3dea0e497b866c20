import PQueue from "p-queue";
import { localStacks } from "./local-file";
import { engineCommand, type StateOptions } from "./engine-command";

/** Names of the project's stacks in the state. Throws EngineCommandError. */
export async function existingStacks(options: StateOptions): Promise<Set<string>> {
    // What the engine would read, without the third of a second that its command line takes.
    const local = await localStacks(options.env.PULUMI_BACKEND_URL ?? "", options.projectName);
    if (local !== undefined) return new Set(local);
    const printed = await engineCommand(["stack", "ls", "--project", options.projectName, "--json"], options);
    const listed = JSON.parse(printed) as { name: string }[];
    return new Set(listed.map((stack) => stack.name.split("/").at(-1) ?? stack.name));
}

/**
 * Creates stacks, empty, so that they can be previewed, deployed and referred to. All or none: where one can't be
 * created, or the run is cancelled meanwhile, those that were are removed again. False where it was cancelled. Throws
 * EngineCommandError.
 *
 * @param secretsProvider what encrypts their secrets, e.g. `passphrase` or `awskms://…`; the passphrase where absent
 */
export async function createStacks(
    names: readonly string[],
    options: StateOptions,
    signal: AbortSignal,
    secretsProvider?: string,
): Promise<boolean> {
    const queue = new PQueue({ concurrency: options.parallel });
    const created: string[] = [];
    const secrets = secretsProvider === undefined ? [] : ["--secrets-provider", secretsProvider];
    let failure: Error | undefined;
    const create = async (name: string): Promise<void> => {
        if (failure !== undefined || signal.aborted) return;
        try {
            await engineCommand(["stack", "init", name, "--no-select", ...secrets], options);
            created.push(name);
        } catch (error) {
            failure ??= error instanceof Error ? error : new Error(String(error));
        }
    };
    await Promise.all(names.map((name) => queue.add(() => create(name))));
    if (failure === undefined && !signal.aborted) return true;
    // A run that did nothing should leave nothing; what can't be removed is used by the next run.
    await Promise.allSettled([removeStacks(created, options)]);
    if (failure !== undefined) throw failure;
    return false;
}

/** Removes stacks that hold no resources from the state. Throws EngineCommandError. */
export async function removeStacks(names: readonly string[], options: StateOptions): Promise<void> {
    const queue = new PQueue({ concurrency: options.parallel });
    await Promise.all(names.map((name) => queue.add(() => engineCommand(["stack", "rm", name, "--yes"], options))));
}
