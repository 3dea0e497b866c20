import { isApiError, isNamespaceMissing, isRightMissing } from "../api/errors";
import type { ObjectStore } from "../api/objects";
import { isAnnotated } from "../annotations";
import { awaitObject } from "../await/await-object";
import { idOf } from "../ids";
import { hasUnknown, plainProperties, textOf, type Properties } from "../properties";
import type { Work } from "../work";
import { checkpoint, type StateNotes } from "./checkpoint";
import { explained } from "./explain";
import { fieldManagerOf } from "./field-manager";
import { apiForm } from "./field-names";
import { managedFieldsOf } from "./managers";
import { clusterForPreview } from "./preview-cluster";
import { withPatience } from "./patience";

export interface Created {
    /** `[namespace/]name`. */
    readonly id: string;
    readonly outputs: Properties;
}

/**
 * Makes a new object and waits until it is ready. One of that name that exists already is not touched: it belongs to
 * somebody, and a later delete would take it from them.
 *
 * @throws InitFailedError where the object was made and is not ready; Error where it was not made
 */
export async function createObject(work: Work, inputs: Properties): Promise<Created> {
    if (work.signal.aborted) throw new Error("the run was cancelled");
    const store = work.session.store();
    const notes = notesFor(work, inputs);
    const live = await withPatience(work, () => write(work, store, inputs, false)).catch((error: unknown) => {
        throw explained(error, { what: "create", type: work.type, kind: work.kind.kind, id: nameOf(inputs) });
    });
    const last = await awaitObject(work, inputs, live, notes);
    return { id: idOf(last), outputs: checkpoint(last, inputs, notes) };
}

/**
 * What creating the object would give: the API server says so where it can be asked, with defaults filled in and what it
 * refuses. The inputs come back where it can't: the cluster, the namespace or the kind is not there yet, a value is not known.
 */
export async function previewCreate(work: Work, inputs: Properties): Promise<Properties> {
    if (hasUnknown(inputs)) return inputs;
    const store = await clusterForPreview(work);
    if (store === undefined) return inputs;
    try {
        if (!(await store.knows(work.kind))) return inputs;
        return checkpoint(await write(work, store, inputs, true), inputs, notesFor(work, inputs));
    } catch (error) {
        if (isNamespaceMissing(error) || isRightMissing(error) || isApiError(error, 401)) return inputs;
        if (isApiError(error, 409, "AlreadyExists") && (await isOfPulumi(work, store, inputs))) return inputs;
        throw explained(error, { what: "create", type: work.type, kind: work.kind.kind, id: nameOf(inputs) });
    }
}

function write(work: Work, store: ObjectStore, inputs: Properties, dryRun: boolean): Promise<Properties> {
    const plain = plainProperties(inputs);
    const object = apiForm(plain);
    const options = {
        fieldManager: fieldManagerOf(work.urn, plain, {}),
        dryRun,
        warned: (text: string) => work.log.warning(work.urn, text),
    };
    if (!work.session.conduct.upsertExisting) return store.create(work.kind, object, options);
    const force = dryRun || work.session.conduct.patchForce || isAnnotated(plain, "patchForce");
    return store.apply(work.kind, object, { ...options, force });
}

/** Whether the object that has the name is one which a deployment may replace: it goes right before the new one is made. */
async function isOfPulumi(work: Work, store: ObjectStore, inputs: Properties): Promise<boolean> {
    const live = await store.read(work.kind, nameOf(inputs));
    return live === undefined || managedFieldsOf(live).some(({ manager }) => manager.startsWith("pulumi-kubernetes"));
}

function notesFor(work: Work, inputs: Properties): StateNotes {
    const plain = plainProperties(inputs);
    return { fieldManager: fieldManagerOf(work.urn, plain, {}), initialApiVersion: textOf(plain["apiVersion"]) };
}

function nameOf(inputs: Properties): string {
    try {
        return idOf(plainProperties(inputs));
    } catch {
        return "(name made by the API server)";
    }
}
