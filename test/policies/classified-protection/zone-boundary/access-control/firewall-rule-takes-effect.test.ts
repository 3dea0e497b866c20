import { firewallRuleTakesEffect } from "../../../../../policies/classified-protection/zone-boundary/access-control/firewall-rule-takes-effect";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const rule = (inputs: CaseResource["inputs"] = {}): CaseResource => ({
    type: "openstack:firewall/ruleV2:RuleV2",
    name: "rule",
    inputs,
});
const policy: CaseResource = { type: "openstack:firewall/policyV2:PolicyV2", name: "policy", refs: { rules: "rule" } };

describeRule(firewallRuleTakesEffect, {
    good: [
        { name: "in a policy", resources: [rule(), policy] },
        { name: "said to be on", resources: [rule({ enabled: true }), policy] },
    ],
    bad: [
        { name: "off", code: "off", resources: [rule({ enabled: false }), policy] },
        { name: "in no policy", code: "inNoPolicy", resources: [rule()] },
        { name: "level 2", code: "inNoPolicy", resources: [{ type: rule().type, system: "rizhao-permits" }] },
    ],
    unknown: [{ name: "whether it is on", resources: [rule({ enabled: unknownValue }), policy] }],
    notApplicable: [{ name: "a policy", resources: [{ type: policy.type }] }],
});
