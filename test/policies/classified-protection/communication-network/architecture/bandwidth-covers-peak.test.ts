import { bandwidthCoversPeak } from "../../../../../policies/classified-protection/communication-network/architecture/bandwidth-covers-peak";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

type Inputs = NonNullable<CaseResource["inputs"]>;

const policy: CaseResource = { type: "openstack:networking/qosPolicy:QosPolicy", name: "silver" };
const refs = { qosPolicyId: "silver" };
const limit = (inputs: Inputs): CaseResource => ({
    type: "openstack:networking/qosBandwidthLimitRule:QosBandwidthLimitRule",
    name: "limit",
    refs,
    inputs,
});
const guarantee = (inputs: Inputs, name = "guarantee"): CaseResource => ({
    type: "openstack:networking/qosMinimumBandwidthRule:QosMinimumBandwidthRule",
    name,
    refs,
    inputs,
});
const user = (kind: "network:Network" | "port:Port" | "floatingIp:FloatingIp", tags: unknown): CaseResource => ({
    type: `openstack:networking/${kind}`,
    name: "user",
    refs,
    inputs: { tags } as Inputs,
});

describeRule(bandwidthCoversPeak, {
    good: [
        { name: "just the guarantee", resources: [policy, limit({ maxKbps: 1000 }), guarantee({ minKbps: 1000 })] },
        {
            name: "a guarantee the other way, which is egress by default",
            resources: [policy, limit({ maxKbps: 10, direction: "ingress" }), guarantee({ minKbps: 1000 })],
        },
        {
            name: "just the peak, also as text",
            resources: [policy, limit({ maxKbps: "5000" }), user("network:Network", ["egov:peak-mbps=5"])],
        },
        {
            name: "nothing guaranteed, nothing let through",
            resources: [policy, limit({ maxKbps: 0 }), guarantee({})],
        },
        { name: "no peak stated", resources: [policy, limit({ maxKbps: 1 }), user("port:Port", ["egov:zone=common"])] },
    ],
    bad: [
        {
            name: "below the guarantee",
            code: "belowGuarantee",
            resources: [
                policy,
                limit({ maxKbps: 999 }),
                guarantee({ minKbps: 1000, direction: "egress" }),
                guarantee({ minKbps: 1 }, "small"),
            ],
        },
        {
            name: "a limit without a number",
            code: "belowGuarantee",
            resources: [policy, limit({}), guarantee({ minKbps: 1 })],
        },
        {
            name: "below the guarantee, by default both egress",
            code: "belowGuarantee",
            resources: [policy, limit({ maxKbps: 999, direction: "egress" }), guarantee({ minKbps: 1000 })],
        },
        ...(["network:Network", "port:Port", "floatingIp:FloatingIp"] as const).map((kind) => ({
            name: `below the peak of a ${kind}`,
            code: "belowPeak",
            resources: [policy, limit({ maxKbps: 4999 }), user(kind, ["egov:peak-mbps=5"])],
        })),
    ],
    unknown: [
        { name: "the limit", resources: [policy, limit({ maxKbps: unknownValue })] },
        { name: "the peak", resources: [policy, limit({ maxKbps: 1 }), user("port:Port", unknownValue)] },
    ],
    notApplicable: [
        {
            name: "level 2",
            resources: [policy, { ...limit({ maxKbps: 1 }), system: "rizhao-permits" }, guarantee({ minKbps: 1000 })],
        },
    ],
});
