import { projectHasRoleHolder } from "../../../../../policies/classified-protection/computing-environment/access/project-has-role-holder";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const project = "openstack:identity/project:Project";
const assignment = "openstack:identity/roleAssignment:RoleAssignment";
const inherited = "openstack:identity/inheritRoleAssignment:InheritRoleAssignment";
const domain = { type: project, name: "domain", inputs: { isDomain: true } };

describeRule(projectHasRoleHolder, {
    good: [
        {
            name: "a role on the project",
            resources: [{ type: project }, { type: assignment, name: "a", refs: { projectId: "it" } }],
        },
        {
            name: "an inherited role on the project",
            resources: [{ type: project }, { type: inherited, name: "a", refs: { projectId: "it" } }],
        },
        {
            name: "a role that is inherited from the domain",
            resources: [
                domain,
                { type: project, refs: { domainId: "domain" } },
                { type: inherited, name: "a", refs: { domainId: "domain" } },
            ],
        },
        {
            name: "a role that is inherited from the project above",
            resources: [
                { type: project, name: "above" },
                { type: project, refs: { parentId: "above" } },
                { type: inherited, name: "a", refs: { projectId: "above" } },
            ],
        },
        {
            name: "in a state, where ids are known",
            resources: [
                { type: project, id: "p1" },
                { type: assignment, name: "a", inputs: { projectId: "p1", groupId: "g" } },
            ],
        },
    ],
    bad: [
        {
            name: "a role on the domain that is not inherited",
            code: "nobody",
            resources: [
                domain,
                { type: project, refs: { domainId: "domain" } },
                { type: assignment, name: "a", refs: { domainId: "domain" } },
            ],
        },
        {
            name: "only another resource in it",
            code: "nobody",
            resources: [
                { type: project },
                { type: "openstack:compute/quotaSetV2:QuotaSetV2", name: "quota", refs: { projectId: "it" } },
            ],
        },
    ],
    unknown: [{ name: "whether it is a domain", resources: [{ type: project, inputs: { isDomain: unknownValue } }] }],
    notApplicable: [
        { name: "a domain", resources: [domain] },
        { name: "a project that is turned off", resources: [{ type: project, inputs: { enabled: false } }] },
    ],
});
