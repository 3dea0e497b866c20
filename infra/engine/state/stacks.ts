import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import PQueue from "p-queue";
import { stringify } from "yaml";
import { copiesOf, type MakeStack } from "./copy-stack";
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
    let failure: Error | undefined;
    const create = async (name: string, make: MakeStack): Promise<void> => {
        if (failure !== undefined || signal.aborted) return;
        try {
            await make(name);
            created.push(name);
        } catch (error) {
            failure ??= error instanceof Error ? error : new Error(String(error));
        }
    };
    const byEngine = initialise(options, secrets);
    const [first, ...others] = names;
    if (first !== undefined) await create(first, byEngine);
    const [model] = created;
    const copies = model !== undefined && "salt" in secrets ? await copiesOf(model, options, byEngine) : undefined;
    await Promise.all(others.map((name) => queue.add(() => create(name, copies ?? byEngine))));
    if (failure === undefined && !signal.aborted) return true;
    // A run that did nothing should leave nothing; what can't be removed is used by the next run.
    await Promise.allSettled([removeStacks(created, options)]);
    if (failure !== undefined) throw failure;
    return false;
}

/** Makes stacks by the engine's command line. */
function initialise(options: StateOptions, secrets: StackSecrets): MakeStack {
    return async (name) => {
        if ("salt" in secrets)
            await writeFile(
                join(options.workFolder, `Pulumi.${name}.yaml`),
                stringify({ encryptionsalt: secrets.salt }),
            );
        const provider = "provider" in secrets ? ["--secrets-provider", secrets.provider] : [];
        await engineCommand(["stack", "init", name, "--no-select", ...provider], options);
    };
}

/** Removes stacks that hold no resources from the state. Throws EngineCommandError. */
export async function removeStacks(names: readonly string[], options: StateOptions): Promise<void> {
    const queue = new PQueue({ concurrency: options.parallel });
    await Promise.all(names.map((name) => queue.add(() => engineCommand(["stack", "rm", name, "--yes"], options))));
}
