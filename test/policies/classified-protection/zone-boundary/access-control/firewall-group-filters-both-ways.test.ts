import { firewallGroupFiltersBothWays } from "../../../../../policies/classified-protection/zone-boundary/access-control/firewall-group-filters-both-ways";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:firewall/groupV2:GroupV2";
const both = { ingressFirewallPolicyId: unknownValue, egressFirewallPolicyId: unknownValue };

describeRule(firewallGroupFiltersBothWays, {
    good: [{ name: "policies that are made with it", resources: [{ type, inputs: { ...both, adminStateUp: true } }] }],
    bad: [
        {
            name: "nothing for what comes in",
            code: "noIngressPolicy",
            resources: [{ type, inputs: { egressFirewallPolicyId: "1" } }],
        },
        {
            name: "nothing for what goes out",
            code: "noEgressPolicy",
            resources: [{ type, inputs: { ingressFirewallPolicyId: "1" } }],
        },
        { name: "off", code: "off", resources: [{ type, inputs: { ...both, adminStateUp: false } }] },
        { name: "level 2", code: "noEgressPolicy", resources: [{ type, system: "rizhao-permits" }] },
    ],
    unknown: [{ name: "whether it is on", resources: [{ type, inputs: { ...both, adminStateUp: unknownValue } }] }],
    notApplicable: [{ name: "a rule", resources: [{ type: "openstack:firewall/ruleV2:RuleV2" }] }],
});
