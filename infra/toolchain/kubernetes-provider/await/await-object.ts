import { checkpoint, type StateNotes } from "../apply/checkpoint";
import { idOf } from "../ids";
import { plainProperties, type Properties } from "../properties";
import { InitFailedError, type Work } from "../work";
import { awaiterFor, timeoutSeconds } from "./awaiters";
import { NotReadyError, waitUntilReady } from "./wait";

/**
 * Waits for an object that was made or changed.
 *
 * @param live the object as the API server gave it back
 * @returns the object when it was ready
 * @throws InitFailedError with the object as it was last and why it is not ready
 */
export async function awaitObject(
    work: Work,
    inputs: Properties,
    live: Properties,
    notes: StateNotes,
): Promise<Properties> {
    const plain = plainProperties(inputs);
    const awaiter = awaiterFor(work.kind, plain);
    if (awaiter === undefined) return live;
    const id = idOf(live);
    try {
        return await waitUntilReady(
            {
                kind: work.kind,
                id,
                awaiter,
                timeoutSeconds: timeoutSeconds(work.timeoutSeconds, plain, awaiter.timeoutSeconds),
                signal: work.signal,
                store: work.session.store(),
                say: (text) => work.log.status(work.urn, text),
            },
            live,
        );
    } catch (error) {
        const [last, reasons, message] =
            error instanceof NotReadyError
                ? [error.live, error.reasons, error.message]
                : [live, [], `could not be waited for: ${(error as Error).message}`];
        // The object exists: whatever went wrong afterwards, the state has to keep it.
        const what = `${work.kind.kind} "${id}" ${message}`;
        // The engine shows the reasons only.
        throw new InitFailedError(what, id, checkpoint(last, inputs, notes), [what, ...reasons]);
    }
}
