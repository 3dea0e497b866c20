import { engineCommand, type StateOptions } from "./engine-command";
import type { Snapshot, StateResource } from "./snapshot";

/**
 * URNs of OpenStack objects of which a creation began and failed, such as a server that found no host. The plug-in can't
 * mend them: its next update changes nothing and takes them for whole. Protected ones are left out, since the engine
 * replaces none of them.
 */
export const halfMade = ({ resources }: Snapshot): string[] => resources.filter(isHalfMade).map(({ urn }) => urn);

function isHalfMade({ type, id, protect, taint, initErrors = [] }: StateResource): boolean {
    if (!type.startsWith("openstack:") || !id || protect === true || taint === true) return false;
    return initErrors.some((error) => error.startsWith("creating "));
}

/** Marks resources so that the next deployment replaces them, as Terraform does. Throws EngineCommandError. */
export async function taintResources(stack: string, urns: readonly string[], state: StateOptions): Promise<void> {
    await engineCommand(["state", "taint", "--stack", stack, "--yes", ...urns], state);
}
