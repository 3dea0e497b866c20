import { firewallGroupIsInForce } from "../../../../../policies/classified-protection/cloud-extension/borders/firewall-group-is-in-force";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const group = (inputs: Record<string, RecordedValue>) => [{ type: "openstack:firewall/groupV2:GroupV2", inputs }];

describeRule(firewallGroupIsInForce, {
    good: [
        { name: "incoming only", resources: group({ ports: ["1"], ingressFirewallPolicyId: unknownValue }) },
        { name: "outgoing only", resources: group({ ports: [unknownValue], egressFirewallPolicyId: "1" }) },
    ],
    bad: [
        {
            name: "down",
            code: "down",
            resources: group({ adminStateUp: false, ports: ["1"], ingressFirewallPolicyId: "1" }),
        },
        { name: "no ports", code: "noPorts", resources: group({ ingressFirewallPolicyId: "1" }) },
        { name: "a list of none", code: "noPorts", resources: group({ ports: [], ingressFirewallPolicyId: "1" }) },
        { name: "no policy", code: "noPolicy", resources: group({ adminStateUp: true, ports: ["1"] }) },
    ],
    unknown: [{ name: "the ports", code: "valueUnknown", resources: group({ ports: unknownValue }) }],
    notApplicable: [
        { name: "level 1", resources: [{ ...group({})[0]!, inputs: { description: "egov:level=S1A1G1" } }] },
    ],
});
