import { poolEncryptsBeyondItsNetwork } from "../../../../../policies/classified-protection/computing-environment/transit/pool-encrypts-beyond-its-network";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { withSystem } from "../../../support/tiny";

const lb = "openstack:loadbalancer";
const subnet = "openstack:networking/subnet:Subnet";

/** A load balancer in subnet `near`, and a pool with members in other subnets. */
function pool(inputs: Record<string, RecordedValue>, members: readonly object[], listener = true) {
    const system = "sd-budget";
    return [
        { type: subnet, name: "near", system },
        { type: subnet, name: "far", system },
        { type: `${lb}/loadBalancer:LoadBalancer`, name: "lb", system, refs: { vipSubnetId: "near" } },
        { type: `${lb}/listener:Listener`, name: "listener", system, refs: { loadbalancerId: "lb" } },
        {
            type: `${lb}/pool:Pool`,
            system,
            inputs: { protocol: "HTTP", ...inputs },
            refs: listener ? { listenerId: "listener" } : { loadbalancerId: "lb" },
        },
        ...members.map((member, index) => ({ name: `m${index}`, system, ...member })),
    ] as never[];
}
const member = (where: string) => ({ type: `${lb}/member:Member`, refs: { poolId: "it", subnetId: where } });
const members = (...subnets: readonly (string | null)[]) => ({
    type: `${lb}/members:Members`,
    refs: { poolId: "it", ...(subnets[0] === null ? {} : { members: subnets }) },
    inputs: { members: subnets.map((name) => ({ address: "10.0.0.1", subnetId: name && unknownValue })) },
});
const byId = (subnetId: string) => ({
    type: `${lb}/members:Members`,
    refs: { poolId: "it" },
    inputs: { members: [{ address: "10.0.0.1", subnetId }] },
});
/** A load balancer in the subnet `near` of another program, and a pool with one member. */
const byIds = (subnetId: string) => [
    { type: `${lb}/loadBalancer:LoadBalancer`, name: "lb", inputs: { vipSubnetId: "near-id" } },
    { type: `${lb}/pool:Pool`, system: "sd-budget", inputs: { protocol: "HTTP" }, refs: { loadbalancerId: "lb" } },
    { ...byId(subnetId), name: "members" },
];
const level4 = () => withSystem("sd-budget", { protectionLevel: "S4A2G4" });

describeRule(poolEncryptsBeyondItsNetwork, {
    good: [
        { name: "members in the same network", resources: pool({}, [member("near")]) },
        { name: "the same, in one list", resources: pool({}, [members("near")]) },
        { name: "the same, by the network's id", resources: byIds("near-id") },
        { name: "a member that says no network", resources: pool({}, [members(null)]) },
        { name: "HTTPS passed through", resources: pool({ protocol: "HTTPS" }, [member("far")]) },
        { name: "TLS towards members elsewhere", resources: pool({ tlsEnabled: "true" }, [member("far")]) },
        { name: "TLS at level 4", estate: level4, resources: pool({ tlsEnabled: true }, [member("near")]) },
        { name: "no members", resources: pool({}, []) },
    ],
    bad: [
        { name: "one member elsewhere", code: "plainBeyond", resources: pool({}, [member("near"), member("far")]) },
        {
            name: "one of a list elsewhere",
            code: "plainBeyond",
            resources: pool({}, [members("near", "far")]),
        },
        { name: "all of a list elsewhere", code: "plainBeyond", resources: pool({}, [members("far")]) },
        { name: "elsewhere, both by their ids", code: "plainBeyond", resources: byIds("far-id") },
        { name: "one of a list, by its id", code: "plainBeyond", resources: pool({}, [byId("far-id")]) },
        { name: "of a pool without a listener", code: "plainBeyond", resources: pool({}, [member("far")], false) },
        { name: "the PROXY protocol", code: "plainBeyond", resources: pool({ protocol: "PROXY" }, [member("far")]) },
        { name: "its second version", code: "plainBeyond", resources: pool({ protocol: "PROXYV2" }, [member("far")]) },
        { name: "TLS turned off", code: "plainBeyond", resources: pool({ tlsEnabled: false }, [member("far")]) },
        {
            name: "level 4 in one network",
            code: "plainAtLevel4",
            estate: level4,
            resources: pool({}, [member("near")]),
        },
    ],
    unknown: [{ name: "the protocol", resources: pool({ protocol: unknownValue }, [member("far")]) }],
    notApplicable: [
        {
            name: "a network that another stack gives away",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "platform" },
                { type: `${lb}/loadBalancer:LoadBalancer`, name: "lb", refs: { vipSubnetId: "platform" } },
                { type: `${lb}/pool:Pool`, inputs: { protocol: "HTTP" }, refs: { loadbalancerId: "lb" } },
                { ...member("platform"), name: "member" },
            ],
        },
        { name: "TCP", resources: pool({ protocol: "TCP" }, [member("far")]) },
        {
            name: "a load balancer of another program",
            resources: [
                { type: `${lb}/pool:Pool`, system: "sd-budget", inputs: { protocol: "HTTP", loadbalancerId: "l" } },
            ],
        },
    ],
});
