import type * as core from "@pulumi/kubernetes/core/v1";
import type * as pulumi from "@pulumi/pulumi";
import type { Workload } from "../../../infra/estate/schema/types.generated";
import { ownershipLabels } from "../../ownership/ownership";
import type { ClusterRuntime } from "../args";
import type { Scope } from "../scope";

export interface ContainerScope extends Scope {
    readonly runtime: ClusterRuntime;
    readonly namespace: core.Namespace;
}

/** Everything in the namespace waits for it and goes with it. Its name is known from the estate, so that rules can read it before. */
export function child(scope: ContainerScope): pulumi.CustomResourceOptions {
    return { parent: scope.parent, dependsOn: [scope.namespace], deletedWith: scope.namespace };
}

/** Name of the system's namespace: its id, unless the place says another. */
export function namespaceOf({ args, runtime }: ContainerScope): string {
    return runtime.place.namespace ?? args.id;
}

/** Replicas that run now; none while the system sleeps. */
export function replicasOf({ args }: Scope, { replicas }: Workload): number {
    return args.asleep === true ? 0 : replicas;
}

/** Annotations of what is only ready once a pod of the system is: while it sleeps nothing waits for that. */
export function patience({ args }: Scope): { readonly annotations?: Record<string, string> } {
    return args.asleep === true ? { annotations: { "pulumi.com/skipAwait": "true" } } : {};
}

/** Labels by which a workload's pods are found; a Deployment can't change them. */
export function selectorOf(scope: Scope, workload: string): Record<string, string> {
    return { "app.kubernetes.io/name": workload, "app.kubernetes.io/part-of": scope.args.id };
}

export function labelsOf(scope: Scope, workload?: string): Record<string, string> {
    return { ...ownershipLabels(scope.ownership), ...(workload === undefined ? {} : selectorOf(scope, workload)) };
}

export function hasVolumes(workload: Workload): boolean {
    return (workload.volumes ?? []).length > 0;
}

/** Unit of the estate -> quantity of Kubernetes. */
export const milliCores = (thousandths: number): string => `${thousandths}m`;
export const mebibytes = (count: number): string => `${count}Mi`;
export const gibibytes = (count: number): string => `${count}Gi`;
