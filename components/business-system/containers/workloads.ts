import * as apps from "@pulumi/kubernetes/apps/v1";
import * as core from "@pulumi/kubernetes/core/v1";
import * as policy from "@pulumi/kubernetes/policy/v1";
import type { input } from "@pulumi/kubernetes/types";
import type { Workload } from "../../../infra/estate/schema/types.generated";
import { claimOf, podTemplate } from "./pod";
import {
    child,
    gibibytes,
    hasVolumes,
    labelsOf,
    namespaceOf,
    patience,
    replicasOf,
    selectorOf,
    type ContainerScope,
} from "./scope";

/** A workload with its account, its service and what keeps it up while nodes are renewed. */
export function createWorkload(scope: ContainerScope, workload: Workload): void {
    const name = `${scope.name}/${workload.name}`;
    const metadata = { name: workload.name, namespace: namespaceOf(scope), labels: labelsOf(scope, workload.name) };
    const matchLabels = selectorOf(scope, workload.name);
    const account = new core.ServiceAccount(name, { metadata, automountServiceAccountToken: false }, child(scope));
    const after = scope.runtime.place.after ?? [];
    const opts = { ...child(scope), dependsOn: [scope.namespace, account, ...after] };
    const spec = {
        replicas: replicasOf(scope, workload),
        selector: { matchLabels },
        template: podTemplate(scope, workload),
    };
    if (hasVolumes(workload))
        new apps.StatefulSet(
            name,
            {
                metadata,
                spec: {
                    ...spec,
                    serviceName: workload.name,
                    volumeClaimTemplates: claimTemplates(scope, workload),
                    persistentVolumeClaimRetentionPolicy: { whenDeleted: "Retain", whenScaled: "Retain" },
                },
            },
            { ...opts, protect: true },
        );
    else
        new apps.Deployment(
            name,
            {
                metadata,
                spec: {
                    ...spec,
                    strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
                },
            },
            opts,
        );
    if (replicasOf(scope, workload) > 1)
        new policy.PodDisruptionBudget(
            name,
            { metadata, spec: { maxUnavailable: 1, selector: { matchLabels } } },
            child(scope),
        );
    createService(scope, workload);
}

/** Name in the cluster; headless for what has volumes, because each of its pods is one of its own. */
function createService(scope: ContainerScope, workload: Workload): void {
    const ports = workload.ports ?? [];
    if (ports.length === 0 && !hasVolumes(workload)) return;
    new core.Service(
        `${scope.name}/${workload.name}`,
        {
            metadata: {
                name: workload.name,
                namespace: namespaceOf(scope),
                labels: labelsOf(scope, workload.name),
                ...patience(scope),
            },
            spec: {
                type: "ClusterIP",
                ...(hasVolumes(workload) ? { clusterIP: "None" } : {}),
                selector: selectorOf(scope, workload.name),
                ports: ports.map((port) => ({ name: `port-${port}`, port, targetPort: port, protocol: "TCP" })),
            },
        },
        child(scope),
    );
}

/** The storage class has the name of the catalogue's volume type. */
function claimTemplates(scope: ContainerScope, workload: Workload): input.core.v1.PersistentVolumeClaim[] {
    return (workload.volumes ?? []).map((volume) => ({
        metadata: { name: claimOf(volume.name), labels: labelsOf(scope, workload.name) },
        spec: {
            accessModes: ["ReadWriteOnce"],
            storageClassName: volume.type,
            resources: { requests: { storage: gibibytes(volume.sizeGiB) } },
        },
    }));
}
