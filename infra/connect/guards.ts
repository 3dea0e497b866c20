import type { ConnectProblem } from "./problem";
import { expectDone, inEachCloud, type SessionOptions } from "./session";

/** What a cloud itself guards against deletion. */
export interface Guarded {
    /** Keystone deletes no domain that is enabled, Glance no image that is protected. */
    readonly kind: "domain" | "image";
    readonly id: string;
    /** Entry of clouds.yaml. */
    readonly cloud: string;
    readonly region: string;
}

/**
 * Lifts the guards of what is about to be deleted for good: disables domains, unprotects images. What is gone already is
 * no problem. Nothing is deleted here.
 */
export function liftGuards(guarded: readonly Guarded[], options: SessionOptions): Promise<ConnectProblem[]> {
    return inEachCloud(guarded, options, async (session, items) => {
        for (const { kind, id, region } of items)
            if (kind === "domain") {
                const url = `${session.keystone}/domains/${id}`;
                expectDone(session, url, await session.request("PATCH", url, { domain: { enabled: false } }));
            } else {
                const url = `${session.endpoint("image", region).replace(/\/(?:v2\/?)?$/, "")}/v2/images/${id}`;
                const patch = [{ op: "replace", path: "/protected", value: false }];
                const type = "application/openstack-images-v2.1-json-patch";
                expectDone(session, url, await session.request("PATCH", url, patch, type));
            }
    });
}
