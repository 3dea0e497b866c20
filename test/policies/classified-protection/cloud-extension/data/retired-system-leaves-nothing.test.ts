import { retiredSystemLeavesNothing } from "../../../../../policies/classified-protection/cloud-extension/data/retired-system-leaves-nothing";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { withSystem } from "../../../support/tiny";

const volume = "openstack:blockstorage/volume:Volume";
const retired = () => withSystem("sd-budget", { migration: { state: "retired" } });
const types = [
    "openstack:blockstorage/volume:Volume",
    "openstack:database/instance:Instance",
    "openstack:images/image:Image",
    "openstack:keymanager/secretV1:SecretV1",
    "openstack:objectstorage/container:Container",
    "openstack:sharedfilesystem/share:Share",
    "kubernetes:apps/v1:StatefulSet",
    "kubernetes:core/v1:Namespace",
    "kubernetes:core/v1:PersistentVolume",
    "kubernetes:core/v1:PersistentVolumeClaim",
];

describeRule(retiredSystemLeavesNothing, {
    good: [
        {
            name: "a deferred system",
            resources: [{ type: volume, inputs: { metadata: { "egov:system": "ju-subsidies" } } }],
        },
    ],
    bad: types.map((type) => ({
        name: type,
        code: "retired",
        estate: retired,
        resources: [{ type, system: "sd-budget" }],
    })),
    unknown: [
        {
            name: "whose it is",
            code: "valueUnknown",
            resources: [{ type: volume, inputs: { metadata: { "egov:system": unknownValue } } }],
        },
    ],
    notApplicable: [
        { name: "no system's", estate: retired, resources: [{ type: volume, department: "sd-finance" }] },
        {
            name: "what holds no data",
            estate: retired,
            resources: [{ type: "openstack:networking/port:Port", system: "sd-budget" }],
        },
    ],
});
