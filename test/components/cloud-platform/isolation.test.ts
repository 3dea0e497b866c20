import ipaddr from "ipaddr.js";
import { ofType, one, sourceOf } from "../recording";
import { fullArgs, platformResources, without } from "./fixture";

const resources = platformResources();
const zones = ["common", "dedicated", "internet"] as const;

test("access policies target the operations project, never everybody", () => {
    const policies = ofType(resources, "RbacPolicyV2");
    const operations = one(resources, "Project", "370100/operations").urn;
    expect(policies.length).toBeGreaterThan(0);
    for (const policy of policies) expect(sourceOf(policy.inputs["targetTenant"])).toBe(operations);
    expect(JSON.stringify(resources)).not.toContain('"*"');
});

test("neither gateways nor subnet pools are shared by policy", () => {
    const shared = ofType(resources, "RbacPolicyV2").map((policy) => sourceOf(policy.inputs["objectId"]));
    for (const zone of ["common", "dedicated"])
        expect(shared).not.toContain(one(resources, "Network", `370100/${zone}`).urn);
    for (const pool of ofType(resources, "SubnetPool")) expect(shared).not.toContain(pool.urn);
});

test("nothing is shared with all projects by its own property", () => {
    for (const resource of resources) expect(resource.inputs["shared"] ?? false).toBe(false);
    for (const pool of ofType(resources, "SubnetPool")) expect(pool.inputs["isDefault"]).toBe(false);
});

test("each zone has its own scope, pool, VLAN and transit subnet", () => {
    for (const zone of zones) {
        const name = `370100/${zone}`;
        const pool = one(resources, "SubnetPool", name);
        const subnet = one(resources, "Subnet", name);
        expect(sourceOf(pool.inputs["addressScopeId"])).toBe(one(resources, "AddressScope", name).urn);
        expect(pool.inputs["prefixes"]).toEqual([fullArgs.zones[zone].block]);
        expect(sourceOf(subnet.inputs["subnetpoolId"])).toBe(pool.urn);
        expect(sourceOf(subnet.inputs["networkId"])).toBe(one(resources, "Network", name).urn);
        expect(subnet.inputs["enableDhcp"]).toBe(false);
    }
    const vlans = ofType(resources, "Network").map((network) => JSON.stringify(network.inputs["segments"]));
    expect(new Set(vlans).size).toBe(vlans.length);
});

test("transit subnets of zones lie in their blocks and apart", () => {
    const cidrs = zones.map((zone) => one(resources, "Subnet", `370100/${zone}`).inputs["cidr"] as string);
    zones.forEach((zone, index) => {
        const inside = (cidr: string) =>
            ipaddr.IPv4.parse((cidrs[index] as string).split("/")[0] as string).match(ipaddr.IPv4.parseCIDR(cidr));
        for (const other of zones)
            expect([zone, other, inside(fullArgs.zones[other].block)]).toEqual([zone, other, zone === other]);
    });
});

test("routers get addresses of the ranges that are theirs, and anywhere where none is said", () => {
    expect(one(resources, "Subnet", "370100/common").inputs["allocationPools"]).toBeUndefined();
    const ranges = [{ start: "10.37.127.2", end: "10.37.127.9" }];
    const zones = { ...fullArgs.zones, common: { ...fullArgs.zones.common, routerRanges: ranges } };
    const narrowed = platformResources({ ...fullArgs, zones });
    expect(one(narrowed, "Subnet", "370100/common").inputs["allocationPools"]).toEqual(ranges);
    expect(one(narrowed, "Subnet", "370100/dedicated").inputs["allocationPools"]).toBeUndefined();
});

test("no router joins zones, and management has no way out", () => {
    expect(resources.filter((resource) => /router/i.test(resource.type))).toEqual([]);
    const external = ofType(resources, "Network").filter((network) => network.inputs["external"] === true);
    expect(external.map((network) => network.name).sort()).toEqual([
        "370100/common",
        "370100/dedicated",
        "370100/external",
    ]);
});

test("every network checks senders on its ports and belongs to the network project", () => {
    const owner = one(resources, "Project", "370100/network").urn;
    for (const network of ofType(resources, "Network")) {
        expect(network.inputs["portSecurityEnabled"]).toBe(true);
        expect(sourceOf(network.inputs["tenantId"])).toBe(owner);
    }
});

test("the zone's QoS policy is on its network; an unknown one is refused", () => {
    const policy = one(resources, "QosPolicy", "370100/silver").urn;
    expect(sourceOf(one(resources, "Network", "370100/common").inputs["qosPolicyId"])).toBe(policy);
    expect(one(resources, "Network", "370100/dedicated").inputs).not.toHaveProperty("qosPolicyId");
    expect(() => platformResources({ ...fullArgs, qosPolicies: [] })).toThrow(/common.*"silver"/);
});

test("bandwidth classes are limited both ways in kbit/s, with a mark only where there is one, and 0 is one", () => {
    const limits = ofType(resources, "QosBandwidthLimitRule").filter(({ name }) => name.startsWith("370100/silver"));
    expect(limits.map(({ inputs }) => [inputs["direction"], inputs["maxKbps"]]).sort()).toEqual([
        ["egress", 1_000_000],
        ["ingress", 1_000_000],
    ]);
    expect(ofType(resources, "QosDscpMarkingRule").map(({ name, inputs }) => [name, inputs["dscpMark"]])).toEqual([
        ["370100/gold/dscp", 0],
    ]);
});

test("a zone without transit has a network and no subnet; an external network without VLAN is flat", () => {
    const common = without(fullArgs.zones.common, "transit");
    const changed = platformResources({ ...fullArgs, zones: { ...fullArgs.zones, common } });
    expect(ofType(changed, "Subnet").map(({ name }) => name)).not.toContain("370100/common");
    expect(one(changed, "Network", "370100/external").inputs["segments"]).toEqual([
        { networkType: "flat", physicalNetwork: "physnet1" },
    ]);
});

test("the management subnet is the transit block where there is one, else the whole block", () => {
    expect(one(resources, "Subnet", "370100/management").inputs).toMatchObject({
        cidr: "10.237.64.0/24",
        gatewayIp: "10.237.64.1",
    });
    const management = without(fullArgs.management, "transit");
    const whole = platformResources({ ...fullArgs, management });
    expect(one(whole, "Subnet", "370100/management").inputs["cidr"]).toBe("10.237.64.0/18");
});
