import { accountIsUsed } from "../../../../../policies/classified-protection/computing-environment/access/account-is-used";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/user:User";
const using = (other: string) => [{ type }, { type: other, name: "use", refs: { userId: "it" } }];

describeRule(accountIsUsed, {
    good: [
        { name: "a member", resources: using("openstack:identity/userMembershipV3:UserMembershipV3") },
        { name: "a role", resources: using("openstack:identity/roleAssignment:RoleAssignment") },
        {
            name: "an inherited role",
            resources: using("openstack:identity/inheritRoleAssignment:InheritRoleAssignment"),
        },
    ],
    bad: [
        { name: "a key pair only", code: "leftOver", resources: using("openstack:compute/keypair:Keypair") },
        {
            name: "another one's membership",
            code: "leftOver",
            resources: [
                { type, name: "other" },
                { type: "openstack:identity/userMembershipV3:UserMembershipV3", name: "m", refs: { userId: "other" } },
                { type },
            ],
        },
    ],
    unknown: [{ name: "whether it is enabled", resources: [{ type, inputs: { enabled: unknownValue } }] }],
    notApplicable: [{ name: "a disabled account", resources: [{ type, inputs: { enabled: "false" } }] }],
});
