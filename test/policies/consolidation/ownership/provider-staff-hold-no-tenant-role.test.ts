import { providerStaffHoldNoTenantRole as rule } from "../../../../policies/consolidation/ownership/provider-staff-hold-no-tenant-role";
import type { CaseResource } from "../../support/case-resources";
import { unknownValue } from "../../support/fixtures";
import { describeRule } from "../../support/rule-cases";

const assignment = "openstack:identity/roleAssignment:RoleAssignment";
const inherited = "openstack:identity/inheritRoleAssignment:InheritRoleAssignment";
const group = "openstack:identity/groupV3:GroupV3";
const user = "openstack:identity/user:User";
const binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
const clusterBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";
const project = { type: "openstack:identity/project:Project", name: "project", department: "sd-finance" };
const reference = { type: "pulumi:pulumi:StackReference", name: "platform-370000", stack: "tenants-370000" };
/** An assignment to a group that another stack gives away, as the recorder says it. */
const handedOver = (path: string, more: Partial<CaseResource> = {}): CaseResource[] => [
    reference,
    {
        type: assignment,
        department: "sd-finance",
        inputs: { groupId: { kind: "unknown", urn: "", path } },
        refs: { groupId: "platform-370000" },
        ...more,
    },
];
const bound = (...subjects: Record<string, string>[]) => [{ type: binding, system: "sd-portal", inputs: { subjects } }];

describeRule(rule, {
    good: [
        {
            name: "a group of the department",
            resources: [
                { type: group, name: "owners", department: "sd-finance" },
                { type: assignment, department: "sd-finance", refs: { groupId: "owners" } },
            ],
        },
        {
            name: "a user of the department",
            resources: [
                { type: user, name: "li", department: "sd-finance" },
                { type: assignment, department: "sd-finance", refs: { userId: "li" } },
            ],
        },
        {
            name: "the account that deploys",
            resources: handedOver("platform-370000.groupIds.deployers", { name: "sd-finance/deployers/member" }),
        },
        {
            name: "the account that deploys, where nobody tells which group it is",
            resources: handedOver("?", { name: "sd-finance/deployers/member" }),
        },
        {
            name: "the group of that account in the same stack",
            resources: [
                { type: group, name: "g", stack: "tenants-370000", inputs: { name: "deployers" } },
                { type: assignment, department: "sd-finance", refs: { groupId: "g" } },
            ],
        },
        { name: "that account in Kubernetes", resources: bound({ kind: "Group", name: "egov:deployers" }) },
    ],
    bad: [
        {
            name: "operators of the platform",
            code: "providerGroup",
            resources: handedOver("platform-370000.groupIds.operators"),
            onlyInProcess: "the engine does not tell which output it is",
        },
        {
            name: "operators of the platform under the name of the account that deploys",
            code: "providerGroup",
            resources: handedOver("platform-370000.groupIds.operators", { name: "sd-finance/deployers/member" }),
            onlyInProcess: "the engine does not tell which output it is",
        },
        {
            name: "a group of nobody's, on a department's project",
            code: "providerGroup",
            resources: [
                project,
                { type: group, name: "g", inputs: { name: "operators" } },
                { type: inherited, stack: "tenants-370000", refs: { groupId: "g", projectId: "project" } },
            ],
        },
        {
            name: "a user of nobody's",
            code: "providerUser",
            resources: [
                { type: user, name: "li" },
                { type: assignment, department: "sd-finance", refs: { userId: "li" } },
            ],
        },
        {
            name: "another department",
            code: "otherDepartment",
            resources: [
                { type: group, name: "g", department: "sd-bigdata" },
                { type: assignment, department: "sd-finance", refs: { groupId: "g" } },
            ],
        },
        {
            name: "the second of two subjects",
            code: "providerGroup",
            resources: bound({ kind: "Group", name: "own" }, { kind: "Group", name: "egov:auditors" }),
        },
        { name: "the masters", code: "providerGroup", resources: bound({ kind: "Group", name: "system:masters" }) },
        ...["cluster-admin", "admin"].map((name) => ({
            name: `${name} everywhere`,
            code: "clusterWide",
            resources: [
                {
                    type: clusterBinding,
                    inputs: { roleRef: { name }, subjects: [{ kind: "Group", name: "egov:auditors" }] },
                },
            ],
        })),
    ],
    unknown: [
        {
            name: "somebody of another run",
            code: "holderUnknown",
            resources: [{ type: assignment, department: "sd-finance", inputs: { groupId: "7f3c" } }],
        },
        {
            name: "a group of a platform, where nobody tells which",
            code: "holderUnknown",
            resources: handedOver("?", { name: "sd-finance/operators/member" }),
        },
        {
            name: "something else of another stack",
            code: "holderUnknown",
            resources: handedOver("platform-370000.networkIds.common"),
        },
        {
            name: "somebody who is made later",
            code: "holderUnknown",
            resources: [{ type: assignment, department: "sd-finance", inputs: { userId: unknownValue } }],
        },
        {
            name: "the subjects",
            code: "valueUnknown",
            resources: [{ type: binding, system: "sd-portal", inputs: { subjects: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "the platform's own project", resources: [{ type: assignment, inputs: { groupId: "7f3c" } }] },
        {
            name: "a project of nobody's",
            resources: [
                { type: project.type, name: "project" },
                { type: assignment, inputs: { groupId: "7f3c" }, refs: { projectId: "project" } },
            ],
        },
        {
            name: "a role that sees no tenant data",
            resources: [
                {
                    type: clusterBinding,
                    inputs: { roleRef: { name: "view" }, subjects: [{ kind: "Group", name: "egov:auditors" }] },
                },
            ],
        },
    ],
});
