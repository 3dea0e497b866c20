import type { FailedCreation } from "../events/event-summary";
import type { Diagnostic } from "../result";
import type { StateOptions } from "../state/engine-command";
import { replaceState } from "../state/replace";
import { lostId, type StateResource } from "../state/snapshot";

/** What plug-ins say where no answer came, or none that says what was done; or where the object is not as it was to be. */
const noAnswer =
    /\bEOF\b|connection re(?:set|fused)|broken pipe|server closed|timeout|timed out|deadline exceeded|but got 5\d\d instead|error waiting for/i;
/** What the engine prints for a secret value: not good for a state. */
const masked = '"[secret]"';

/**
 * Creations that failed without an answer of the cloud: the service died when it had the request, or while the plug-in waited for
 * the object. Whether there is one, nobody knows; made a second time it would be there twice.
 */
export function lostAnswers(failed: readonly FailedCreation[], diagnostics: readonly Diagnostic[]): FailedCreation[] {
    return failed.filter(({ urn, type, inputs }) => {
        // The Kubernetes plug-in has in the state what it made.
        if (type.startsWith("kubernetes:") || JSON.stringify(inputs).includes(masked)) return false;
        return diagnostics.some((each) => each.urn === urn && each.severity === "error" && noAnswer.test(each.message));
    });
}

/**
 * Notes such creations in the state: the next run looks for their objects. Throws EngineCommandError.
 */
export async function noteLostAnswers(
    stack: string,
    lost: readonly FailedCreation[],
    state: StateOptions,
): Promise<void> {
    if (lost.length > 0) await replaceState(stack, state, (deployment) => withLostCreations(deployment, lost));
}

/**
 * The state with resources in place of what it does not have. They are tainted, so that plain `pulumi up` makes them anew. The
 * engine's own word for it, a pending operation, would be right, but 3.259 drops those of a state that is imported.
 */
export function withLostCreations(
    deployment: Readonly<Record<string, unknown>>,
    lost: readonly FailedCreation[],
): Record<string, unknown> {
    const resources = (deployment.resources ?? []) as readonly StateResource[];
    const known = new Set(resources.map(({ urn }) => urn));
    const added = lost
        .filter(({ urn }) => !known.has(urn))
        .map((resource): StateResource => ({ ...resource, custom: true, id: lostId, outputs: {}, taint: true }));
    return { ...deployment, resources: [...resources, ...added] };
}
