import { isAnnotated } from "../annotations";
import { isApiError, isNamespaceMissing, isRightMissing } from "../api/errors";
import type { ObjectStore } from "../api/objects";
import { awaitObject } from "../await/await-object";
import { hasUnknown, plainProperties, type Properties } from "../properties";
import type { Work } from "../work";
import { adopt } from "./adopt";
import { checkpoint, initialApiVersion, lastLive, uidOf, type StateNotes } from "./checkpoint";
import { explained, type Attempt } from "./explain";
import { fieldManagerOf } from "./field-manager";
import { apiForm } from "./field-names";
import { withoutIgnored } from "./ignore-changes";
import { clusterForPreview } from "./preview-cluster";

export interface UpdateRequest {
    /** `[namespace/]name`. */
    readonly id: string;
    /** Outputs in the state. */
    readonly state: Properties;
    readonly inputs: Properties;
    /** Paths that the resource's options ignore. */
    readonly ignoreChanges: readonly string[];
}

/**
 * Changes an object by server-side apply and waits until it is ready. Fields that are no longer in the inputs go; fields
 * that others have set to something else are an error, unless the program says to overwrite them.
 *
 * @returns outputs
 * @throws InitFailedError where the object was changed and is not ready; Error where it was not changed
 */
export async function updateObject(work: Work, request: UpdateRequest): Promise<Properties> {
    if (work.signal.aborted) throw new Error("the run was cancelled");
    const store = work.session.store();
    const notes = notesFor(work, request);
    const live = await change(work, store, request, notes).catch((error: unknown) => {
        throw explained(error, attemptOf(work, request));
    });
    const last = await awaitObject(work, request.inputs, live, notes);
    return checkpoint(last, request.inputs, notes);
}

/** What updating would give; see {@link previewCreate}. Conflicts with other managers are left to the deployment. */
export async function previewUpdate(work: Work, request: UpdateRequest): Promise<Properties> {
    const { inputs, state } = request;
    if (hasUnknown(inputs)) return inputs;
    const store = await clusterForPreview(work);
    if (store === undefined) return inputs;
    const notes = notesFor(work, request);
    try {
        if (!(await store.knows(work.kind))) return inputs;
        const live = await store.read(work.kind, request.id);
        if (live === undefined || uidOf(live) !== uidOf(lastLive(state))) return inputs;
        const object = apiForm(plainProperties(inputs));
        return checkpoint(
            await store.apply(work.kind, object, { ...options(work, notes), dryRun: true, force: true }),
            inputs,
            notes,
        );
    } catch (error) {
        if (isNamespaceMissing(error) || isRightMissing(error) || isApiError(error, 401)) return inputs;
        throw explained(error, attemptOf(work, request));
    }
}

async function change(work: Work, store: ObjectStore, request: UpdateRequest, notes: StateNotes): Promise<Properties> {
    const { kind, session } = work;
    const plain = plainProperties(request.inputs);
    const owned = await adopt(store, kind, request.id, notes.fieldManager);
    if (owned === undefined)
        throw new Error(
            `can't update ${kind.kind} "${request.id}": it is no longer in the cluster, somebody deleted it.\nWhat to do: run a refresh, then this again; it is made anew.`,
        );
    const object = withoutIgnored(apiForm(plain), owned, notes.fieldManager, request.ignoreChanges);
    const force = session.conduct.patchForce || isAnnotated(plain, "patchForce");
    return store.apply(kind, object, { ...options(work, notes), dryRun: false, force });
}

function options(work: Work, notes: StateNotes): { fieldManager: string; warned: (text: string) => void } {
    return { fieldManager: notes.fieldManager, warned: (text) => work.log.warning(work.urn, text) };
}

function notesFor(work: Work, { inputs, state }: UpdateRequest): StateNotes {
    const plain = plainProperties(inputs);
    const plainState = plainProperties(state);
    return {
        fieldManager: fieldManagerOf(work.urn, plain, plainState),
        initialApiVersion: initialApiVersion(plainState, plain),
    };
}

const attemptOf = (work: Work, { id }: UpdateRequest): Attempt => ({
    what: "update",
    type: work.type,
    kind: work.kind.kind,
    id,
});
