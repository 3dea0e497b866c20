import * as core from "@pulumi/kubernetes/core/v1";
import type { Workload } from "../../../infra/estate/schema/types.generated";
import type { ClusterRuntime } from "../args";
import type { Scope } from "../scope";
import {
    child,
    gibibytes,
    hasVolumes,
    labelsOf,
    mebibytes,
    milliCores,
    namespaceOf,
    type ContainerScope,
} from "./scope";

/** Kept where its deletion would take the system's volume claims along. */
export function createNamespace(scope: Scope, runtime: ClusterRuntime): core.Namespace {
    return new core.Namespace(
        scope.name,
        {
            metadata: {
                name: runtime.place.namespace ?? scope.args.id,
                labels: {
                    ...labelsOf(scope),
                    "pod-security.kubernetes.io/enforce": "restricted",
                    "pod-security.kubernetes.io/audit": "restricted",
                    "pod-security.kubernetes.io/warn": "restricted",
                },
                annotations: { "egov-cloud.io/title": scope.args.title },
            },
        },
        { parent: scope.parent, protect: runtime.workloads.some(hasVolumes) },
    );
}

/** Limits of the namespace from the sum of its workloads, with one pod of each Deployment more while it is renewed. */
export function createLimits(scope: ContainerScope): void {
    const { workloads } = scope.runtime;
    const pods = (workload: Workload) => workload.replicas + (hasVolumes(workload) ? 0 : 1);
    const sum = (of: (workload: Workload) => number) => workloads.reduce((total, each) => total + of(each), 0);
    const cpu = milliCores(sum((each) => pods(each) * each.cpuMillis));
    const memory = mebibytes(sum((each) => pods(each) * each.memoryMiB));
    const volumes = workloads.flatMap((each) =>
        (each.volumes ?? []).map((volume) => ({ ...volume, count: each.replicas })),
    );
    new core.ResourceQuota(
        scope.name,
        {
            metadata: { name: "system", namespace: namespaceOf(scope), labels: labelsOf(scope) },
            spec: {
                hard: {
                    pods: String(sum(pods)),
                    "requests.cpu": cpu,
                    "limits.cpu": cpu,
                    "requests.memory": memory,
                    "limits.memory": memory,
                    persistentvolumeclaims: String(volumes.reduce((total, each) => total + each.count, 0)),
                    "requests.storage": gibibytes(
                        volumes.reduce((total, each) => total + each.count * each.sizeGiB, 0),
                    ),
                    "services.nodeports": "0",
                    "services.loadbalancers": String(
                        scope.traffic.endpoints.filter((each) => each.protocol === "tcp").length,
                    ),
                },
            },
        },
        child(scope),
    );
    createLimitRange(scope);
}

/** What a container gets that says nothing, and the most that one may ask for. */
function createLimitRange(scope: ContainerScope): void {
    const { workloads } = scope.runtime;
    const cpus = workloads.map((each) => each.cpuMillis);
    const memories = workloads.map((each) => each.memoryMiB);
    const smallest = { cpu: milliCores(Math.min(...cpus)), memory: mebibytes(Math.min(...memories)) };
    new core.LimitRange(
        scope.name,
        {
            metadata: { name: "system", namespace: namespaceOf(scope), labels: labelsOf(scope) },
            spec: {
                limits: [
                    {
                        type: "Container",
                        default: smallest,
                        defaultRequest: smallest,
                        max: { cpu: milliCores(Math.max(...cpus)), memory: mebibytes(Math.max(...memories)) },
                    },
                ],
            },
        },
        child(scope),
    );
}
