import { securityGroupRuleNamesFiveTuple } from "../../../../../policies/classified-protection/zone-boundary/access-control/security-group-rule-names-five-tuple";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const rule = (inputs: CaseResource["inputs"]): CaseResource[] => [
    {
        type: "openstack:networking/secGroupRule:SecGroupRule",
        system: "rizhao-permits",
        inputs: { protocol: "tcp", portRangeMin: 443, portRangeMax: 443, remoteIpPrefix: "10.0.0.0/8", ...inputs },
    },
];

describeRule(securityGroupRuleNamesFiveTuple, {
    good: [
        { name: "a group on the other side", resources: rule({ remoteIpPrefix: null, remoteGroupId: unknownValue }) },
        { name: "1024 ports", resources: rule({ portRangeMin: 30000, portRangeMax: 31023 }) },
        ...["icmp", "ipv6-icmp", "1", "58", "icmpv6", "vrrp", "112"].map((protocol) => ({
            name: `${protocol}, which has no ports`,
            resources: rule({ protocol, portRangeMin: null, portRangeMax: null }),
        })),
        { name: "one bound only", resources: rule({ portRangeMin: null, portRangeMax: 80 }) },
    ],
    bad: [
        ...["", "any", "ANY", "0", null].map((protocol) => ({
            name: `the protocol ${JSON.stringify(protocol)}`,
            code: "noProtocol",
            resources: rule({ protocol }),
        })),
        ...["tcp", "TCP", "udp", "17", "6", "sctp", "132", "dccp", "udplite"].map((protocol) => ({
            name: `no ports of ${protocol}`,
            code: "noPorts",
            resources: rule({ protocol, portRangeMin: 0, portRangeMax: 0 }),
        })),
        { name: "1025 ports", code: "tooManyPorts", resources: rule({ portRangeMin: 30000, portRangeMax: 31024 }) },
        { name: "every port", code: "tooManyPorts", resources: rule({ portRangeMin: 1, portRangeMax: 65535 }) },
        { name: "nobody on the other side", code: "noRemote", resources: rule({ remoteIpPrefix: null }) },
        {
            name: "nobody, for a protocol without ports",
            code: "noRemote",
            resources: rule({ protocol: "icmp", remoteIpPrefix: null }),
        },
        { name: "nobody and nothing", code: "noRemote", resources: rule({ protocol: null, remoteIpPrefix: null }) },
    ],
    unknown: [{ name: "a port", resources: rule({ portRangeMax: unknownValue }) }],
    notApplicable: [{ name: "a group", resources: [{ type: "openstack:networking/secGroup:SecGroup" }] }],
});
