import { notApplicable, pass, violation, type Judgement } from "../kernel/judgement";
import { isSet, textAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";
import { withoutPrefix } from "./products";

const volume = "openstack:blockstorage/volume:Volume";
const volumeType = "openstack:blockstorage/volumeTypeV3:VolumeTypeV3";
const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
const cinder = "cinder.csi.openstack.org";

/** Block storage comes from types and back-ends of the catalogue. */
export const volumesUseCatalogueBackends: ResourceRule = {
    id: "trusted-products/volumes-use-catalogue-backends",
    title: { zh: "存储使用目录内类型和后端", en: "Volumes use types and back-ends of the catalogue" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8"],
    why: {
        zh: "目录外的存储后端未经可信审查，副本数、加密和清除都没有保证。",
        en: "Nobody has vouched for a back-end outside of the catalogue: its copies, encryption and clearing are anybody's guess.",
    },
    reads: {
        zh: "云硬盘的 volumeType，云硬盘类型的名称和 volume_backend_name，存储类的 provisioner 和 parameters.type。",
        en: "volumeType of volumes, name and volume_backend_name of volume types, provisioner and parameters.type of storage classes.",
    },
    remedy: {
        zh: "改用目录中的云硬盘类型；新后端先登记到目录。",
        en: "Use a volume type of the catalogue; a new back-end is entered in the catalogue first.",
    },
    messages: {
        typeOutside: {
            zh: "{{resource}} 使用云硬盘类型 {{value}}，不在目录中。",
            en: "{{resource}} uses the volume type {{value}}, which is not in the catalogue.",
        },
        noType: {
            zh: "{{resource}} 未指定云硬盘类型，由平台默认值决定后端。",
            en: "{{resource}} names no volume type, so the cloud's default decides on the back-end.",
        },
        backendOutside: {
            zh: "{{resource}} 使用存储后端 {{value}}，不在目录中。",
            en: "{{resource}} uses the back-end {{value}}, which is not in the catalogue.",
        },
    },
    types: [volume, volumeType, storageClass],
    examples: {
        good: [{ type: volume, system: "sd-budget", inputs: { size: 1, volumeType: "sd-standard-encrypted" } }],
        bad: [{ type: volume, system: "sd-budget", inputs: { size: 1, volumeType: "nas-lowcost" } }],
    },
    check(resource, context) {
        if (resource.type === volume) return judgeVolume(resource, context);
        return resource.type === volumeType ? judgeType(resource, context) : judgeClass(resource, context);
    },
};

function judgeVolume(resource: StackResource, context: RuleContext): Judgement {
    if (isSet(resource, "volumeType")) return judgeName(textAt(resource, "volumeType") ?? "", context);
    // A copy has the type of what it is a copy of.
    const isCopy = ["snapshotId", "sourceVolId", "sourceReplica", "backupId"].some((input) => isSet(resource, input));
    return isCopy ? notApplicable : violation("noType");
}

function judgeType(resource: StackResource, context: RuleContext): Judgement | Judgement[] {
    const named = judgeName(textAt(resource, "name") ?? resource.name, context);
    const value = textAt(resource, "extraSpecs.volume_backend_name");
    if (value === undefined) return named;
    const known = context.estate.catalogue.volumeTypes.some(({ backend }) => backend === value);
    return known ? named : [named, violation("backendOutside", { value })];
}

function judgeClass(resource: StackResource, context: RuleContext): Judgement {
    const value = textAt(resource, "provisioner") ?? "";
    if (value !== cinder) return violation("backendOutside", { value });
    return isSet(resource, "parameters.type")
        ? judgeName(textAt(resource, "parameters.type") ?? "", context)
        : violation("noType");
}

function judgeName(value: string, { estate }: RuleContext): Judgement {
    const names = withoutPrefix(estate, value);
    const known = estate.catalogue.volumeTypes.some(({ name }) => names.includes(name));
    return known ? pass : violation("typeOutside", { value });
}
