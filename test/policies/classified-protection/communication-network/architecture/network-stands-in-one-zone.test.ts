import { networkStandsInOneZone } from "../../../../../policies/classified-protection/communication-network/architecture/network-stands-in-one-zone";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:networking/network:Network";
const line = { type, stack: "extranet", inputs: { tags: ["egov:role=carrier-access"] } };

describeRule(networkStandsInOneZone, {
    good: [
        { name: "the zone of its system", resources: [{ type, system: "sd-budget" }] },
        {
            name: "the same zone twice",
            resources: [{ type, inputs: { tags: ["egov:zone=internet", "egov:zone=internet"] } }],
        },
        {
            name: "a zone among other tags",
            resources: [{ type, inputs: { tags: ["egov:division=370000", "egov:zone=common"] } }],
        },
        { name: "management", resources: [{ type, inputs: { tags: ["egov:zone=management"] } }] },
        { name: "level 2", resources: [{ type, system: "rizhao-permits" }] },
    ],
    bad: [
        { name: "no tags", code: "noZone", resources: [{ type, inputs: {} }] },
        {
            name: "two zones",
            code: "severalZones",
            resources: [{ type, inputs: { tags: ["egov:zone=common", "egov:zone=internet"] } }],
        },
        {
            name: "two zones, one of them its system's",
            code: "severalZones",
            resources: [{ type, system: "sd-budget", inputs: { tags: ["egov:zone=dedicated", "egov:zone=internet"] } }],
        },
        {
            name: "a zone there is not",
            code: "noSuchZone",
            resources: [{ type, inputs: { tags: ["egov:zone=Common"] } }],
        },
        {
            name: "a zone there is not, on a carrier's line",
            code: "noSuchZone",
            resources: [{ ...line, inputs: { tags: ["egov:role=carrier-access", "egov:zone=carrier"] } }],
        },
        {
            name: "what only claims to be a carrier's line, in a stack of tenants",
            code: "noZone",
            resources: [{ ...line, stack: "tenants-370000" }],
        },
        ...["egov:department=sd-finance", "egov:system=gone"].map((owner) => ({
            name: `a carrier's line of somebody's: ${owner}`,
            code: "noZone",
            resources: [{ ...line, inputs: { tags: ["egov:role=carrier-access", owner] } }],
        })),
        {
            name: "another network of the extranet",
            code: "noZone",
            resources: [{ ...line, inputs: { tags: ["egov:role=selector"] } }],
        },
    ],
    unknown: [{ name: "a tag", resources: [{ type, inputs: { tags: [unknownValue] } }] }],
    notApplicable: [
        { name: "a router", resources: [{ type: "openstack:networking/router:Router" }] },
        { name: "a carrier's line, outside every zone", resources: [line] },
    ],
});
