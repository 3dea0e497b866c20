import { managementComesFromManagementZone } from "../../../../../policies/classified-protection/computing-environment/ports/management-comes-from-management-zone";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:networking/secGroupRule:SecGroupRule";
const rule = (protocol: RecordedValue, portRangeMin: number, portRangeMax = portRangeMin, more: object = {}) => [
    { type, system: "sd-budget", inputs: { direction: "ingress", protocol, portRangeMin, portRangeMax, ...more } },
];

const from = (remoteIpPrefix: RecordedValue, port = 22) => rule("tcp", port, port, { remoteIpPrefix });
const listener = (allowedCidrs: RecordedValue) => [
    {
        type: "openstack:loadbalancer/listener:Listener",
        system: "sd-budget",
        inputs: { protocol: "TCP", protocolPort: 22, allowedCidrs },
    },
];

describeRule(managementComesFromManagementZone, {
    good: [
        { name: "the whole management plane", resources: from("10.237.0.0/16") },
        { name: "one address", resources: from("10.237.1.2") },
        { name: "a group", resources: rule("tcp", 22, 22, { remoteGroupId: unknownValue }) },
        { name: "a listener", resources: listener(["10.237.0.0/24", "10.237.1.0/24"]) },
    ],
    bad: [
        ...[22, 2379, 2380, 3389, 5986, 6443, 10250, 10257, 10259].map((port) => ({
            name: `${port} for everybody`,
            code: "everybody",
            resources: rule("tcp", port),
        })),
        { name: "management of hardware", code: "everybody", resources: rule("udp", 623) },
        { name: "remote desktop by UDP", code: "everybody", resources: rule("udp", 3389) },
        { name: "another zone", code: "elsewhere", resources: from("10.37.0.0/26") },
        { name: "more than the management plane", code: "elsewhere", resources: from("10.236.0.0/15") },
        { name: "everybody by IPv6", code: "elsewhere", resources: from("::/0") },
        { name: "a range with one in it", code: "everybody", resources: rule("tcp", 1, 1024) },
        {
            name: "the second of a listener's blocks",
            code: "elsewhere",
            resources: listener(["10.237.0.0/24", "0.0.0.0/0"]),
        },
        { name: "a listener without blocks", code: "everybody", resources: listener([]) },
        {
            name: "a Service",
            code: "everybody",
            resources: [
                {
                    type: "kubernetes:core/v1:Service",
                    system: "sd-portal",
                    inputs: { spec: { type: "LoadBalancer", ports: [{ port: 22 }] } },
                },
            ],
        },
    ],
    unknown: [{ name: "the source", resources: from(unknownValue) }],
    notApplicable: [
        { name: "another port", resources: rule("tcp", 443) },
        { name: "the port after a range", resources: rule("tcp", 2381) },
        { name: "a source that is not known, of another port", resources: from(unknownValue, 443) },
        { name: "port 22 of UDP", resources: rule("udp", 22) },
    ],
});
