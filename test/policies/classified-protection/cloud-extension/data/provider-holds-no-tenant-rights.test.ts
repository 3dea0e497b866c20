import { providerHoldsNoTenantRights } from "../../../../../policies/classified-protection/cloud-extension/data/provider-holds-no-tenant-rights";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:identity/roleAssignment:RoleAssignment";
const inherited = "openstack:identity/inheritRoleAssignment:InheritRoleAssignment";
const project = { type: "openstack:identity/project:Project", name: "project", department: "sd-finance" };
const group = { type: "openstack:identity/groupV3:GroupV3", name: "holder" };
const user = { type: "openstack:identity/user:User", name: "holder" };
const refs = { projectId: "project", groupId: "holder" };
const userRefs = { projectId: "project", userId: "holder" };
const reference = { type: "pulumi:pulumi:StackReference", name: "holder" };
const output = (path: string) => ({ groupId: { kind: "unknown" as const, urn: "", path } });
const secret = (kind: string, more: object) => ({
    type: `openstack:keymanager/${kind}`,
    department: "sd-finance",
    inputs: { acl: { read: { users: ["0123"] } } },
    ...more,
});

describeRule(providerHoldsNoTenantRights, {
    good: [
        {
            name: "a group of the department",
            resources: [project, { ...group, department: "sd-finance" }, { type, refs }],
        },
        {
            name: "a user of the department",
            resources: [project, { ...user, department: "sd-finance" }, { type: inherited, refs: userRefs }],
        },
        {
            name: "the account that deploys",
            resources: [
                project,
                reference,
                {
                    type,
                    name: "sd-finance/deployers/member",
                    department: "sd-finance",
                    inputs: output("platform-370000.groupIds.deployers"),
                    refs,
                },
            ],
        },
        {
            name: "a secret for the department's own",
            resources: [
                { ...user, department: "sd-finance" },
                secret("secretV1:SecretV1", { refs: { acl: "holder" } }),
            ],
        },
    ],
    bad: [
        { name: "a group of the platform", code: "providersRole", resources: [project, group, { type, refs }] },
        { name: "a user of the platform", code: "providersRole", resources: [project, user, { type, refs: userRefs }] },
        { name: "inherited", code: "providersRole", resources: [project, group, { type: inherited, refs }] },
        {
            name: "on a domain",
            code: "providersRole",
            resources: [project, group, { type, refs: { domainId: "project", groupId: "holder" } }],
        },
        {
            name: "another department",
            code: "othersRole",
            resources: [project, { ...group, department: "sd-bigdata" }, { type, refs }],
        },
        ...["operators", "auditors", "security-administrators", "deployers-2"].map((name) => ({
            name: `the platform's ${name}`,
            code: "providersRole",
            resources: [project, reference, { type, inputs: output(`platform-370000.groupIds.${name}`), refs }],
            onlyInProcess: "the engine does not tell which output it is",
        })),
        {
            name: "one of two groups with the same id, as a state has them",
            code: "providersRole",
            resources: [
                project,
                { ...reference, inputs: { outputs: { groupIds: { deployers: "g", operators: "g" } } } },
                { type, inputs: { groupId: "g" }, refs },
            ],
            onlyInProcess: "the engine does not tell what another stack gives away",
        },
        ...["secretV1:SecretV1", "containerV1:ContainerV1"].map((kind) => ({
            name: `a user of the platform in the list of a ${kind}`,
            code: "providersRole",
            resources: [user, secret(kind, { refs: { acl: "holder" } })],
        })),
        {
            name: "a user of another department in such a list",
            code: "othersRole",
            resources: [
                { ...user, department: "sd-bigdata" },
                secret("secretV1:SecretV1", { refs: { acl: "holder" } }),
            ],
        },
    ],
    unknown: [
        {
            name: "a group elsewhere",
            code: "holderUnknown",
            resources: [project, { type, inputs: { groupId: "0123" }, refs: { projectId: "project" } }],
        },
        {
            name: "the deployers of nobody",
            code: "valueUnknown",
            resources: [project, { type, inputs: output("groupIds.deployers"), refs: { projectId: "project" } }],
        },
        {
            name: "what only has the name of the deployers' assignment",
            code: "valueUnknown",
            resources: [project, reference, { type, name: "sd-finance/deployers/member", inputs: output(""), refs }],
        },
        {
            name: "some output of another stack",
            code: "valueUnknown",
            resources: [project, reference, { type, inputs: output(""), refs }],
        },
        {
            name: "the group",
            code: "valueUnknown",
            resources: [project, { type, inputs: { groupId: unknownValue }, refs: { projectId: "project" } }],
        },
        {
            name: "users in a list that another stack gives away",
            code: "holderUnknown",
            resources: [reference, secret("secretV1:SecretV1", { refs: { acl: "holder" } })],
        },
        { name: "users elsewhere in a list", code: "holderUnknown", resources: [secret("secretV1:SecretV1", {})] },
    ],
    notApplicable: [
        {
            name: "the platform's own project",
            resources: [{ type: project.type, name: "project" }, group, { type, refs }],
        },
        {
            name: "a project elsewhere",
            resources: [group, { type, inputs: { projectId: "0123" }, refs: { groupId: "holder" } }],
        },
        { name: "a secret without a list", resources: [secret("secretV1:SecretV1", { inputs: {} })] },
        {
            name: "a list of none",
            resources: [secret("secretV1:SecretV1", { inputs: { acl: { read: { users: [] } } } })],
        },
        {
            name: "the platform's secret",
            resources: [user, secret("secretV1:SecretV1", { department: undefined, refs: { acl: "holder" } })],
        },
    ],
});
