import { annotationOf, isAnnotated } from "../annotations";
import { isStandardGroup, type ObjectKind } from "../kinds";
import type { Properties } from "../properties";
import { claimVerdict, customVerdict, definitionVerdict, namespaceVerdict, quotaVerdict } from "./definitions";
import { ingressVerdict, serviceVerdict } from "./network";
import { podVerdict } from "./pods";
import type { Surroundings, Verdict } from "./verdict";
import { waitForVerdict } from "./wait-for";
import { daemonSetVerdict, deploymentVerdict, jobVerdict, replicaSetVerdict, statefulSetVerdict } from "./workloads";

/** How to wait for objects of a kind. */
export interface Awaiter {
    readonly verdict: (object: Properties, around: Surroundings) => Verdict;
    /** Longest wait in seconds where nobody says otherwise. */
    readonly timeoutSeconds: number;
    /** What the verdict needs besides the object. */
    readonly needs?: "endpoints" | "ingress-classes" | "storage-classes";
    /** Whether pods stand behind it, which say why it is not ready. */
    readonly hasPods?: true;
}

const minutes = (count: number): number => count * 60;

const byKind: Readonly<Record<string, Awaiter>> = {
    "/Namespace": { verdict: namespaceVerdict, timeoutSeconds: minutes(2) },
    "/PersistentVolumeClaim": { verdict: claimVerdict, timeoutSeconds: minutes(5), needs: "storage-classes" },
    "/Pod": { verdict: podVerdict, timeoutSeconds: minutes(10), hasPods: true },
    "/ResourceQuota": { verdict: quotaVerdict, timeoutSeconds: minutes(1) },
    "/Service": { verdict: serviceVerdict, timeoutSeconds: minutes(10), needs: "endpoints" },
    "apiextensions.k8s.io/CustomResourceDefinition": { verdict: definitionVerdict, timeoutSeconds: minutes(1) },
    "apps/DaemonSet": { verdict: daemonSetVerdict, timeoutSeconds: minutes(10), hasPods: true },
    "apps/Deployment": { verdict: deploymentVerdict, timeoutSeconds: minutes(10), hasPods: true },
    "apps/ReplicaSet": { verdict: replicaSetVerdict, timeoutSeconds: minutes(10), hasPods: true },
    "apps/StatefulSet": { verdict: statefulSetVerdict, timeoutSeconds: minutes(10), hasPods: true },
    "batch/Job": { verdict: jobVerdict, timeoutSeconds: minutes(10), hasPods: true },
    "networking.k8s.io/Ingress": { verdict: ingressVerdict, timeoutSeconds: minutes(10), needs: "ingress-classes" },
};

const custom: Awaiter = { verdict: customVerdict, timeoutSeconds: minutes(10) };

/** How to wait for an object, or undefined where it is ready as soon as it is there, or its annotation says not to wait. */
export function awaiterFor(kind: ObjectKind, inputs: Properties): Awaiter | undefined {
    if (isAnnotated(inputs, "skipAwait")) return undefined;
    const wanted = annotationOf(inputs, "waitFor");
    if (wanted !== undefined)
        return { verdict: (object) => waitForVerdict(wanted, object), timeoutSeconds: custom.timeoutSeconds };
    return byKind[`${kind.group}/${kind.kind}`] ?? (isStandardGroup(kind.group) ? undefined : custom);
}

/** Longest wait in seconds: of the resource's options (customTimeouts), else of its annotation, else of its kind. */
export function timeoutSeconds(custom: number, inputs: Properties, otherwise: number): number {
    if (custom > 0) return custom;
    const annotated = Number(annotationOf(inputs, "timeoutSeconds"));
    return annotated > 0 ? annotated : otherwise;
}
