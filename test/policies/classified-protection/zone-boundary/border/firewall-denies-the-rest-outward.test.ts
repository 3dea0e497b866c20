import { firewallDeniesTheRestOutward } from "../../../../../policies/classified-protection/zone-boundary/border/firewall-denies-the-rest-outward";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const system = "sd-budget";
const estate = () => withSystem(system, { protectionLevel: "S4A4G4" });
const group = (
    inputs: CaseResource["inputs"] = {},
    refs: CaseResource["refs"] = { egressFirewallPolicyId: "policy" },
): CaseResource => ({
    type: "openstack:firewall/groupV2:GroupV2",
    name: "group",
    system,
    inputs,
    refs: refs ?? {},
});
const policy: CaseResource = {
    type: "openstack:firewall/policyV2:PolicyV2",
    name: "policy",
    refs: { rules: ["first", "last"] },
};
const rule = (name: string, inputs: CaseResource["inputs"]): CaseResource => ({
    type: "openstack:firewall/ruleV2:RuleV2",
    name,
    inputs: inputs ?? {},
});
const first = rule("first", { action: "allow", protocol: "tcp", destinationPort: "443" });
const withLast = (inputs: CaseResource["inputs"]) => [first, rule("last", inputs), policy, group()];

describeRule(firewallDeniesTheRestOutward, {
    good: [
        { name: "any protocol by default", estate, resources: withLast({ action: "deny" }) },
        ...["deny", "reject"].map((action) => ({
            name: action,
            estate,
            resources: withLast({ action, protocol: "any" }),
        })),
    ],
    bad: [
        { name: "no policy", code: "noEgressPolicy", estate, resources: [group({}, {})] },
        {
            name: "off",
            code: "off",
            estate,
            resources: [first, rule("last", { action: "deny" }), policy, group({ adminStateUp: false })],
        },
        ...(
            [
                { action: "allow" },
                { action: "deny", protocol: "tcp" },
                { action: "deny", enabled: false },
                { action: "deny", sourceIpAddress: "10.0.0.0/8" },
                { action: "deny", destinationIpAddress: "10.0.0.0/8" },
                { action: "deny", sourcePort: "1" },
                { action: "deny", destinationPort: "1" },
            ] as const
        ).map((inputs) => ({ name: JSON.stringify(inputs), code: "restAllowed", estate, resources: withLast(inputs) })),
    ],
    unknown: [
        {
            name: "a policy of another stack",
            code: "policyElsewhere",
            estate,
            resources: [group({ egressFirewallPolicyId: "1" }, {})],
        },
        { name: "what a rule does", estate, resources: withLast({ action: unknownValue }) },
    ],
    notApplicable: [{ name: "level 3", resources: [group({}, {})] }],
});
