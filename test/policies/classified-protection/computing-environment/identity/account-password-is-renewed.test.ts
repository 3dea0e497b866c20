import { accountPasswordIsRenewed } from "../../../../../policies/classified-protection/computing-environment/identity/account-password-is-renewed";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/user:User";

describeRule(accountPasswordIsRenewed, {
    good: [
        {
            name: "exemptions that are turned off",
            resources: [{ type, inputs: { ignorePasswordExpiry: false, ignoreChangePasswordUponFirstUse: "false" } }],
        },
    ],
    bad: [
        {
            name: "the first password stays",
            code: "keepsFirstPassword",
            resources: [{ type, inputs: { ignoreChangePasswordUponFirstUse: "true" } }],
        },
        {
            name: "one exemption, the other not known",
            code: "neverExpires",
            resources: [
                { type, inputs: { ignorePasswordExpiry: true, ignoreChangePasswordUponFirstUse: unknownValue } },
            ],
        },
    ],
    unknown: [
        { name: "expiry", resources: [{ type, inputs: { ignorePasswordExpiry: unknownValue } }] },
        { name: "first use", resources: [{ type, inputs: { ignoreChangePasswordUponFirstUse: unknownValue } }] },
    ],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:identity/groupV3:GroupV3" }] }],
});
