import { coreTrafficHasPriority } from "../../../../../policies/classified-protection/communication-network/architecture/core-traffic-has-priority";
import { describeRule } from "../../../support/rule-cases";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const system = "sd-budget";
const level4 = () => withSystem(system, { protectionLevel: "S4A4G4" });
const policy: CaseResource = { type: "openstack:networking/qosPolicy:QosPolicy", name: "gold" };
const rule = (kind: string): CaseResource => ({
    type: `openstack:networking/${kind}`,
    name: "rule",
    refs: { qosPolicyId: "gold" },
});
const minimum = rule("qosMinimumBandwidthRule:QosMinimumBandwidthRule");
const dscp = rule("qosDscpMarkingRule:QosDscpMarkingRule");
const limit = rule("qosBandwidthLimitRule:QosBandwidthLimitRule");
const port = (refs: Record<string, string>, inputs: CaseResource["inputs"] = {}): CaseResource => ({
    type: "openstack:networking/port:Port",
    name: "port",
    system,
    refs,
    inputs,
});
const network: CaseResource = {
    type: "openstack:networking/network:Network",
    name: "network",
    refs: { qosPolicyId: "gold" },
};

describeRule(coreTrafficHasPriority, {
    good: [
        { name: "a minimum", estate: level4, resources: [policy, minimum, port({ qosPolicyId: "gold" })] },
        {
            name: "a mark, by the network",
            estate: level4,
            resources: [policy, dscp, network, port({ networkId: "network" })],
        },
    ],
    bad: [
        { name: "no policy", code: "noPolicy", estate: level4, resources: [port({})] },
        {
            name: "a policy that only limits",
            code: "noPriority",
            estate: level4,
            resources: [policy, limit, port({ qosPolicyId: "gold" })],
        },
    ],
    unknown: [
        {
            name: "a policy that another stack gives",
            code: "policyElsewhere",
            estate: level4,
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "elsewhere", custom: true },
                network,
                port({ networkId: "network" }),
            ].map((one) => (one === network ? { ...network, refs: { qosPolicyId: "elsewhere" } } : one)),
        },
        {
            name: "a policy of another stack",
            code: "policyElsewhere",
            estate: level4,
            resources: [port({}, { qosPolicyId: "1" })],
        },
    ],
    notApplicable: [
        { name: "level 3", resources: [port({})] },
        {
            name: "a system of general importance",
            estate: () => withSystem(system, { importance: "general" }, level4()),
            resources: [port({})],
        },
    ],
});
