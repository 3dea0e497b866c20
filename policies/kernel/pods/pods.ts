import { booleanAt, objectAt, objectsAt, textAt, valueAt, type Readable, type ReadablePart } from "../read";
import type { StackResource } from "../rule";

/** Kind that holds a pod -> path of the pod's template in it: an object with `metadata` and `spec`. */
const templatePaths: Readonly<Record<string, string>> = {
    Pod: "",
    PodTemplate: "template",
    Deployment: "spec.template",
    StatefulSet: "spec.template",
    DaemonSet: "spec.template",
    ReplicaSet: "spec.template",
    ReplicationController: "spec.template",
    Job: "spec.template",
    CronJob: "spec.jobTemplate.spec.template",
};

/** Types of Kubernetes resources that hold pods, those of old API versions too. */
export const podTypes: readonly string[] = [
    "kubernetes:core/v1:Pod",
    "kubernetes:core/v1:PodTemplate",
    "kubernetes:core/v1:ReplicationController",
    "kubernetes:apps/v1:DaemonSet",
    "kubernetes:apps/v1:Deployment",
    "kubernetes:apps/v1:ReplicaSet",
    "kubernetes:apps/v1:StatefulSet",
    "kubernetes:apps/v1beta1:Deployment",
    "kubernetes:apps/v1beta1:StatefulSet",
    "kubernetes:apps/v1beta2:DaemonSet",
    "kubernetes:apps/v1beta2:Deployment",
    "kubernetes:apps/v1beta2:ReplicaSet",
    "kubernetes:apps/v1beta2:StatefulSet",
    "kubernetes:batch/v1:CronJob",
    "kubernetes:batch/v1:Job",
    "kubernetes:batch/v1beta1:CronJob",
    "kubernetes:batch/v2alpha1:CronJob",
    "kubernetes:extensions/v1beta1:DaemonSet",
    "kubernetes:extensions/v1beta1:Deployment",
    "kubernetes:extensions/v1beta1:ReplicaSet",
];

/** Path of the pod's template in a resource type, empty where it is the pod; undefined for a type that holds none. */
export function templatePathOf(type: string): string | undefined {
    return type.startsWith("kubernetes:") ? templatePaths[type.slice(type.lastIndexOf(":") + 1)] : undefined;
}

export type ContainerKind = "container" | "init" | "ephemeral";

/** A container of a pod, to be read like a resource: `image`, `securityContext.privileged` ... */
export interface Container extends ReadablePart {
    readonly kind: ContainerKind;
    /** Its name, else its path: never empty. */
    readonly name: string;
}

/** The template of a resource's pods; paths of its parts are those of the whole resource. */
export interface PodTemplate {
    /** Path of the template, e.g. `spec.jobTemplate.spec.template`; empty for a pod itself. */
    readonly path: string;
    /** The pod's own spec. */
    readonly spec: Readable;
    readonly metadata: Readable;
}

const nothing: Readable = { inputs: {} };

/**
 * The pod that a resource holds; undefined for a resource of another kind or without a pod's spec.
 *
 * @throws UnknownValueTouched where the template as a whole is known only after deployment
 */
export function podOf(resource: StackResource): PodTemplate | undefined {
    const path = templatePathOf(resource.type);
    if (path === undefined) return undefined;
    const below = (part: string): string => (path === "" ? part : `${path}.${part}`);
    const spec = objectAt(resource, below("spec"));
    if (spec === undefined) return undefined;
    return { path, spec, metadata: objectAt(resource, below("metadata")) ?? { ...nothing, at: below("metadata") } };
}

const containerLists: readonly (readonly [string, ContainerKind])[] = [
    ["initContainers", "init"],
    ["containers", "container"],
    ["ephemeralContainers", "ephemeral"],
];

/**
 * All containers of a pod: those that prepare it and those put in for debugging are containers like any other.
 *
 * @throws UnknownValueTouched where a list or an item of it is known only after deployment
 */
export function containersOf({ spec }: PodTemplate): Container[] {
    return containerLists.flatMap(([list, kind]) =>
        objectsAt(spec, list).map((container): Container => ({
            ...container,
            kind,
            name: nameOf(container) ?? container.at,
        })),
    );
}

/** A security setting that the pod has for its containers: the container's own wins over the pod's. */
export function securityOf(pod: PodTemplate, container: Container, field: string): ReturnType<typeof valueAt> {
    return valueAt(container, `securityContext.${field}`) ?? valueAt(pod.spec, `securityContext.${field}`);
}

/** Whether pods of the template get a token of the API's; that is the default. */
export function mountsToken({ spec }: PodTemplate): boolean {
    return booleanAt(spec, "automountServiceAccountToken") !== false;
}

/** Names are for messages: one that is not known yet is none. */
function nameOf(container: Readable): string | undefined {
    const { name } = container.inputs;
    return typeof name === "string" && name !== "" ? textAt(container, "name") : undefined;
}
