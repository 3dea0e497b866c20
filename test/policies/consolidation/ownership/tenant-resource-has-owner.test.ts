import { tenantResourceHasOwner as rule } from "../../../../policies/consolidation/ownership/tenant-resource-has-owner";
import { unknownValue } from "../../support/fixtures";
import { describeRule } from "../../support/rule-cases";

const network = "openstack:networking/network:Network";
const project = "openstack:identity/project:Project";
const stack = "tenants-370000";

describeRule(rule, {
    good: [
        { name: "a department's", resources: [{ type: network, department: "sd-finance" }] },
        { name: "by its tag", resources: [{ type: network, stack, inputs: { tags: ["egov:department=sd-finance"] } }] },
        {
            name: "of a county, in the city's stack",
            resources: [
                { type: network, stack: "tenants-371100", inputs: { tags: ["egov:department=ju-agriculture"] } },
            ],
        },
    ],
    bad: [
        { name: "no owner", code: "noOwner", resources: [{ type: network, stack }] },
        {
            name: "no owner at a recovery site",
            code: "noOwner",
            resources: [{ type: network, stack: "standby-370000" }],
        },
        {
            name: "a division alone",
            code: "noOwner",
            resources: [{ type: network, stack, inputs: { tags: ["egov:division=370000"] } }],
        },
        {
            name: "an ordinary project",
            code: "noOwner",
            resources: [{ type: project, stack, inputs: { isDomain: false } }],
        },
        {
            name: "what is no project and is said to be a domain",
            code: "noOwner",
            resources: [{ type: network, stack, inputs: { isDomain: true } }],
        },
        {
            name: "a department of another stack",
            code: "departmentOfOtherStack",
            resources: [{ type: network, stack, inputs: { tags: ["egov:department=rizhao-housing"] } }],
        },
    ],
    unknown: [
        {
            name: "the tags",
            code: "valueUnknown",
            resources: [{ type: network, stack, inputs: { tags: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "the platform's", resources: [{ type: network }] },
        { name: "the domain of the departments", resources: [{ type: project, stack, inputs: { isDomain: true } }] },
        { name: "a provider", resources: [{ type: "pulumi:providers:openstack", stack }] },
        { name: "a component", resources: [{ type: "egov:x:Y", stack }] },
        { name: "a strange stack", resources: [{ type: network, stack: "foreign-370000" }] },
    ],
});
