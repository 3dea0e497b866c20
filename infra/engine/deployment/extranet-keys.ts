import { randomBytes } from "node:crypto";
import type { ExtranetKeys } from "../../stacks/access";
import { extranetStack } from "../../stacks/describe";
import type { RunOptions } from "../run-options";
import { EngineCommandError, type StateOptions } from "../state/engine-command";
import { isEmpty, readSnapshots } from "../state/inventory";
import { readOutputs } from "../state/outputs";
import { isRecord } from "../workplace/is-record";
import type { OperationName } from "../worker/protocol";

/** Bytes of a new seed. */
const seedLength = 32;

/**
 * What the keys of the extranet are computed from in this run: what the last deployment left in the state, encrypted, or a
 * new seed at the first one. Undefined where the run has no extranet in it, and in a preview that can't know. Throws
 * EngineCommandError.
 */
export async function extranetKeys(
    operation: OperationName,
    { selection, keyGenerations = {} }: Pick<RunOptions, "selection" | "keyGenerations">,
    state: StateOptions,
    existing: ReadonlySet<string>,
): Promise<ExtranetKeys | undefined> {
    const asked = operation === "up" || operation === "preview";
    if (!asked || !selection.order.includes(extranetStack)) return undefined;
    const stored = existing.has(extranetStack) ? await attempt(operation, () => storedKeys(state)) : undefined;
    if (stored === undefined)
        return operation === "up"
            ? { seed: randomBytes(seedLength).toString("base64"), generations: keyGenerations }
            : undefined;
    return { seed: stored.seed, generations: { ...stored.generations, ...keyGenerations } };
}

/** Keys of the deployed extranet; undefined where nothing was deployed. Needs the passphrase. Throws EngineCommandError. */
export async function storedKeys(state: StateOptions): Promise<ExtranetKeys | undefined> {
    const snapshots = await readSnapshots([extranetStack], state);
    if (isEmpty(snapshots.get(extranetStack))) return undefined;
    const { keys } = await readOutputs(extranetStack, true, state);
    return isKeys(keys) ? keys : undefined;
}

/** A preview does without what only the passphrase opens. */
async function attempt<Value>(operation: OperationName, read: () => Promise<Value>): Promise<Value | undefined> {
    try {
        return await read();
    } catch (error) {
        if (operation === "preview" && error instanceof EngineCommandError) return undefined;
        throw error;
    }
}

function isKeys(value: unknown): value is ExtranetKeys {
    return (
        isRecord(value) &&
        typeof value.seed === "string" &&
        isRecord(value.generations) &&
        Object.values(value.generations).every((generation) => typeof generation === "number")
    );
}
