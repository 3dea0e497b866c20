import { resourceInOwnProject } from "../../../../../policies/classified-protection/cloud-extension/isolation/resource-in-own-project";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/port:Port";
const projectType = "openstack:identity/project:Project";
const project = (department?: string) => ({
    type: projectType,
    name: "project",
    ...(department === undefined ? {} : { department }),
});
const refs = { tenantId: "project" };
const kinds = [
    "loadbalancer/loadBalancer:LoadBalancer",
    "networking/network:Network",
    "networking/router:Router",
    "networking/secGroup:SecGroup",
    "networking/subnet:Subnet",
];

describeRule(resourceInOwnProject, {
    good: [
        {
            name: "the project of its department",
            resources: [project("sd-finance"), { type, system: "sd-budget", refs }],
        },
        {
            name: "a project by its id",
            resources: [
                { ...project("sd-finance"), id: "0123" },
                { type, department: "sd-finance", inputs: { tenantId: "0123" } },
            ],
        },
    ],
    bad: [
        ...kinds.map((kind) => ({
            name: kind,
            code: "otherProject",
            resources: [project("sd-bigdata"), { type: `openstack:${kind}`, system: "sd-budget", refs }],
        })),
        {
            name: "the project of another department",
            code: "otherProject",
            resources: [project("sd-bigdata"), { type, system: "sd-budget", refs }],
        },
        {
            name: "a project by its tags",
            code: "otherProject",
            resources: [
                { type: projectType, name: "project", inputs: { tags: ["egov:department=sd-bigdata"] } },
                { type, inputs: { tags: ["egov:system=sd-budget"] }, refs },
            ],
        },
        {
            name: "a project of the platform",
            code: "platformsProject",
            resources: [project(), { type, system: "sd-budget", refs }],
        },
    ],
    unknown: [
        {
            name: "a project elsewhere",
            code: "projectUnknown",
            resources: [{ type, system: "sd-budget", inputs: { tenantId: "4567" } }],
        },
        {
            name: "the project",
            code: "valueUnknown",
            resources: [{ type, system: "sd-budget", inputs: { tenantId: unknownValue } }],
        },
        {
            name: "something that is no project",
            code: "valueUnknown",
            resources: [
                { type: "openstack:identity/groupV3:GroupV3", name: "project", department: "sd-bigdata" },
                { type, system: "sd-budget", refs },
            ],
        },
    ],
    notApplicable: [
        { name: "no project named", resources: [{ type, system: "sd-budget" }] },
        { name: "the platform's own", resources: [project("sd-finance"), { type, refs }] },
    ],
});
