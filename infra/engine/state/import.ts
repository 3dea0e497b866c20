import { opensSalt, passphraseOf } from "../deployment/passphrase";
import { ReasonError } from "../failures/reason-error";
import { isRecord } from "../workplace/is-record";
import { engineCommand, type StateOptions } from "./engine-command";
import { lockReason, locksOf } from "./locks";
import { writeState } from "./replace";
import { readExport, type Snapshot } from "./snapshot";
import { existingStacks } from "./stacks";

/**
 * Puts an exported state in place of a stack's, at once: the engine writes it whole or not. The stack is made where the
 * state does not have it.
 *
 * @param text what `exportStack` gave
 * @returns number of resources
 * @throws ReasonError where the text is not a state of this stack and project, the stack is locked, or the passphrase is
 * another; EngineCommandError
 */
export async function importStack(stack: string, text: string, state: StateOptions): Promise<number> {
    const snapshot = checkExport(text, stack, state.projectName);
    if (snapshot.salt !== undefined && !(await opensSalt(await passphraseOf(state.env), snapshot.salt)))
        throw new ReasonError({ code: "reasonPassphrase", params: {} });
    const [lock] = await locksOf(stack, state);
    if (lock !== undefined) throw new ReasonError(lockReason(lock));
    if (!(await existingStacks(state)).has(stack)) await engineCommand(["stack", "init", stack, "--no-select"], state);
    await writeState(stack, text, state);
    return snapshot.resources.length;
}

/** Throws ReasonError. */
export function checkExport(text: string, stack: string, project: string): Snapshot {
    let parsed: unknown;
    try {
        parsed = JSON.parse(text);
    } catch (error) {
        throw new ReasonError({ code: "reasonNotJson", params: { message: (error as Error).message } });
    }
    if (!isRecord(parsed) || parsed.version !== 3 || !isRecord(parsed.deployment))
        throw new ReasonError({ code: "reasonNotAState", params: {} });
    const snapshot = readExport(text);
    const urns = [...snapshot.resources, ...snapshot.pending.map(({ resource }) => resource)].map(({ urn }) => urn);
    for (const urn of urns) {
        const [, owner, ofProject] = /^urn:pulumi:(.+?)::(.+?)::/.exec(String(urn)) ?? [];
        if (owner !== stack || ofProject !== project)
            throw new ReasonError({
                code: "reasonOtherStack",
                params: { stack, project, foundStack: owner ?? "?", foundProject: ofProject ?? "?" },
            });
    }
    return snapshot;
}
