import { templatePathOf } from "../../../kernel/pods/pods";

/** Kinds whose pods run: old API versions and templates that nothing runs are left out. */
export const podTypes: readonly string[] = [
    "kubernetes:core/v1:Pod",
    "kubernetes:apps/v1:DaemonSet",
    "kubernetes:apps/v1:Deployment",
    "kubernetes:apps/v1:ReplicaSet",
    "kubernetes:apps/v1:StatefulSet",
    "kubernetes:batch/v1:CronJob",
    "kubernetes:batch/v1:Job",
];

/** Path of something in the pod of an object, e.g. `spec.template.spec.hostNetwork`. */
export function inPod(type: string, path: string): string {
    const template = templatePathOf(type) ?? "";
    return template === "" ? path : `${template}.${path}`;
}
