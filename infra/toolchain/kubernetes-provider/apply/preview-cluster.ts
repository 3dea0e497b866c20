import { ApiError, ConnectionError } from "../api/errors";
import type { ObjectStore } from "../api/objects";
import type { Session } from "../session";
import type { Work } from "../work";

const warned = new WeakSet<Session>();

/**
 * The cluster that a preview may ask; undefined where it has to do without. A cluster that is not there yet is nothing to speak of,
 * one that turns us away is: the deployment would fail.
 */
export async function clusterForPreview(work: Work): Promise<ObjectStore | undefined> {
    const cluster = await work.session.reachable();
    if ("store" in cluster) return cluster.store;
    const { reason } = cluster;
    if (turnsAway(reason) && !warned.has(work.session)) {
        warned.add(work.session);
        work.log.warning(work.urn, `the preview goes on without the cluster: ${reason.message}`);
    }
    return undefined;
}

const turnsAway = (reason: Error): boolean =>
    reason instanceof ApiError || (reason instanceof ConnectionError && /CERT|SIGN|ISSUER|TLS|SSL/.test(reason.code));
