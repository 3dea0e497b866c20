import { machinePolicyTravels } from "../../../../../policies/classified-protection/cloud-extension/machines/machine-policy-travels";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const machine = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:compute/instance:Instance", system: "sd-budget", inputs },
];
const port = (vnicType: RecordedValue) => [
    { type: "openstack:networking/port:Port", system: "sd-budget", inputs: { binding: { vnicType } } },
];

describeRule(machinePolicyTravels, {
    good: [
        { name: "a port that is known later", resources: machine({ networks: [{ port: unknownValue }] }) },
        { name: "groups of its own", resources: machine({ networks: [{ uuid: "1" }], securityGroups: ["web"] }) },
        { name: "a normal port", resources: port("normal") },
    ],
    bad: [
        { name: "no network", code: "unboundNetwork", resources: machine({}) },
        { name: "groups that are none", code: "unboundNetwork", resources: machine({ securityGroups: [] }) },
        {
            name: "the second network",
            code: "unboundNetwork",
            resources: machine({ networks: [{ port: "1" }, { name: "net" }] }),
        },
        ...["direct", "direct-physical", "macvtap", "baremetal", "Direct"].map((kind) => ({
            name: kind,
            code: "passedThrough",
            resources: port(kind),
        })),
    ],
    unknown: [
        { name: "the networks", code: "valueUnknown", resources: machine({ networks: unknownValue }) },
        { name: "the kind of a port", code: "valueUnknown", resources: port(unknownValue) },
    ],
    notApplicable: [
        { name: "no network wanted", resources: machine({ networkMode: "none" }) },
        { name: "a port without a kind", resources: [{ type: "openstack:networking/port:Port", system: "sd-budget" }] },
    ],
});
