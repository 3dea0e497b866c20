import { engineCommand, type StateOptions } from "./engine-command";

/**
 * Takes the protection of all resources of a stack out of its state; the next deployment puts it back. Throws
 * EngineCommandError.
 */
export async function unprotectStack(stack: string, state: StateOptions): Promise<void> {
    await engineCommand(["state", "unprotect", "--all", "--yes", "--stack", stack], state);
}

/** The same for some of its resources, by their URNs. Throws EngineCommandError. */
export async function unprotectResources(stack: string, urns: readonly string[], state: StateOptions): Promise<void> {
    if (urns.length > 0) await engineCommand(["state", "unprotect", ...urns, "--yes", "--stack", stack], state);
}
