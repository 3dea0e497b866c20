import { machineNotOnBothPlanes } from "../../../../../policies/classified-protection/cloud-extension/operation/machine-not-on-both-planes";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const stack = "platform-370000";
const network = (name: string, tags: string[]) => ({
    type: "openstack:networking/network:Network",
    name,
    stack,
    inputs: { tags },
});
const management = network("management", ["egov:zone=management"]);
const internet = network("internet", ["egov:zone=internet"]);
const finance = network("finance", ["egov:zone=common", "egov:department=sd-finance"]);
const port = (name: string, of: string) => ({
    type: "openstack:networking/port:Port",
    name,
    stack,
    refs: { networkId: of },
});
const machine = (networks: string[], more: object = {}) => ({
    type: "openstack:compute/instance:Instance",
    stack,
    refs: { networks },
    ...more,
});

describeRule(machineNotOnBothPlanes, {
    good: [
        { name: "a bastion", resources: [management, internet, machine(["management", "internet"])] },
        { name: "management alone", resources: [management, port("in", "management"), machine(["in"])] },
    ],
    bad: [
        {
            name: "both networks",
            code: "bothPlanes",
            resources: [management, finance, machine(["finance", "management"])],
        },
        {
            name: "ports in both",
            code: "bothPlanes",
            resources: [management, finance, port("in", "management"), port("out", "finance"), machine(["in", "out"])],
        },
        {
            name: "ports that say it themselves",
            code: "bothPlanes",
            resources: [
                { ...port("in", "x"), refs: {}, inputs: { networkId: "1", tags: ["egov:zone=management"] } },
                { ...port("out", "x"), refs: {}, inputs: { networkId: "2", tags: ["egov:system=sd-budget"] } },
                machine(["in", "out"]),
            ],
        },
        {
            name: "ports that say it themselves, in networks of another stack",
            code: "bothPlanes",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "platform", stack },
                { ...port("in", "platform"), inputs: { tags: ["egov:zone=management"] } },
                { ...port("out", "platform"), inputs: { tags: ["egov:system=sd-budget"] } },
                machine(["in", "out"]),
            ],
        },
        {
            name: "a system's machine",
            code: "tenantsMachine",
            resources: [management, machine(["management"], { system: "sd-budget" })],
        },
    ],
    unknown: [
        {
            name: "the zone of a network",
            code: "valueUnknown",
            resources: [{ ...management, inputs: { tags: unknownValue } }, machine(["management"])],
        },
    ],
    notApplicable: [
        { name: "a department's networks alone", resources: [finance, machine(["finance"], { system: "sd-budget" })] },
        { name: "no network that is known", resources: [machine([])] },
    ],
});
