import { auditStoreNamesItsSide } from "../../../../../policies/classified-protection/cloud-extension/operation/audit-store-names-its-side";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:objectstorage/container:Container";

describeRule(auditStoreNamesItsSide, {
    good: ["department", "system"].map((key) => ({
        name: `by ${key}`,
        resources: [{ type, inputs: { name: "audit", metadata: { [`egov:${key}`]: "sd-budget" } } }],
    })),
    bad: [
        {
            name: "a zone alone",
            code: "noOwner",
            resources: [{ type, inputs: { name: "x", metadata: { "egov:purpose": "audit", "egov:zone": "common" } } }],
        },
    ],
    unknown: [
        {
            name: "its metadata",
            code: "valueUnknown",
            resources: [{ type, inputs: { name: "audit", metadata: unknownValue } }],
        },
    ],
    notApplicable: [{ name: "other data", resources: [{ type, inputs: { name: "files" } }] }],
});
