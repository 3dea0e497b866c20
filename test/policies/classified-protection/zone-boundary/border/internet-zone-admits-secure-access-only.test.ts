import { internetZoneAdmitsSecureAccessOnly } from "../../../../../policies/classified-protection/zone-boundary/border/internet-zone-admits-secure-access-only";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/port:Port";
const stack = "extranet";
const reference = { type: "pulumi:pulumi:StackReference", name: "platform-370000", stack };
const output = (path: string): RecordedValue => ({ kind: "unknown", urn: "", path: `platform-370000.${path}` });
const port = (path: string, ...tags: RecordedValue[]) => [
    reference,
    { type, stack, refs: { networkId: "platform-370000" }, inputs: { networkId: output(path), tags } },
];
const onlyInProcess = "the engine does not say which output of the other stack it is";

describeRule(internetZoneAdmitsSecureAccessOnly, {
    good: [{ name: "a gateway", resources: port("zoneNetworkIds.internet", "egov:role=secure-access") }],
    bad: [
        {
            name: "another device",
            code: "otherDevice",
            onlyInProcess,
            resources: port("zoneNetworkIds.internet", "egov:role=bastion"),
        },
        { name: "no role", code: "otherDevice", onlyInProcess, resources: port("zoneNetworkIds.internet") },
    ],
    unknown: [
        {
            name: "which output it is",
            code: "networkUnknown",
            resources: [
                reference,
                { type, stack, refs: { networkId: "platform-370000" }, inputs: { networkId: unknownValue } },
            ],
        },
        { name: "the role", resources: port("zoneNetworkIds.internet", unknownValue) },
    ],
    notApplicable: [
        { name: "another zone's network", onlyInProcess, resources: port("zoneNetworkIds.common") },
        { name: "a network of its own stack", resources: [{ type, inputs: { networkId: "1" } }] },
    ],
});
