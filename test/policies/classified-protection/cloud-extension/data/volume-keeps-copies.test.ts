import { volumeKeepsCopies } from "../../../../../policies/classified-protection/cloud-extension/data/volume-keeps-copies";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { EstateModel } from "../../../../../infra/estate/model";
import { tinyEstate, withSystem } from "../../../support/tiny";

const volumeType = "openstack:blockstorage/volumeTypeV3:VolumeTypeV3";
/** All systems of A3, as the clause wants, and the catalogue's standard with one copy. */
const estate = (): EstateModel => {
    const base = withSystem("sd-budget", { protectionLevel: "S3A3G3" });
    const volumeTypes = base.catalogue.volumeTypes.map((type) =>
        type.name === "standard" ? { ...type, replicas: 1 } : { ...type, replicas: 2 },
    );
    return { ...base, catalogue: { ...base.catalogue, volumeTypes } };
};
const volume = (inputs: Record<string, RecordedValue>, more: object = {}) => ({
    type: "openstack:blockstorage/volume:Volume",
    system: "sd-budget",
    inputs,
    ...more,
});
const claim = (spec: Record<string, RecordedValue>) => ({
    type: "kubernetes:core/v1:PersistentVolumeClaim",
    system: "sd-portal",
    inputs: { spec },
});
const statefulSet = (...classes: RecordedValue[]) => ({
    type: "kubernetes:apps/v1:StatefulSet",
    system: "sd-portal",
    inputs: { spec: { volumeClaimTemplates: classes.map((storageClassName) => ({ spec: { storageClassName } })) } },
});
const kind = (replicas: string) => ({
    type: volumeType,
    name: "kind",
    inputs: { extraSpecs: { "egov:replicas": replicas } },
});

test("the estate has the types of these cases", () => {
    expect(
        tinyEstate()
            .catalogue.volumeTypes.map(({ name }) => name)
            .sort(),
    ).toEqual(["national-encrypted", "standard", "standard-encrypted"]);
});

describeRule(volumeKeepsCopies, {
    good: [
        { name: "two copies", estate, resources: [volume({ volumeType: "standard-encrypted" })] },
        { name: "a platform's prefix", estate, resources: [volume({ volumeType: "sd-standard-encrypted" })] },
        { name: "a type beside it", estate, resources: [kind("2"), volume({}, { refs: { volumeType: "kind" } })] },
        { name: "a claim", estate, resources: [claim({ storageClassName: "standard-encrypted" })] },
        { name: "a stateful set", estate, resources: [statefulSet("standard-encrypted")] },
    ],
    bad: [
        { name: "one copy", code: "fewCopies", estate, resources: [volume({ volumeType: "sd-standard" })] },
        {
            name: "a type beside it",
            code: "fewCopies",
            estate,
            resources: [kind("1"), volume({}, { refs: { volumeType: "kind" } })],
        },
        { name: "a claim", code: "fewCopies", estate, resources: [claim({ storageClassName: "standard" })] },
        {
            name: "the second of a stateful set",
            code: "fewCopies",
            estate,
            resources: [statefulSet("standard-encrypted", "standard")],
        },
    ],
    unknown: [
        { name: "another type", code: "kindNotKnown", estate, resources: [volume({ volumeType: "x-standard" })] },
        { name: "no type", code: "kindNotStated", estate, resources: [volume({ size: 1 })] },
        {
            name: "a type that another stack gives away",
            code: "valueUnknown",
            estate,
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "platform" },
                volume({}, { refs: { volumeType: "platform" } }),
            ],
        },
        { name: "a claim of no class", code: "kindNotStated", estate, resources: [claim({})] },
        { name: "the type", code: "valueUnknown", estate, resources: [volume({ volumeType: unknownValue })] },
    ],
    notApplicable: [
        { name: "level 2", resources: [volume({ volumeType: "standard" })] },
        { name: "a claim for a certain volume", resources: [claim({ volumeName: "disk-1" })] },
        { name: "a stateful set without volumes", resources: [statefulSet()] },
    ],
});
