import { imageIsHardened } from "../../../../../policies/classified-protection/cloud-extension/machines/image-is-hardened";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:images/image:Image";

describeRule(imageIsHardened, {
    good: [{ name: "as a truth value", resources: [{ type, inputs: { properties: { "egov:hardened": true } } }] }],
    bad: [
        { name: "nothing said", code: "notHardened", resources: [{ type, inputs: {} }] },
        {
            name: "something else said",
            code: "notHardened",
            resources: [{ type, inputs: { properties: { hardened: "true" } } }],
        },
    ],
    unknown: [
        {
            name: "the mark",
            code: "valueUnknown",
            resources: [{ type, inputs: { properties: { "egov:hardened": unknownValue } } }],
        },
        { name: "the properties", code: "valueUnknown", resources: [{ type, inputs: { properties: unknownValue } }] },
    ],
    notApplicable: [{ name: "level 1", resources: [{ type, inputs: { properties: { "egov:level": "S1A1G1" } } }] }],
});
