import { projectMayProtectItself } from "../../../../../policies/classified-protection/cloud-extension/isolation/project-may-protect-itself";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const type = "openstack:networking/quotaV2:QuotaV2";
const quota = (inputs: Record<string, RecordedValue>) => [{ type, department: "sd-finance", inputs }];

describeRule(projectMayProtectItself, {
    good: [
        { name: "just enough", resources: quota({ securityGroup: 2, securityGroupRule: 5 }) },
        { name: "no limit", resources: quota({ securityGroup: -1, securityGroupRule: -1 }) },
        { name: "the cloud's own limit", resources: quota({ network: 2 }) },
    ],
    bad: [
        { name: "groups", code: "tooFew", resources: quota({ securityGroup: 1, securityGroupRule: 200 }) },
        { name: "rules", code: "tooFew", resources: quota({ securityGroup: 10, securityGroupRule: 4 }) },
        { name: "none at all", code: "tooFew", resources: quota({ securityGroup: 0 }) },
        {
            name: "a department's project that a quota names",
            code: "tooFew",
            resources: [
                { type: "openstack:identity/project:Project", name: "project", department: "sd-finance" },
                { type, inputs: { securityGroup: 1 }, refs: { projectId: "project" } },
            ],
        },
    ],
    unknown: [{ name: "a limit", code: "valueUnknown", resources: quota({ securityGroupRule: unknownValue }) }],
    notApplicable: [
        { name: "the platform's own project", resources: [{ type, inputs: { securityGroup: 1 } }] },
        {
            name: "the platform's own project by name",
            resources: [
                { type: "openstack:identity/project:Project", name: "project" },
                { type, inputs: { securityGroup: 1 }, refs: { projectId: "project" } },
            ],
        },
    ],
});
