import { securityGroupIsStateful } from "../../../../../policies/classified-protection/zone-boundary/access-control/security-group-is-stateful";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:networking/secGroup:SecGroup";

describeRule(securityGroupIsStateful, {
    good: [{ name: "said outright", resources: [{ type, inputs: { stateful: true } }] }],
    bad: [{ name: "level 2", resources: [{ type, system: "rizhao-permits", inputs: { stateful: "false" } }] }],
    unknown: [{ name: "whether", resources: [{ type, inputs: { stateful: unknownValue } }] }],
    notApplicable: [{ name: "a rule", resources: [{ type: "openstack:networking/secGroupRule:SecGroupRule" }] }],
});
