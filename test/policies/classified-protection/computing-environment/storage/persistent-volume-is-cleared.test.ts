import { persistentVolumeIsCleared } from "../../../../../policies/classified-protection/computing-environment/storage/persistent-volume-is-cleared";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { worseStandard } from "./storage-cases";

const volume = (spec: Record<string, RecordedValue>) => [
    { type: "kubernetes:core/v1:PersistentVolume", inputs: { spec } },
];
const storageClass = (inputs: Record<string, RecordedValue>) => [
    { type: "kubernetes:storage.k8s.io/v1:StorageClass", inputs },
];
const deleted = { persistentVolumeReclaimPolicy: "Delete" };

describeRule(persistentVolumeIsCleared, {
    good: [
        { name: "kept unless said", resources: volume({ local: { path: "/a" } }) },
        {
            name: "of a driver that clears",
            resources: volume({ ...deleted, csi: { driver: "cinder.csi.openstack.org" } }),
        },
        { name: "a class whose type is cleared", resources: storageClass({ parameters: { type: "sd-standard" } }) },
        { name: "a class that keeps", resources: storageClass({ reclaimPolicy: "Retain", provisioner: "x/nfs" }) },
    ],
    bad: [
        ...["hostPath", "local", "nfs"].map((source) => ({
            name: source,
            code: "deleted",
            resources: volume({ ...deleted, [source]: { path: "/a" } }),
        })),
        { name: "a class that recycles", code: "recycled", resources: storageClass({ reclaimPolicy: "Recycle" }) },
        {
            name: "a class whose type is not cleared",
            code: "deleted",
            estate: worseStandard,
            resources: storageClass({ parameters: { type: "sd-standard" } }),
        },
        ...[
            "kubernetes.io/no-provisioner",
            "rancher.io/local-path",
            "hostpath.csi.k8s.io",
            "cluster.local/NFS-client",
        ].map((provisioner) => ({
            name: provisioner,
            code: "deleted",
            resources: storageClass({ provisioner, reclaimPolicy: "Delete" }),
        })),
    ],
    unknown: [{ name: "the policy", resources: volume({ persistentVolumeReclaimPolicy: unknownValue }) }],
    notApplicable: [
        { name: "a class of which nothing is known", resources: storageClass({ provisioner: "csi.example" }) },
    ],
});
