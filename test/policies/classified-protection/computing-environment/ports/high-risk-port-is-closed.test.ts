import { highRiskPortIsClosed } from "../../../../../policies/classified-protection/computing-environment/ports/high-risk-port-is-closed";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/secGroupRule:SecGroupRule";
const rule = (protocol: RecordedValue, portRangeMin: number, portRangeMax = portRangeMin, more: object = {}) => [
    { type, system: "sd-budget", inputs: { direction: "ingress", protocol, portRangeMin, portRangeMax, ...more } },
];

describeRule(highRiskPortIsClosed, {
    good: [
        { name: "below a range", resources: rule("tcp", 136) },
        { name: "above a range", resources: rule("tcp", 140) },
        { name: "a database's own port", resources: rule("tcp", 1434) },
        { name: "a cache", resources: rule("tcp", 11211) },
    ],
    bad: [
        ...[69, 111, 135, 137, 138, 139, 445, 593, 4444].map((port) => ({
            name: `${port} of TCP`,
            code: "open",
            resources: rule("tcp", port),
        })),
        ...[1434, 1900, 11211].map((port) => ({ name: `${port} of UDP`, code: "open", resources: rule("udp", port) })),
        { name: "a range around one", code: "open", resources: rule("tcp", 440, 450) },
        { name: "all ports", code: "open", resources: [{ type, inputs: { direction: "ingress", protocol: "tcp" } }] },
        { name: "everything", code: "open", resources: [{ type, inputs: { direction: "ingress" } }] },
        { name: "a named group", code: "open", resources: rule("tcp", 445, 445, { remoteGroupId: "g" }) },
        {
            name: "addresses that are not known",
            code: "open",
            resources: rule("tcp", 445, 445, { remoteIpPrefix: unknownValue }),
        },
        {
            name: "the second rule of a group of the old kind",
            code: "open",
            resources: [
                {
                    type: "openstack:compute/secGroup:SecGroup",
                    inputs: {
                        rules: [
                            { ipProtocol: "tcp", fromPort: 443, toPort: 443 },
                            { ipProtocol: "tcp", fromPort: 445, toPort: 445 },
                        ],
                    },
                },
            ],
        },
    ],
    unknown: [{ name: "the protocol", resources: rule(unknownValue, 445) }],
    notApplicable: [
        { name: "what leads out", resources: rule("tcp", 445, 445, { direction: "egress" }) },
        { name: "a protocol without ports", resources: rule("icmp", 8) },
    ],
});
