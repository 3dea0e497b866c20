import { gatewaysAreRedundant } from "../../../../../policies/classified-protection/communication-network/architecture/gateways-are-redundant";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const router = "openstack:networking/router:Router";
const network = "openstack:networking/network:Network";
const system = "sd-budget";

describeRule(gatewaysAreRedundant, {
    good: [
        { name: "no zones named", resources: [{ type: router, system }] },
        {
            name: "high availability said",
            resources: [{ type: router, system, inputs: { valueSpecs: { ha: "true" } } }],
        },
    ],
    bad: [
        {
            name: "one zone twice",
            code: "oneZone",
            resources: [{ type: router, system, inputs: { availabilityZoneHints: ["az1", "az1"] } }],
        },
        {
            name: "a network in one zone",
            code: "oneZone",
            resources: [{ type: network, system, inputs: { availabilityZoneHints: ["az1"] } }],
        },
        ...["false", "False", false].map((ha) => ({
            name: `high availability off: ${typeof ha} ${String(ha)}`,
            code: "notHighlyAvailable",
            resources: [{ type: router, system, inputs: { valueSpecs: { ha } } }],
        })),
    ],
    unknown: [
        { name: "the zones", resources: [{ type: router, system, inputs: { availabilityZoneHints: [unknownValue] } }] },
    ],
    notApplicable: [
        {
            name: "level 2",
            resources: [{ type: router, system: "rizhao-permits", inputs: { availabilityZoneHints: ["az1"] } }],
        },
    ],
});
