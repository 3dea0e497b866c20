import { UnknownValueTouched } from "../../../kernel/read";
import { nameOfNamespace, namespaceName } from "../../../kernel/reading/namespace";
import type { ResourceIndex } from "../../../kernel/resource-index";
import type { StackResource } from "../../../kernel/rule";
import { kubernetesTypes } from "./types";

/** Namespaces that every cluster brings along. */
const builtIn = /^(default|kube-.+)$/;

/** A cluster's own namespace: nobody's system runs there. */
export const isBuiltIn = (namespace: string): boolean => builtIn.test(namespace);

/** Objects of one type by cluster and namespace, and clusters in which the namespace of some is not known. */
interface Placed {
    readonly count: number;
    readonly byPlace: ReadonlyMap<string, readonly StackResource[]>;
    readonly unplaced: ReadonlySet<string>;
}

const placedByIndex = new WeakMap<ResourceIndex, Map<string, Placed>>();

/**
 * Objects of a type in a namespace of the cluster that `neighbour` is in; a Namespace is in itself. Looks through the
 * objects of the type once.
 *
 * @throws UnknownValueTouched where there are none, but some whose namespace is not known yet
 */
export function objectsIn(
    resources: ResourceIndex,
    type: string,
    neighbour: StackResource,
    namespace: string,
): readonly StackResource[] {
    const { byPlace, unplaced } = placed(resources, type);
    const cluster = clusterOf(neighbour);
    const found = byPlace.get(`${cluster} ${namespace}`) ?? [];
    if (found.length === 0 && unplaced.has(cluster)) throw new UnknownValueTouched("metadata.namespace");
    return found;
}

/** A stack reaches each of its clusters through one provider. */
const clusterOf = ({ stack, provider }: StackResource): string => `${stack} ${provider ?? ""}`;

function placed(resources: ResourceIndex, type: string): Placed {
    const objects = resources.ofType(type);
    const types = placedByIndex.get(resources) ?? new Map<string, Placed>();
    placedByIndex.set(resources, types);
    const before = types.get(type);
    if (before?.count === objects.length) return before;
    const byPlace = new Map<string, StackResource[]>();
    const unplaced = new Set<string>();
    for (const object of objects)
        try {
            const name =
                type === kubernetesTypes.namespace ? nameOfNamespace(object) : namespaceName(object, resources);
            const place = `${clusterOf(object)} ${name}`;
            byPlace.set(place, [...(byPlace.get(place) ?? []), object]);
        } catch (error) {
            if (!(error instanceof UnknownValueTouched)) throw error;
            unplaced.add(clusterOf(object));
        }
    const made = { count: objects.length, byPlace, unplaced };
    types.set(type, made);
    return made;
}
