import { securityGroupDeniesByDefault } from "../../../../../policies/classified-protection/zone-boundary/access-control/security-group-denies-by-default";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:networking/secGroup:SecGroup";

describeRule(securityGroupDeniesByDefault, {
    good: [{ name: "as text", resources: [{ type, inputs: { deleteDefaultRules: "true" } }] }],
    bad: [
        { name: "said outright", resources: [{ type, inputs: { deleteDefaultRules: false } }] },
        { name: "level 2", resources: [{ type, system: "rizhao-permits" }] },
    ],
    unknown: [{ name: "whether", resources: [{ type, inputs: { deleteDefaultRules: unknownValue } }] }],
    notApplicable: [{ name: "a rule", resources: [{ type: "openstack:networking/secGroupRule:SecGroupRule" }] }],
});
