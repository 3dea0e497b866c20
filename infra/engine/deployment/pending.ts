import { ReasonError } from "../failures/reason-error";
import { engineCommand, type StateOptions } from "../state/engine-command";
import { replaceState } from "../state/replace";
import { lostAmong, lostId, type PendingStep, type Snapshot, type StateResource } from "../state/snapshot";

/** A step that an engine had begun when it was killed. */
export interface InterruptedStep {
    readonly stack: string;
    readonly urn: string;
    /** The engine's word: `creating`, `updating`, `deleting`, `reading` or `importing`. */
    readonly operation: string;
    /** The provider's name of the object; unknown while it is created. */
    readonly id?: string;
    /** Name that the object was to have in the cloud, where it has one. */
    readonly objectName?: string;
    /** Inputs as the state has them, secrets encrypted. */
    readonly inputs: Readonly<Record<string, unknown>>;
}

/** Whether the object of an interrupted creation is in the cloud. */
export type Located = (
    { readonly state: "found"; readonly id: string } | { readonly state: "absent" } | { readonly state: "unknown" }
) & {
    /** Deletes what the creation left that nobody can use; false where the cloud did not do it. Looking deletes nothing. */
    readonly discard?: () => Promise<boolean>;
};

/** Looks for the object of an interrupted creation. */
export type LocateObject = (step: InterruptedStep) => Promise<Located>;

export interface PendingChoice {
    /** Looks for the object of an interrupted creation; where absent it is not known of any. */
    readonly locate?: LocateObject;
    /** URN -> id: objects that somebody found. */
    readonly found?: ReadonlyMap<string, string>;
    /** URNs of creations of which somebody made sure that no object is there. */
    readonly absent?: ReadonlySet<string>;
}

/** What became of an interrupted step. */
export type Resolution =
    /** The object is in the cloud and now in the state. */
    | "adopted"
    /** There is no object; the next `up` creates it. */
    | "cleared"
    /** The state was read anew from the cloud. */
    | "refreshed"
    /** Nobody knows; nothing was done. */
    | "open";

export interface ResolvedStep extends InterruptedStep {
    readonly resolution: Resolution;
}

/** The interrupted steps in the state of a stack. */
export function interruptedSteps(stack: string, snapshot: Snapshot): InterruptedStep[] {
    return snapshot.pending.map((pending) => interruptedStep(stack, pending));
}

/** Of the interrupted steps in some states, those that neither the choice nor the clouds can tell about. */
export async function undecidedSteps(
    snapshots: ReadonlyMap<string, Snapshot>,
    choice: PendingChoice,
): Promise<InterruptedStep[]> {
    const steps = [...snapshots].flatMap(([stack, snapshot]) => interruptedSteps(stack, snapshot));
    const decided = await Promise.all(steps.map((step) => decide(step, choice)));
    return decided.filter(({ resolution }) => resolution === "open").map(({ step }) => step);
}

/** Ends a run that left steps open; says what they are. */
export function pendingError(open: readonly InterruptedStep[]): ReasonError {
    const messages = open.map(({ stack, urn, operation, objectName = "-" }) => ({
        code: "pendingStep",
        params: { stack, urn, operation, objectName },
    }));
    return new ReasonError({ code: "reasonPending", params: { count: open.length } }, messages);
}

function interruptedStep(stack: string, { type, resource }: PendingStep): InterruptedStep {
    const { urn, id, inputs = {} } = resource;
    const name = nameOf(inputs);
    return {
        stack,
        urn,
        operation: type,
        ...(id ? { id } : {}),
        ...(name === undefined ? {} : { objectName: name }),
        inputs,
    };
}

/** OpenStack's `name` or Kubernetes' `metadata.name`. */
function nameOf(inputs: Readonly<Record<string, unknown>>): string | undefined {
    const metadata = inputs.metadata as { readonly name?: unknown } | undefined;
    const name = inputs.name ?? metadata?.name;
    return typeof name === "string" ? name : undefined;
}

/**
 * Settles the interrupted steps of one stack: objects that are in the cloud come into the state, creations of which there
 * is no object are dropped, everything else is read anew. All or nothing: where one is open the state stays as it is. Throws
 * EngineCommandError.
 */
export async function settlePending(
    steps: readonly InterruptedStep[],
    choice: PendingChoice,
    options: StateOptions,
): Promise<ResolvedStep[]> {
    const looked = await Promise.all(steps.map((step) => decide(step, choice)));
    const isOpen = ({ resolution }: Pick<ResolvedStep, "resolution">): boolean => resolution === "open";
    const decided = looked.some(isOpen) ? looked : await Promise.all(looked.map(discard));
    const resolved = decided.map(({ step, resolution }) => ({ ...step, resolution }));
    const stack = steps[0]?.stack;
    if (stack === undefined || resolved.some(isOpen)) return resolved;
    const adopted = new Map(decided.flatMap(({ step, id }) => (id === undefined ? [] : [[step.urn, id]])));
    await replaceState(stack, options, (deployment) => withoutCreations(deployment, adopted));
    const read = resolved.filter((step) => step.resolution !== "cleared").map(({ urn }) => urn);
    if (read.length > 0) await refreshResources(stack, read, options);
    return resolved;
}

/** Reads resources anew; the engine drops the other interrupted steps of the state then. */
async function refreshResources(stack: string, urns: readonly string[], options: StateOptions): Promise<void> {
    const targets = urns.flatMap((urn) => ["--target", urn]);
    const args = ["refresh", "--stack", stack, "--yes", "--skip-preview", "--suppress-outputs", ...targets];
    await engineCommand(args, options);
}

/**
 * A state without interrupted creations; those whose objects are there are resources of it, at the end, since nothing can
 * depend on them yet. The engine has `refresh --import-pending-creates` for this, but 3.259 only renames the step to
 * `importing` and forgets it.
 */
export function withoutCreations(
    deployment: Readonly<Record<string, unknown>>,
    adopted: ReadonlyMap<string, string>,
): Record<string, unknown> {
    const all = (deployment.resources ?? []) as readonly StateResource[];
    const pending = (deployment.pending_operations ?? []) as readonly PendingStep[];
    const steps = [...pending, ...lostAmong(all)];
    const made = steps.flatMap(({ type, resource }) => {
        const id = type === "creating" ? adopted.get(resource.urn) : undefined;
        return id === undefined ? [] : [{ ...resource, id, outputs: resource.outputs ?? resource.inputs ?? {} }];
    });
    return {
        ...deployment,
        resources: [...all.filter(({ id }) => id !== lostId), ...made],
        pending_operations: pending.filter(({ type }) => type !== "creating"),
    };
}

interface Decision {
    readonly step: InterruptedStep;
    readonly resolution: Resolution;
    readonly id?: string;
    readonly discard?: () => Promise<boolean>;
}

/** What could not be deleted would be in the way of what is made next. */
async function discard(decision: Decision): Promise<Decision> {
    const done = (await decision.discard?.()) ?? true;
    return done ? decision : { step: decision.step, resolution: "open" };
}

async function decide(step: InterruptedStep, { locate, found, absent }: PendingChoice): Promise<Decision> {
    if (step.operation !== "creating") return { step, resolution: "refreshed" };
    const given = found?.get(step.urn);
    if (given !== undefined) return { step, resolution: "adopted", id: given };
    if (absent?.has(step.urn) === true) return { step, resolution: "cleared" };
    const located: Located = (await locate?.(step)) ?? { state: "unknown" };
    const useless = located.discard === undefined ? {} : { discard: located.discard };
    if (located.state === "found") return { step, resolution: "adopted", id: located.id, ...useless };
    if (located.state === "absent") return { step, resolution: "cleared", ...useless };
    return { step, resolution: "open" };
}
