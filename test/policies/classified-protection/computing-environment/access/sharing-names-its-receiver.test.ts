import { sharingNamesItsReceiver } from "../../../../../policies/classified-protection/computing-environment/access/sharing-names-its-receiver";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/rbacPolicyV2:RbacPolicyV2";

describeRule(sharingNamesItsReceiver, {
    good: [
        {
            name: "a project that is made in the same deployment",
            resources: [
                { type: "openstack:identity/project:Project", name: "project" },
                { type, refs: { targetTenant: "project" } },
            ],
        },
        { name: "of another program", resources: [{ type, stack: "foreign-1", inputs: { targetTenant: "p1" } }] },
    ],
    bad: [
        {
            name: "a department's, with a named project",
            code: "byTenant",
            resources: [{ type, department: "sd-finance", inputs: { targetTenant: "p1" } }],
        },
        {
            name: "a department's in the platform's stack",
            code: "byTenant",
            resources: [{ type, department: "sd-finance", stack: "platform-370000", inputs: { targetTenant: "p1" } }],
        },
        {
            name: "in a tenants stack",
            code: "byTenant",
            resources: [{ type, stack: "tenants-370000", inputs: { targetTenant: "p1" } }],
        },
        {
            name: "of another program, with all",
            code: "withAll",
            resources: [{ type, stack: "foreign-1", inputs: { targetTenant: "*" } }],
        },
    ],
    unknown: [{ name: "a receiver of no resource's", resources: [{ type, inputs: { targetTenant: unknownValue } }] }],
    notApplicable: [{ name: "no receiver", resources: [{ type }] }],
});
