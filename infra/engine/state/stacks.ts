import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import PQueue from "p-queue";
import { stringify } from "yaml";
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

/** A provider as `pulumi stack init --secrets-provider` takes it, e.g. `awskms://…`, or the passphrase with a salt. */
export type StackSecrets = { readonly provider: string } | { readonly salt: string };

/**
 * Creates stacks, empty, so that they can be previewed, deployed and referred to. All or none: where one can't be
 * created, or the run is cancelled meanwhile, those that were are removed again. False where it was cancelled. Throws
 * EngineCommandError.
 *
 * @param secrets what encrypts what is secret in them
 */
export async function createStacks(
    names: readonly string[],
    options: StateOptions,
    signal: AbortSignal,
    secrets: StackSecrets,
): Promise<boolean> {
    const queue = new PQueue({ concurrency: options.parallel });
    const created: string[] = [];
    const provider = "provider" in secrets ? ["--secrets-provider", secrets.provider] : [];
    let failure: Error | undefined;
    const create = async (name: string): Promise<void> => {
        if (failure !== undefined || signal.aborted) return;
        try {
            if ("salt" in secrets)
                await writeFile(
                    join(options.workFolder, `Pulumi.${name}.yaml`),
                    stringify({ encryptionsalt: secrets.salt }),
                );
            await engineCommand(["stack", "init", name, "--no-select", ...provider], options);
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
