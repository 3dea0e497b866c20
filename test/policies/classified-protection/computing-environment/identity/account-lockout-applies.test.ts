import { accountLockoutApplies } from "../../../../../policies/classified-protection/computing-environment/identity/account-lockout-applies";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/user:User";

describeRule(accountLockoutApplies, {
    good: [{ name: "no exemption", resources: [{ type, inputs: { ignoreLockoutFailureAttempts: false } }] }],
    bad: [{ name: "written as text", resources: [{ type, inputs: { ignoreLockoutFailureAttempts: "true" } }] }],
    unknown: [{ name: "the exemption", resources: [{ type, inputs: { ignoreLockoutFailureAttempts: unknownValue } }] }],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:identity/groupV3:GroupV3" }] }],
});
