import { securityGroupsHaveNoInlineRules } from "../../../policies/bypass/security-groups-have-no-inline-rules";
import { describeRule } from "../support/rule-cases";
import { unknownValue } from "../support/fixtures";

const old = "openstack:compute/secGroup:SecGroup";
const current = "openstack:networking/secGroup:SecGroup";

describeRule(securityGroupsHaveNoInlineRules, {
    good: [{ name: "an empty list", resources: [{ type: current, inputs: { rules: [] } }] }],
    bad: [
        {
            name: "two rules",
            code: "inline",
            resources: [{ type: old, inputs: { rules: [{ fromPort: 1 }, { fromPort: 2 }] } }],
        },
        { name: "in the current type", code: "inline", resources: [{ type: current, inputs: { rules: [{}] } }] },
    ],
    unknown: [{ name: "its rules", resources: [{ type: old, inputs: { rules: unknownValue } }] }],
    notApplicable: [{ name: "an old group without any", resources: [{ type: old }] }],
});
