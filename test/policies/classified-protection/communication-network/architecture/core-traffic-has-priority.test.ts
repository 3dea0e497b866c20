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
/** A port whose class a platform's stack gives by its name. */
const portInClass = (name: string): CaseResource => port({}, { qosPolicyId: "1", tags: [`egov:qos-policy=${name}`] });
const withClasses = () => {
    const estate = level4();
    const qosPolicies = [
        { name: "gold", maxMbps: 1000, dscpMark: 34 },
        { name: "bronze", maxMbps: 100 },
    ];
    return { ...estate, catalogue: { ...estate.catalogue, qosPolicies } };
};
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
        { name: "a class of the platform with a mark", estate: withClasses, resources: [portInClass("gold")] },
    ],
    bad: [
        { name: "no policy", code: "noPolicy", estate: level4, resources: [port({})] },
        {
            name: "a policy that only limits",
            code: "noPriority",
            estate: level4,
            resources: [policy, limit, port({ qosPolicyId: "gold" })],
        },
        {
            name: "a class of the platform that only limits",
            code: "noPriority",
            estate: withClasses,
            resources: [portInClass("bronze")],
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
        {
            name: "a class that the catalogue has not",
            code: "policyElsewhere",
            estate: withClasses,
            resources: [portInClass("diamond")],
        },
    ],
    notApplicable: [
        { name: "level 3", resources: [port({})] },
        {
            name: "level 4, of no system",
            resources: [{ type: "openstack:networking/port:Port", inputs: { tags: ["egov:level=S4A4G4"] } }],
        },
        {
            name: "a system of general importance",
            estate: () => withSystem(system, { importance: "general" }, level4()),
            resources: [port({})],
        },
    ],
});
