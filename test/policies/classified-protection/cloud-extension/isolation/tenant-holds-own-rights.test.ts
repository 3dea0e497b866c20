import { tenantHoldsOwnRights } from "../../../../../policies/classified-protection/cloud-extension/isolation/tenant-holds-own-rights";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const project = { type: "openstack:identity/project:Project", name: "project", department: "sd-finance" };
const namespace = {
    type: "kubernetes:core/v1:Namespace",
    name: "namespace",
    system: "sd-portal",
    inputs: { metadata: { name: "sd-portal" } },
};
const group = { type: "openstack:identity/groupV3:GroupV3", name: "group" };
const user = { type: "openstack:identity/user:User", name: "user" };
const reference = { type: "pulumi:pulumi:StackReference", name: "platform" };
const role = (type = "roleAssignment:RoleAssignment") => ({ type: `openstack:identity/${type}`, name: "role" });
const binding = (inputs: object) => ({
    type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    system: "sd-portal",
    name: "binding",
    inputs: { metadata: { namespace: "sd-portal" }, subjects: [{ kind: "Group", name: "x" }], ...inputs },
});

describeRule(tenantHoldsOwnRights, {
    good: [
        {
            name: "a group of the department",
            resources: [
                project,
                { ...group, department: "sd-finance" },
                { ...role(), refs: { projectId: "project", groupId: "group" } },
            ],
        },
        {
            name: "a user of the department, inherited",
            resources: [
                project,
                { ...user, department: "sd-finance" },
                {
                    ...role("inheritRoleAssignment:InheritRoleAssignment"),
                    refs: { projectId: "project", userId: "user" },
                },
            ],
        },
        { name: "a binding in the namespace", resources: [namespace, binding({})] },
        {
            name: "a binding in a namespace that Pulumi names",
            resources: [
                { ...namespace, inputs: {} },
                { ...binding({ metadata: { namespace: unknownValue } }), refs: { metadata: "namespace" } },
            ],
        },
    ],
    bad: [
        {
            name: "another department's group",
            code: "noRole",
            resources: [
                project,
                { ...group, department: "sd-bigdata" },
                { ...role(), refs: { projectId: "project", groupId: "group" } },
            ],
        },
        {
            name: "another department's user",
            code: "noRole",
            resources: [
                project,
                { ...user, department: "sd-bigdata" },
                { ...role(), refs: { projectId: "project", userId: "user" } },
            ],
        },
        {
            name: "a role on another project",
            code: "noRole",
            resources: [
                project,
                { ...project, name: "other", department: "sd-bigdata" },
                { ...group, department: "sd-finance" },
                { ...role(), refs: { projectId: "other", groupId: "group" } },
            ],
        },
        { name: "no binding", code: "noBinding", resources: [namespace] },
        { name: "a binding of nobody", code: "noBinding", resources: [namespace, binding({ subjects: [] })] },
        {
            name: "a binding elsewhere",
            code: "noBinding",
            resources: [namespace, binding({ metadata: { namespace: "default" } })],
        },
        {
            name: "a binding in another cluster",
            code: "noBinding",
            resources: [
                { type: "pulumi:providers:kubernetes", name: "other" },
                namespace,
                { ...binding({}), provider: "other" },
            ],
        },
    ],
    unknown: [
        {
            name: "a group of another stack",
            code: "holderUnknown",
            resources: [project, reference, { ...role(), refs: { projectId: "project", groupId: "platform" } }],
        },
        {
            name: "a group by its id",
            code: "holderUnknown",
            resources: [project, { ...role(), inputs: { groupId: "0123" }, refs: { projectId: "project" } }],
        },
        {
            name: "where a binding is",
            code: "valueUnknown",
            resources: [namespace, binding({ metadata: { namespace: unknownValue } })],
        },
    ],
    notApplicable: [
        { name: "a domain", resources: [{ ...project, inputs: { isDomain: true } }] },
        { name: "the platform's own project", resources: [{ type: project.type }] },
        { name: "the platform's own namespace", resources: [{ type: namespace.type }] },
    ],
});
