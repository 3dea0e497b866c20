import { assetCarriesItsLevel } from "../../../../../policies/classified-protection/computing-environment/access/asset-carries-its-level";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { withSystem } from "../../../support/tiny";

const volume = "openstack:blockstorage/volume:Volume";
const namespace = "kubernetes:core/v1:Namespace";
const marked = (metadata: RecordedValue, type = volume) => [{ type, system: "sd-budget", inputs: { metadata } }];

describeRule(assetCarriesItsLevel, {
    good: [
        {
            name: "labels",
            resources: marked(
                { labels: { "egov-cloud.io/system": "sd-budget", "egov-cloud.io/level": "S3A2G3" } },
                namespace,
            ),
        },
        { name: "of no system", resources: [{ type: volume, inputs: { metadata: { "egov:level": "S3A3G3" } } }] },
        {
            name: "of a system that the estate has not",
            resources: [{ type: volume, inputs: { metadata: { "egov:system": "other", "egov:level": "S3A3G2" } } }],
        },
    ],
    bad: [
        { name: "a system without a level", code: "noLevel", resources: marked({ "egov:system": "sd-budget" }) },
        {
            name: "a level that is none",
            code: "notLevel",
            resources: marked({ "egov:system": "sd-budget", "egov:level": "3" }),
        },
        { name: "a level without the system", code: "noSystem", resources: marked({ "egov:level": "S3A2G3" }) },
        {
            name: "a level lower than the system's",
            code: "wrongLevel",
            resources: marked({ "egov:system": "sd-budget", "egov:level": "S2A2G2" }),
        },
        {
            name: "a level that the system had before",
            code: "wrongLevel",
            estate: () => withSystem("sd-budget", { protectionLevel: "S4A4G4" }),
            resources: marked({ "egov:system": "sd-budget", "egov:level": "S3A2G3" }),
        },
        ...[
            "openstack:compute/instance:Instance",
            "openstack:objectstorage/container:Container",
            namespace,
            "kubernetes:core/v1:PersistentVolumeClaim",
            "kubernetes:apps/v1:StatefulSet",
        ].map((type) => ({ name: type, code: "noLevel", resources: [{ type, system: "sd-budget" }] })),
    ],
    unknown: [{ name: "the marks", resources: marked(unknownValue) }],
    notApplicable: [{ name: "level 2", resources: [{ type: volume, system: "rizhao-permits" }] }],
});
