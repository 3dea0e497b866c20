import { ApiError } from "../api/errors";
import type { ObjectStore } from "../api/objects";
import type { ObjectKind } from "../kinds";
import { valueAt, type Properties } from "../properties";
import { adoptionPatch } from "./managers";

/** Controllers write a status a few times after a change, then rest. */
const attempts = 10;

/**
 * The live object, after fields that the manager set when it created the object count as applied by it. The API server's
 * controllers change objects (their status) between reading and patching; then it is read and patched again.
 *
 * @returns undefined where the object is not there
 * @throws ApiError, ConnectionError
 */
export async function adopt(
    store: ObjectStore,
    kind: ObjectKind,
    id: string,
    manager: string,
): Promise<Properties | undefined> {
    let live = await store.read(kind, id);
    for (let attempt = 1; live !== undefined; attempt++) {
        const patch = adoptionPatch(live, manager);
        if (patch === undefined) return live;
        try {
            return await store.patch(kind, id, patch, manager);
        } catch (error) {
            if (!mayHaveChanged(error) || attempt === attempts) throw error;
            const now = await store.read(kind, id);
            if (now !== undefined && versionOf(now) === versionOf(live)) throw error;
            live = now;
        }
    }
    return undefined;
}

/** A failed `test` of a JSON patch is answered with 422 and no cause; a change during the patch with 409. */
const mayHaveChanged = (error: unknown): boolean =>
    error instanceof ApiError && (error.code === 409 || (error.code === 422 && error.causes.length === 0));

const versionOf = (object: Properties): unknown => valueAt(object, "metadata", "resourceVersion");
