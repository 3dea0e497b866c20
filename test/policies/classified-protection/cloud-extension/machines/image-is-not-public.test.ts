import { imageIsNotPublic } from "../../../../../policies/classified-protection/cloud-extension/machines/image-is-not-public";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:images/image:Image";

describeRule(imageIsNotPublic, {
    good: [
        { name: "private", resources: [{ type, inputs: { visibility: "private" } }] },
        { name: "by default", resources: [{ type, inputs: {} }] },
    ],
    bad: [
        { name: "community", code: "visible", resources: [{ type, inputs: { visibility: "community" } }] },
        { name: "upper case", code: "visible", resources: [{ type, inputs: { visibility: "PUBLIC" } }] },
    ],
    unknown: [
        { name: "the visibility", code: "valueUnknown", resources: [{ type, inputs: { visibility: unknownValue } }] },
    ],
    notApplicable: [
        {
            name: "level 2",
            resources: [{ type, inputs: { visibility: "public", properties: { "egov:level": "S2A2G2" } } }],
        },
    ],
});
