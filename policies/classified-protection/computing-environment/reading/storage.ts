import type { VolumeType } from "../../../../infra/estate/schema/types.generated";
import { unknown, violation, type Judgement } from "../../../kernel/judgement";
import { podOf, podTypes } from "../../../kernel/pods/pods";
import { isSet, objectsAt, textAt, type Readable } from "../../../kernel/read";
import type { RuleContext, StackResource } from "../../../kernel/rule";
import type { Text } from "../../../../infra/estate/model";
import { catalogueName } from "./catalogue";
import { kindOf } from "./accounts";
import { lookup } from "../../../kernel/reading/once";

const machineType = "openstack:compute/instance:Instance";
const claimType = "kubernetes:core/v1:PersistentVolumeClaim";
export const storageClassTypes: readonly string[] = [
    "kubernetes:storage.k8s.io/v1:StorageClass",
    "kubernetes:storage.k8s.io/v1beta1:StorageClass",
];
const volumeTypes: readonly string[] = [
    "openstack:blockstorage/volume:Volume",
    "openstack:blockstorage/volumeV1:VolumeV1",
    "openstack:blockstorage/volumeV2:VolumeV2",
];

/** What takes block storage of some type. */
export const storageUserTypes: readonly string[] = [...volumeTypes, machineType, claimType, ...podTypes];

/** A volume that a resource takes. */
export interface StorageUse {
    /** The type that it asks for; undefined for the cloud's default. */
    readonly type: () => string | undefined;
    /** Whether it is made of another volume, whose type it has unless it asks for one. */
    readonly isCopy: () => boolean;
}

/**
 * Volumes that a resource takes: itself, disks of a machine that are volumes, a claim, claims of a stateful set and those of
 * pods.
 *
 * @throws UnknownValueTouched where whether it takes some is known only after deployment
 */
export function storageUsesOf(resource: StackResource): readonly StorageUse[] {
    if (volumeTypes.includes(resource.type)) return [ofVolume(resource)];
    if (resource.type === machineType) return objectsAt(resource, "blockDevices").flatMap(ofDisk);
    if (resource.type === claimType) return [ofClaim(resource)];
    const templates = kindOf(resource) === "StatefulSet" ? objectsAt(resource, "spec.volumeClaimTemplates") : [];
    const pod = podOf(resource);
    const ofPod = pod === undefined ? [] : objectsAt(pod.spec, "volumes").filter((each) => isSet(each, "ephemeral"));
    return [
        ...templates.map((each) => ofClaim(each)),
        ...ofPod.map((each) => ofClaim(each, "ephemeral.volumeClaimTemplate.")),
    ];
}

const sources = ["snapshotId", "sourceVolId", "sourceReplica", "backupId"];
const never = (): boolean => false;

const ofVolume = (volume: Readable): StorageUse => ({
    type: () => textAt(volume, "volumeType"),
    isCopy: () => sources.some((source) => isSet(volume, source)),
});

function ofDisk(disk: Readable): StorageUse[] {
    const [source, destination] = [textAt(disk, "sourceType"), textAt(disk, "destinationType")];
    // A volume that is there already is judged by itself.
    if (destination !== "volume" || source === "volume") return [];
    return [{ type: () => textAt(disk, "volumeType"), isCopy: () => source === "snapshot" }];
}

const ofClaim = (claim: Readable, below = ""): StorageUse => ({
    type: () => textAt(claim, `${below}spec.storageClassName`),
    isCopy: never,
});

const classByName = lookup({
    types: storageClassTypes,
    keysOf({ inputs, name }) {
        const metadata = inputs["metadata"];
        const own = metadata === undefined ? undefined : (metadata as { readonly name?: unknown } | null)?.name;
        return [typeof own === "string" ? own : name];
    },
});

/** Messages of what can't be judged, the same for every rule over the types of volumes. */
export const storageMessages: Readonly<Record<"noType" | "typeOfSource" | "typeNotKnown", Text>> = {
    noType: {
        zh: "{{resource}} 未指定存储类型，由平台缺省值决定。",
        en: "{{resource}} names no type of storage and gets the platform's default.",
    },
    typeOfSource: {
        zh: "{{resource}} 由其他卷生成，沿用其存储类型，无法判断。",
        en: "{{resource}} is made of another volume and has its type, which can't be told from here.",
    },
    typeNotKnown: {
        zh: "{{resource}} 的存储类型 {{type}} 不在服务目录中，无法判断。",
        en: "{{resource}} has storage of type {{type}}, of which the catalogue says nothing.",
    },
};

/** Judges the type of a volume by what the catalogue says of it; undefined where it is fine. */
export function judgeStorage(
    use: StorageUse,
    resource: StackResource,
    context: RuleContext,
    isFine: (type: VolumeType) => boolean,
    code: string,
): Judgement | undefined {
    const asked = use.type();
    if (asked === undefined) return use.isCopy() ? unknown("typeOfSource") : violation("noType");
    const type = catalogueType(asked, resource, context);
    if (type === undefined) return unknown("typeNotKnown", { type: asked });
    return isFine(type) ? undefined : violation(code, { type: asked });
}

/** A storage class has the name of its volume type, or says it in its parameters. */
function catalogueType(asked: string, resource: StackResource, context: RuleContext): VolumeType | undefined {
    const find = (name: string): VolumeType | undefined => {
        const own = catalogueName(name, resource, context);
        return context.estate.catalogue.volumeTypes.find((one) => one.name === own);
    };
    const direct = find(asked);
    if (direct !== undefined || !resource.type.startsWith("kubernetes:")) return direct;
    const [storageClass] = classByName(context, asked);
    const type = storageClass === undefined ? undefined : textAt(storageClass, "parameters.type");
    return type === undefined ? undefined : find(type);
}
