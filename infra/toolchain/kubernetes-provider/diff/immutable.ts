import type { ObjectKind } from "../kinds";
import { valueAt, type Properties } from "../properties";

/** What of the provider's configuration decides whether data may change in place. */
export interface Mutability {
    readonly configMaps: boolean;
    readonly secrets: boolean;
}

const inEvery = ["kind", "metadata.name", "metadata.namespace"];
const selector = ["spec.selector"];

const volumeSources = [
    "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume", "flocker", "gcePersistentDisk",
    "glusterfs", "hostPath", "iscsi", "local", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO", "storageos",
    "vsphereVolume",
]; // prettier-ignore

/** Fields that the API server lets nobody change, by `<group>/<kind>`: a change makes a new object. The same as the official plug-in's. */
const byKind: Readonly<Record<string, readonly string[]>> = {
    "apps/Deployment": selector,
    "apps/DaemonSet": selector,
    "apps/ReplicaSet": selector,
    "apps/StatefulSet": [
        ...selector,
        "spec.podManagementPolicy",
        "spec.revisionHistoryLimit",
        "spec.serviceName",
        "spec.volumeClaimTemplates",
    ],
    "batch/Job": [...selector, "spec.completions", "spec.parallelism", "spec.template"],
    "rbac.authorization.k8s.io/RoleBinding": ["roleRef"],
    "rbac.authorization.k8s.io/ClusterRoleBinding": ["roleRef"],
    "scheduling.k8s.io/PriorityClass": ["value", "preemptionPolicy"],
    "storage.k8s.io/StorageClass": ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"],
    "/PersistentVolume": volumeSources.map((source) => `spec.${source}`),
    "/PersistentVolumeClaim": ["spec"],
    "/Pod": ["spec"],
    "/ResourceQuota": ["spec.scopes"],
    "/Secret": ["type"],
    "/Service": ["spec.clusterIP"],
};

/** Paths, without list positions, below which a change needs a new object. */
export function immutablePaths(kind: ObjectKind, old: Properties, mutability: Mutability): readonly string[] {
    const paths = [...inEvery, ...(byKind[`${kind.group}/${kind.kind}`] ?? [])];
    if (kind.group !== "") return paths;
    const fixed = valueAt(old, "immutable") === true;
    if (kind.kind === "ConfigMap" && (fixed || !mutability.configMaps)) return [...paths, "data", "binaryData"];
    if (kind.kind === "Secret" && (fixed || !mutability.secrets)) return [...paths, "data", "stringData"];
    return paths;
}
