import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { RuleCase } from "../../../support/rule-cases";
import type { CaseResource } from "../../../support/case-resources";
import { tinyEstate } from "../../../support/tiny";
import { unknownValue } from "../../../support/fixtures";

const volume = "openstack:blockstorage/volume:Volume";
const machine = "openstack:compute/instance:Instance";
const claim = "kubernetes:core/v1:PersistentVolumeClaim";
const set = "kubernetes:apps/v1:StatefulSet";

export const withVolume = (system: string, inputs: Record<string, RecordedValue>, type = volume): CaseResource[] => [
    { type, system, inputs },
];
export const withDisk = (system: string, ...blockDevices: RecordedValue[]): CaseResource[] => [
    { type: machine, system, inputs: { blockDevices } },
];
export const withClaim = (system: string, spec: RecordedValue): CaseResource[] => [
    { type: claim, system, inputs: { spec } },
];
export const withClaims = (system: string, ...classes: RecordedValue[]): CaseResource[] => [
    {
        type: set,
        system,
        inputs: { spec: { volumeClaimTemplates: classes.map((storageClassName) => ({ spec: { storageClassName } })) } },
    },
];
const ephemeral = (system: string, storageClassName: RecordedValue): CaseResource[] => [
    {
        type: "kubernetes:core/v1:Pod",
        system,
        inputs: {
            spec: {
                volumes: [
                    { name: "scratch", emptyDir: {} },
                    { name: "big", ephemeral: { volumeClaimTemplate: { spec: { storageClassName } } } },
                ],
            },
        },
    },
];
const classNamed = (system: string, name: string, type: RecordedValue): CaseResource[] => [
    {
        type: "kubernetes:storage.k8s.io/v1:StorageClass",
        name: `class-${name}`,
        inputs: { metadata: { name }, parameters: { type } },
    },
    ...withClaim(system, { storageClassName: name }),
];

/** The estate whose type `standard` is neither encrypted nor cleared. */
export const worseStandard = () => {
    const estate = tinyEstate();
    const volumeTypes = estate.catalogue.volumeTypes.map((type) =>
        type.name === "standard" ? { ...type, wipeOnDelete: false } : type,
    );
    return { ...estate, catalogue: { ...estate.catalogue, volumeTypes } };
};

/** What each rule over the types of volumes says, whatever it asks of them; a bad type is `standard`. */
export function storageCases(system: string, prefix: string, badCode: string) {
    const good: RuleCase[] = [
        { name: "a disk of a machine", resources: withDisk(system, disk("image", `${prefix}standard-encrypted`)) },
        {
            name: "a volume of the old kind",
            resources: withVolume(
                system,
                { volumeType: `${prefix}standard-encrypted` },
                "openstack:blockstorage/volumeV2:VolumeV2",
            ),
        },
        {
            name: "a claim, whose class has no prefix",
            resources: withClaim(system, { storageClassName: "standard-encrypted" }),
        },
        { name: "a stateful set", resources: withClaims(system, "standard-encrypted") },
        {
            name: "a copy that asks for a type",
            resources: withVolume(system, { snapshotId: "s", volumeType: `${prefix}standard-encrypted` }),
        },
        { name: "a class of its own", resources: classNamed(system, "fast", `${prefix}standard-encrypted`) },
        { name: "a pod's own volume", resources: ephemeral(system, "standard-encrypted") },
    ];
    const bad: RuleCase[] = [
        { name: "a volume without a type", code: "noType", resources: withVolume(system, { size: 1 }) },
        {
            name: "a volume of the first kind",
            code: badCode,
            resources: withVolume(
                system,
                { volumeType: `${prefix}standard` },
                "openstack:blockstorage/volumeV1:VolumeV1",
            ),
        },
        {
            name: "the second disk of a machine",
            code: badCode,
            resources: withDisk(
                system,
                disk("image", `${prefix}standard-encrypted`),
                disk("blank", `${prefix}standard`),
            ),
        },
        { name: "a disk without a type", code: "noType", resources: withDisk(system, disk("image", null)) },
        { name: "a claim", code: badCode, resources: withClaim(system, { storageClassName: "standard" }) },
        { name: "a claim without a class", code: "noType", resources: withClaim(system, {}) },
        {
            name: "the second claim of a stateful set",
            code: badCode,
            resources: withClaims(system, "standard-encrypted", "standard"),
        },
        { name: "a class of its own", code: badCode, resources: classNamed(system, "slow", `${prefix}standard`) },
        { name: "a pod's own volume", code: badCode, resources: ephemeral(system, "standard") },
    ].map((one) => ({ ...one, estate: worseStandard }));
    const unknown: RuleCase[] = [
        { name: "the type", code: "valueUnknown", resources: withVolume(system, { volumeType: unknownValue }) },
        ...["snapshotId", "sourceVolId", "sourceReplica", "backupId"].map((source) => ({
            name: `a copy by ${source}`,
            code: "typeOfSource",
            resources: withVolume(system, { [source]: "s" }),
        })),
        { name: "a disk that is a copy", code: "typeOfSource", resources: withDisk(system, disk("snapshot", null)) },
        { name: "a type of nobody's", code: "typeNotKnown", resources: withVolume(system, { volumeType: "other" }) },
        {
            name: "a class of nobody's",
            code: "typeNotKnown",
            resources: withClaim(system, { storageClassName: "other" }),
        },
        {
            name: "a class with a type of nobody's",
            code: "typeNotKnown",
            resources: classNamed(system, "odd", "other"),
        },
        {
            name: "a class that a volume can't have",
            code: "typeNotKnown",
            resources: [
                ...classNamed(system, "fast", `${prefix}standard-encrypted`).slice(0, 1),
                ...withVolume(system, { volumeType: "fast" }),
            ],
        },
    ];
    const notApplicable: RuleCase[] = [
        { name: "a machine without volumes", resources: withDisk(system) },
        { name: "a disk on the host", resources: withDisk(system, { sourceType: "image", destinationType: "local" }) },
        { name: "a disk that is a volume already", resources: withDisk(system, disk("volume", null)) },
        { name: "a stateful set without volumes", resources: withClaims(system) },
        {
            name: "a workload without volumes",
            resources: [{ type: "kubernetes:apps/v1:Deployment", system, inputs: {} }],
        },
    ];
    return { good, bad, unknown, notApplicable };
}

const disk = (sourceType: string, volumeType: RecordedValue): RecordedValue => ({
    sourceType,
    destinationType: "volume",
    volumeType,
});
