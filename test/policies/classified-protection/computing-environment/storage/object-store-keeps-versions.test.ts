import { objectStoreKeepsVersions } from "../../../../../policies/classified-protection/computing-environment/storage/object-store-keeps-versions";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:objectstorage/container:Container";
const system = "sd-budget";

describeRule(objectStoreKeepsVersions, {
    good: [
        { name: "of the old kind", resources: [{ type, system, inputs: { versioningLegacy: { type: "versions" } } }] },
    ],
    bad: [{ name: "turned off", code: "noVersions", resources: [{ type, system, inputs: { versioning: false } }] }],
    unknown: [{ name: "the versions", resources: [{ type, system, inputs: { versioning: unknownValue } }] }],
    notApplicable: [{ name: "level 2", resources: [{ type, system: "rizhao-permits" }] }],
});
