import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { catalogueName } from "../reading/catalogue";
import { storageClassTypes } from "../reading/storage";

const volumeType = "kubernetes:core/v1:PersistentVolume";

/** Storage that nothing but the directory is taken from when a volume goes. */
const plainSources = ["hostPath", "local", "nfs"];

/** What a cluster releases is cleared, or kept until somebody has cleared it. */
export const persistentVolumeIsCleared: ResourceRule = {
    id: "classified-protection/persistent-volume-is-cleared",
    title: { zh: "存储卷回收前须清除", en: "Volumes of clusters are cleared before they are used again" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.10 b)"],
    why: {
        zh: "Recycle 只删除文件名；本地目录和 NFS 删除后数据仍可恢复。",
        en: "Recycle removes names of files; what was in a local directory or on NFS can be restored after Delete.",
    },
    reads: {
        zh: "PersistentVolume 的回收策略和来源，StorageClass 的 reclaimPolicy、provisioner 和 parameters.type（与服务目录核对）。",
        en: "Reclaim policy and source of persistent volumes; reclaimPolicy, provisioner and parameters.type (compared with the catalogue) of storage classes.",
    },
    remedy: {
        zh: "回收策略改为 Retain，清除后再释放；或改用释放前清除的存储类型。",
        en: "Set Retain and clear before the release, or use a type that is cleared when it is released.",
    },
    messages: {
        recycled: {
            zh: "{{resource}} 的回收策略 Recycle 不清除数据。",
            en: "{{resource}} is recycled, which clears nothing.",
        },
        deleted: {
            zh: "{{resource}} 删除时不清除 {{source}} 上的数据。",
            en: "{{resource}} is deleted without clearing what is on {{source}}.",
        },
    },
    types: [volumeType, ...storageClassTypes],
    examples: {
        good: [
            { type: volumeType, inputs: { spec: { persistentVolumeReclaimPolicy: "Retain", nfs: { path: "/a" } } } },
        ],
        bad: [
            { type: volumeType, inputs: { spec: { persistentVolumeReclaimPolicy: "Recycle", nfs: { path: "/a" } } } },
        ],
    },
    check(resource, context) {
        const isVolume = resource.type === volumeType;
        const policy = isVolume
            ? (textAt(resource, "spec.persistentVolumeReclaimPolicy") ?? "Retain")
            : (textAt(resource, "reclaimPolicy") ?? "Delete");
        if (policy === "Recycle") return violation("recycled");
        if (policy !== "Delete") return pass;
        if (isVolume) {
            const source = plainSources.find((each) => isSet(resource, `spec.${each}`));
            return source === undefined ? pass : violation("deleted", { source });
        }
        const type = textAt(resource, "parameters.type");
        const known = context.estate.catalogue.volumeTypes.find(
            ({ name }) => name === catalogueName(type ?? "", resource, context),
        );
        if (known !== undefined) return known.wipeOnDelete ? pass : violation("deleted", { source: known.name });
        const provisioner = textAt(resource, "provisioner") ?? "";
        return /no-provisioner|local-path|hostpath|nfs/i.test(provisioner)
            ? violation("deleted", { source: provisioner })
            : notApplicable;
    },
};
