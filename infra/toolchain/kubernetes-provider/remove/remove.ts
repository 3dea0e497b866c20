import { setTimeout as sleep } from "node:timers/promises";
import { annotationOf, isAnnotated } from "../annotations";
import { ConnectionError, isApiError } from "../api/errors";
import type { ObjectStore, Propagation } from "../api/objects";
import { explained } from "../apply/explain";
import { lastLive, uidOf } from "../apply/checkpoint";
import { timeoutSeconds } from "../await/awaiters";
import type { Properties } from "../properties";
import type { Work } from "../work";
import { remainsOf } from "./remains";

const propagations: Readonly<Record<string, Propagation>> = {
    foreground: "Foreground",
    background: "Background",
    orphan: "Orphan",
};
const longestWaitSeconds = 600;
const longestPauseMs = 1_000;

/**
 * Deletes an object with what it owns and waits until it is gone. One that is gone already is no error; one of somebody
 * else that has its name by now is left alone.
 *
 * @param state outputs in the state
 */
export async function removeObject(work: Work, id: string, state: Properties): Promise<void> {
    if (work.signal.aborted) throw new Error("the run was cancelled");
    const last = lastLive(state);
    const uid = uidOf(last);
    const store = work.session.store();
    try {
        await store.remove(work.kind, id, propagationOf(last), uid);
    } catch (error) {
        if (isApiError(error, 404)) return;
        if (isApiError(error, 409) && (await isSomebodyElses(work, store, id, uid))) return;
        if (error instanceof ConnectionError && isForgettable(work, error)) return;
        throw explained(error, { what: "delete", type: work.type, kind: work.kind.kind, id });
    }
    if (!isAnnotated(last, "skipAwait")) await waitUntilGone(work, store, id, last);
}

async function waitUntilGone(work: Work, store: ObjectStore, id: string, last: Properties): Promise<void> {
    const seconds = timeoutSeconds(work.timeoutSeconds, last, longestWaitSeconds);
    const started = Date.now();
    for (let pause = 50; ; pause = Math.min(pause * 2, longestPauseMs)) {
        const live = await store.read(work.kind, id);
        if (live === undefined || (uidOf(last) !== undefined && uidOf(live) !== uidOf(last))) return;
        const remains = remainsOf(live);
        const why = remains.length === 0 ? "" : `\n${remains.map((line) => `  - ${line}`).join("\n")}`;
        if (work.signal.aborted)
            throw new Error(`${work.kind.kind} "${id}" was still being deleted when the run was cancelled${why}`);
        if (Date.now() - started >= seconds * 1000)
            throw new Error(
                `${work.kind.kind} "${id}" was not gone within ${seconds} s${why}\nWhat to do: see to what holds it; the cluster goes on deleting it, and the next run looks again.`,
            );
        if (pause >= longestPauseMs) work.log.status(work.urn, `waiting until it is gone${why}`);
        await sleep(pause, undefined, { signal: work.signal }).catch(() => undefined);
    }
}

async function isSomebodyElses(work: Work, store: ObjectStore, id: string, uid: string | undefined): Promise<boolean> {
    const live = await store.read(work.kind, id);
    if (live === undefined) return true;
    if (uid === undefined || uidOf(live) === uid) return false;
    work.log.warning(
        work.urn,
        `${work.kind.kind} "${id}" was deleted by somebody, and another one has its name; that one is left alone`,
    );
    return true;
}

function isForgettable(work: Work, error: ConnectionError): boolean {
    if (!work.session.conduct.deleteUnreachable) {
        throw new Error(
            `${error.message}\nIf the cluster is gone for good, set PULUMI_K8S_DELETE_UNREACHABLE=true: its objects then leave the state without being deleted.`,
            { cause: error },
        );
    }
    work.log.warning(work.urn, `${error.message}; the object leaves the state without being deleted`);
    return true;
}

function propagationOf(last: Properties): Propagation {
    const wanted = annotationOf(last, "deletionPropagation");
    return propagations[wanted?.toLowerCase() ?? ""] ?? "Foreground";
}
