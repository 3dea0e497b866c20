import { volumeTypeKeepsCopies } from "../../../../../policies/classified-protection/cloud-extension/data/volume-type-keeps-copies";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const volumeType = (extraSpecs: RecordedValue) => [
    { type: "openstack:blockstorage/volumeTypeV3:VolumeTypeV3", inputs: { extraSpecs } },
];

describeRule(volumeTypeKeepsCopies, {
    good: [
        { name: "two", resources: volumeType({ "egov:replicas": 2 }) },
        { name: "as Cinder says it", resources: volumeType({ replication_enabled: "<is> True" }) },
    ],
    bad: [
        { name: "none", code: "fewCopies", resources: volumeType({ "egov:replicas": "0" }) },
        {
            name: "one, whatever Cinder says",
            code: "fewCopies",
            resources: volumeType({ "egov:replicas": "1", replication_enabled: "<is> True" }),
        },
    ],
    unknown: [
        { name: "nothing said", code: "copiesNotStated", resources: volumeType({}) },
        {
            name: "replication off",
            code: "copiesNotStated",
            resources: volumeType({ replication_enabled: "<is> False" }),
        },
        { name: "no number", code: "copiesNotStated", resources: volumeType({ "egov:replicas": "many" }) },
        { name: "the copies", code: "valueUnknown", resources: volumeType({ "egov:replicas": unknownValue }) },
    ],
    notApplicable: [
        {
            name: "a platform of level 2",
            resources: volumeType({ "egov:replicas": "1", "egov:level": "S2A2G2" }),
        },
    ],
});
