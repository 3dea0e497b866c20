import { administratorRoleStaysWithPlatform } from "../../../../../policies/classified-protection/computing-environment/access/administrator-role-stays-with-platform";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const assignment = "openstack:identity/roleAssignment:RoleAssignment";
const giving = (name: RecordedValue | undefined, place: object = {}, type = assignment) => [
    { type: "openstack:identity/role:Role", name: "role", inputs: name === undefined ? {} : { name }, ...place },
    { type, refs: { roleId: "role" }, ...place },
];

describeRule(administratorRoleStaysWithPlatform, {
    good: [
        { name: "the platform's own", resources: giving("admin") },
        { name: "another role in a tenant", resources: giving("member", { department: "sd-finance" }) },
    ],
    bad: [
        { name: "a department", code: "administrator", resources: giving("admin", { department: "sd-finance" }) },
        {
            name: "a department in the platform's stack",
            code: "administrator",
            resources: giving("cloud_admin", { department: "sd-finance", stack: "platform-370000" }),
        },
        { name: "a tenants stack", code: "administrator", resources: giving("admin", { stack: "tenants-370000" }) },
        {
            name: "an inherited role",
            code: "administrator",
            resources: giving(
                "admin",
                { department: "sd-finance" },
                "openstack:identity/inheritRoleAssignment:InheritRoleAssignment",
            ),
        },
        {
            name: "a role with the resource's name",
            code: "administrator",
            resources: [
                { type: "openstack:identity/role:Role", name: "admin", department: "sd-finance" },
                { type: assignment, department: "sd-finance", refs: { roleId: "admin" } },
            ],
        },
    ],
    unknown: [
        { name: "the place", code: "placeUnknown", resources: giving("admin", { stack: "foreign-1" }) },
        { name: "the role's name", resources: giving(unknownValue, { department: "sd-finance" }) },
    ],
    notApplicable: [
        { name: "a role of which only the id is known", resources: [{ type: assignment, inputs: { roleId: "9fe2" } }] },
        {
            name: "a role that another stack gives",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "admin", department: "sd-finance", custom: true },
                { type: assignment, department: "sd-finance", refs: { roleId: "admin" } },
            ],
        },
    ],
});
