import { remoteManagementIsEncrypted } from "../../../../../policies/classified-protection/computing-environment/ports/remote-management-is-encrypted";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/secGroupRule:SecGroupRule";
const rule = (protocol: RecordedValue, portRangeMin: number, portRangeMax = portRangeMin, more: object = {}) => [
    { type, system: "sd-budget", inputs: { direction: "ingress", protocol, portRangeMin, portRangeMax, ...more } },
];

describeRule(remoteManagementIsEncrypted, {
    good: [
        { name: "logs by UDP", resources: rule("udp", 514) },
        { name: "printers, after rsh", resources: rule("tcp", 515) },
        { name: "WinRM by TLS", resources: rule("tcp", 5986) },
        { name: "Docker by TLS", resources: rule("tcp", 2376) },
        { name: "after VNC", resources: rule("tcp", 5910) },
    ],
    bad: [
        ...[20, 21, 23, 512, 513, 514, 2375, 5900, 5909, 5985, 10255].map((port) => ({
            name: String(port),
            code: "plain",
            resources: rule("tcp", port),
        })),
        { name: "SNMP", code: "plain", resources: rule("udp", 161) },
        { name: "any protocol", code: "plain", resources: rule("", 23) },
        {
            name: "from the management zone",
            code: "plain",
            resources: rule("tcp", 23, 23, { remoteIpPrefix: "10.237.0.0/24" }),
        },
    ],
    unknown: [{ name: "the protocol", resources: rule(unknownValue, 23) }],
    notApplicable: [{ name: "what leads out", resources: rule("tcp", 23, 23, { direction: "egress" }) }],
});
