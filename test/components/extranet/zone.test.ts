import { halvesOf } from "../../../components/extranet-zone/halves";
import type { RecordedResource } from "../../../infra/recorder/types";
import { ofType, one, sourceOf } from "../recording";
import { recordAccess, recordZone, zoneArgs } from "./fixture";

const resources = recordZone();
const names = (type: string): string[] => ofType(resources, type).map(({ name }) => name);
const finance = "370100-dedicated/dedicated-finance";

test.each([
    ["10.37.0.0/18", ["10.37.0.0/19", "10.37.32.0/19"]],
    ["10.137.0.64/26", ["10.137.0.64/27", "10.137.0.96/27"]],
    ["128.0.0.0/1", ["128.0.0.0/2", "192.0.0.0/2"]],
    ["10.0.0.6/31", ["10.0.0.6/32", "10.0.0.7/32"]],
    ["10.0.0.7/32", ["10.0.0.7/32"]],
])("halves of %s", (block, halves) => expect(halvesOf(block)).toEqual(halves));

test("a gateway stands on its carrier's line with its own address, and hides nobody", () => {
    const { inputs, protect } = one(resources, "Router", `${finance}/carrier-b`);
    expect(inputs).toMatchObject({
        externalNetworkId: "network-of-carrier-b",
        externalFixedIps: [{ subnetId: "subnet-of-carrier-b", ipAddress: "198.18.2.2" }],
        enableSnat: false,
        tenantId: "project-id",
    });
    expect(protect).toBe(true);
});

test("each VPN has a VLAN of its own, and its gateways have ports there and in no other", () => {
    const segments = ofType(resources, "Network").flatMap(({ name, inputs }) =>
        inputs["segments"] === undefined ? [] : [[name, inputs["segments"]]],
    );
    expect(segments).toEqual([
        [finance, [{ networkType: "vlan", physicalNetwork: "gov-net", segmentationId: 112 }]],
        [
            "370100-dedicated/dedicated-health",
            [{ networkType: "vlan", physicalNetwork: "gov-net", segmentationId: 113 }],
        ],
    ]);
    for (const port of ofType(resources, "Port")) {
        const [, vpn] = port.name.split("/");
        expect(sourceOf(port.inputs["networkId"])).toMatch(new RegExp(`::370100-dedicated/${vpn}$`));
    }
});

test("blocks hang on the gateway for the VPN and are routed to the border router", () => {
    const subnets = ofType(resources, "Subnet").filter(({ name }) => name.startsWith(`${finance}/carrier-a/`));
    expect(subnets.map(({ inputs }) => inputs["cidr"])).toEqual(["10.137.0.0/26", "10.137.1.0/26"]);
    for (const { inputs } of subnets) expect(inputs["enableDhcp"]).toBe(false);
    const routes = ofType(resources, "RouterRoute").filter(({ name }) => name.startsWith(`${finance}/carrier-a/`));
    expect(routes.map(({ inputs }) => [inputs["destinationCidr"], inputs["nextHop"]])).toEqual([
        ["10.137.0.0/27", "100.64.0.1"],
        ["10.137.0.32/27", "100.64.0.1"],
        ["10.137.1.0/27", "100.64.0.1"],
        ["10.137.1.32/27", "100.64.0.1"],
    ]);
    // Neutron refuses a next hop that no interface reaches, and an endpoint that does not hang on the router.
    for (const route of routes)
        expect(route.dependencies.some((urn) => urn.endsWith(`${finance}/carrier-a`))).toBe(true);
    const group = one(resources, "EndpointGroup", `${finance}/carrier-a`);
    expect(group.inputs["type"]).toBe("subnet");
    expect(group.inputs["endpoints"]).toHaveLength(2);
    const interfaces = group.dependencies.filter((urn) => urn.includes("RouterInterface"));
    expect(interfaces).toHaveLength(2);
});

test("what passes a gateway is limited both ways", () => {
    const rules = ofType(resources, "QosBandwidthLimitRule").filter(({ name }) =>
        name.startsWith(`${finance}/carrier-a/`),
    );
    expect(rules.map(({ inputs }) => [inputs["direction"], inputs["maxKbps"]])).toEqual([
        ["egress", 500_000],
        ["ingress", 500_000],
    ]);
    expect(sourceOf(one(resources, "Port", `${finance}/carrier-a`).inputs["qosPolicyId"])).toMatch(/QosPolicy/);
});

test("everything says whose it is, in which zone and line", () => {
    const tagged = resources.filter(({ inputs }) => inputs["tags"] !== undefined);
    expect(tagged.length).toBeGreaterThan(0);
    for (const { name, inputs } of tagged) {
        const tags = inputs["tags"] as string[];
        expect([name, tags.includes("egov:division=370100")]).toEqual([name, true]);
        expect([name, tags.some((tag) => tag.startsWith("egov:line="))]).toEqual([name, true]);
        // Addresses between gateways and border router are none of the zone's.
        const isHandoverSubnet = tags.includes("egov:role=handover") && inputs["cidr"] !== undefined;
        expect([name, tags.includes("egov:zone=dedicated")]).toEqual([name, !isHandoverSubnet]);
    }
});

test("the order of VPNs, blocks and gateways changes no resource", () => {
    const turned = {
        ...zoneArgs,
        vpns: [...zoneArgs.vpns].reverse().map((vpn) => ({ ...vpn, gateways: [...vpn.gateways].reverse() })),
    };
    const byUrn = (all: readonly RecordedResource[]) => new Map(all.map((resource) => [resource.urn, resource]));
    const [before, after] = [byUrn(resources), byUrn(recordZone(turned))];
    const component = [...before.keys()].find((urn) => urn.endsWith("ExtranetZone::370100-dedicated"))!;
    for (const urn of [component]) [before, after].forEach((all) => all.delete(urn));
    expect(after).toEqual(before);
});

test("what joins sites can't be deleted in passing", () => {
    const kept = resources.filter(({ protect }) => protect).map(({ type }) => type.split(":").at(-1));
    expect(new Set(kept)).toEqual(new Set(["Network", "Router", "Service"]));
    expect(names("Service")).toHaveLength(3);
});

test("a carrier's line is an external network in no zone", () => {
    const line = one(recordAccess(), "Network", "370100-carrier-a");
    expect(line.inputs).toMatchObject({ external: true, shared: false, name: "jn-wan-carrier-a" });
    expect(line.inputs["tags"]).toEqual(["egov:division=370100", "egov:level=S3A3G3", "egov:role=carrier-access"]);
    expect(one(recordAccess(), "Subnet", "370100-carrier-a").inputs).toMatchObject({
        cidr: "198.18.1.0/26",
        gatewayIp: "198.18.1.1",
        enableDhcp: false,
    });
});
