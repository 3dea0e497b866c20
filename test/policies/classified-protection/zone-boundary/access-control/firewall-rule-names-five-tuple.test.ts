import { firewallRuleNamesFiveTuple } from "../../../../../policies/classified-protection/zone-boundary/access-control/firewall-rule-names-five-tuple";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const rule = (inputs: CaseResource["inputs"]): CaseResource[] => [
    {
        type: "openstack:firewall/ruleV2:RuleV2",
        system: "rizhao-permits",
        inputs: {
            action: "allow",
            protocol: "tcp",
            sourceIpAddress: "10.37.0.0/18",
            destinationIpAddress: "10.37.1.0/26",
            destinationPort: "443",
            ...inputs,
        },
    },
];

describeRule(firewallRuleNamesFiveTuple, {
    good: [{ name: "a protocol without ports", resources: rule({ protocol: "ICMP", destinationPort: null }) }],
    bad: [
        ...["any", "ANY", "", null].map((protocol) => ({
            name: `protocol ${String(protocol)}`,
            code: "noProtocol",
            resources: rule({ protocol }),
        })),
        ...["0.0.0.0/0", "::/0", "", null].flatMap((address) => [
            { name: `from ${String(address)}`, code: "noSource", resources: rule({ sourceIpAddress: address }) },
            {
                name: `to ${String(address)}`,
                code: "noDestination",
                resources: rule({ destinationIpAddress: address }),
            },
        ]),
        { name: "no port", code: "noPort", resources: rule({ destinationPort: null }) },
        { name: "no port of UDP", code: "noPort", resources: rule({ protocol: "udp", destinationPort: null }) },
    ],
    unknown: [{ name: "the source", resources: rule({ sourceIpAddress: unknownValue }) }],
    notApplicable: ["deny", "reject", null].map((action) => ({
        name: String(action),
        resources: rule({ action, protocol: null }),
    })),
});
