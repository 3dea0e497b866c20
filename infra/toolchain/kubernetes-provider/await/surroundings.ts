import type { ObjectStore } from "../api/objects";
import { ApiError } from "../api/errors";
import type { ObjectKind } from "../kinds";
import { textOf, valueAt, type Properties } from "../properties";
import type { Awaiter } from "./awaiters";
import { hasPods } from "./network";
import { alone, listAt, type Surroundings } from "./verdict";

const kind = (group: string, version: string, name: string): ObjectKind => ({ group, version, kind: name });
const pods = kind("", "v1", "Pod");
const events = kind("", "v1", "Event");
const replicaSets = kind("apps", "v1", "ReplicaSet");
const endpointSlices = kind("discovery.k8s.io", "v1", "EndpointSlice");
const ingressClasses = kind("networking.k8s.io", "v1", "IngressClass");
const storageClasses = kind("storage.k8s.io", "v1", "StorageClass");

/** What a verdict on an object needs; asked for each time, since it changes. */
export async function neededFor(awaiter: Awaiter, object: Properties, store: ObjectStore): Promise<Surroundings> {
    const namespace = textOf(valueAt(object, "metadata", "namespace"));
    switch (awaiter.needs) {
        case "endpoints": {
            if (!hasPods(object)) return alone;
            const labelSelector = `kubernetes.io/service-name=${textOf(valueAt(object, "metadata", "name"))}`;
            return { ...alone, others: await store.list(endpointSlices, namespace, { labelSelector }) };
        }
        case "ingress-classes":
            return { ...alone, others: await seen(store.list(ingressClasses, undefined)) };
        case "storage-classes":
            return { ...alone, others: await seen(store.list(storageClasses, undefined)) };
        default:
            return alone;
    }
}

/** What helps to say why an object is not ready: pods and replica sets that it owns, and the warnings about all of them. */
export async function reasonsAround(awaiter: Awaiter, object: Properties, store: ObjectStore): Promise<Surroundings> {
    const namespace = textOf(valueAt(object, "metadata", "namespace"));
    // Cluster-wide objects have their events in the default namespace.
    const place = namespace === "" ? "default" : namespace;
    const owned = awaiter.hasPods === true ? await ownedBy(object, namespace, store) : [];
    const about = new Set([object, ...owned].map(uid));
    const warnings = await seen(store.list(events, place, { fieldSelector: "type=Warning" }));
    return {
        owned,
        warnings: warnings.filter((event) => about.has(textOf(valueAt(event, "involvedObject", "uid")))),
        others: [],
    };
}

async function ownedBy(object: Properties, namespace: string, store: ObjectStore): Promise<Properties[]> {
    const [sets, allPods] = await Promise.all([
        object["kind"] === "Deployment" ? seen(store.list(replicaSets, namespace)) : Promise.resolve([]),
        seen(store.list(pods, namespace)),
    ]);
    const ownSets = sets.filter((set) => isOwnedBy(set, [object]) && isCurrent(set, object));
    return [...ownSets, ...allPods.filter((pod) => isOwnedBy(pod, [object, ...ownSets]))];
}

/** Of the deployment's newest version: why an old one's pods are not ready is of no interest any more. */
const isCurrent = (set: Properties, deployment: Properties): boolean => {
    const revision = (of: Properties): unknown =>
        valueAt(of, "metadata", "annotations", "deployment.kubernetes.io/revision");
    return revision(set) === revision(deployment);
};

const uid = (object: Properties): string => textOf(valueAt(object, "metadata", "uid"));

const isOwnedBy = (object: Properties, owners: readonly Properties[]): boolean =>
    listAt(object, "metadata", "ownerReferences").some((reference) =>
        owners.some((owner) => uid(owner) === textOf(reference["uid"])),
    );

/** Who may not look at classes, pods or events waits without them. */
async function seen(list: Promise<Properties[]>): Promise<Properties[]> {
    try {
        return await list;
    } catch (error) {
        if (error instanceof ApiError && (error.code === 403 || error.code === 404)) return [];
        throw error;
    }
}
