import { tenantHasOwnKey } from "../../../../../policies/classified-protection/cloud-extension/data/tenant-has-own-key";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const project = { type: "openstack:identity/project:Project", name: "project", department: "sd-finance" };
const key = (type: string, department?: string) => ({
    type: `openstack:keymanager/${type}`,
    name: "key",
    ...(department === undefined ? {} : { department }),
});

const waiting = { ...project, stack: "standby-370000" };
const machine = { type: "openstack:compute/instance:Instance", name: "machine", stack: "standby-370000" };

describeRule(tenantHasOwnKey, {
    good: [
        { name: "a key that Barbican makes", resources: [project, key("orderV1:OrderV1", "sd-finance")] },
        {
            name: "a secret of a system",
            resources: [project, { type: "openstack:keymanager/secretV1:SecretV1", name: "key", system: "sd-budget" }],
        },
    ],
    bad: [
        {
            name: "a standby with machines",
            code: "noKey",
            resources: [waiting, { ...machine, system: "sd-budget" }],
        },
        { name: "another department's", code: "noKey", resources: [project, key("orderV1:OrderV1", "sd-bigdata")] },
        { name: "the platform's", code: "noKey", resources: [project, key("orderV1:OrderV1")] },
        {
            name: "a container alone",
            code: "noKey",
            resources: [project, key("containerV1:ContainerV1", "sd-finance")],
        },
    ],
    unknown: [
        {
            name: "whether it is a domain",
            code: "valueUnknown",
            resources: [{ ...project, inputs: { isDomain: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "what waits at a recovery site", resources: [waiting] },
        { name: "the same beside another's machines", resources: [waiting, { ...machine, system: "sd-portal" }] },
        {
            name: "the same beside the machines at home",
            resources: [waiting, { ...machine, system: "sd-budget", stack: "tenants-370000" }],
        },
        { name: "a domain", resources: [{ ...project, inputs: { isDomain: true } }] },
        { name: "the platform's own project", resources: [{ type: project.type }] },
        { name: "level 2", resources: [{ ...project, department: "rizhao-housing" }] },
    ],
});
