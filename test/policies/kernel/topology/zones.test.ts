import type { RecordedValue } from "../../../../infra/recorder/types";
import { ruleContext } from "../../../../policies/kernel/context";
import { ResourceIndex } from "../../../../policies/kernel/resource-index";
import type { RuleContext, StackResource } from "../../../../policies/kernel/rule";
import { gatewayKey, gatewaysOf, gatewayZone } from "../../../../policies/kernel/topology/gateways";
import { subnetsByNetwork, zoneOfNetwork, zonePlan } from "../../../../policies/kernel/topology/zones";
import { resource, stackOf, unknownValue } from "../../support/fixtures";
import { tinyEstate, withPlatform } from "../../support/tiny";

const plan = zonePlan(tinyEstate());

describe("the estate's plan", () => {
    it.each([
        ["10.37.0.0/26", "common"],
        ["10.137.200.1", "dedicated"],
        ["172.20.0.0/16", "internet"],
        ["10.237.64.0/18", "management"],
        // What the platform has of the public, beside the plan.
        ["192.0.2.0/24", "internet"],
        ["10.0.0.0/8", undefined],
        ["192.168.0.0/24", undefined],
        ["private", undefined],
    ])("has %s in the zone %s, each time one asks", (addresses, zone) => {
        expect(plan.ofAddresses(addresses)).toBe(zone);
        expect(plan.ofAddresses(addresses)).toBe(zone);
    });

    it.each([
        [101, "370000", "common"],
        [102, "370000", "dedicated"],
        [103, "370000", "internet"],
        [104, "370000", "internet"],
        [100, "370000", "management"],
        [200, "370100", "management"],
        [200, "370000", undefined],
        [0, "370000", undefined],
    ])("has VLAN %i of %s in the zone %s", (vlan, division, zone) => {
        expect(plan.ofSegment("physnet1", vlan, division)).toBe(zone);
        expect(plan.ofSegment("physnet2", vlan, division)).toBeUndefined();
    });

    it("knows the lines of carriers", () => {
        expect(["198.18.0.0/26", "198.19.0.64/26", "198.18.0.128/26", "10.37.0.0/26"].map(plan.isLine)).toEqual([
            true,
            true,
            false,
            false,
        ]);
    });

    it("has no VLAN of an external network without one", () => {
        const { external } = tinyEstate().platforms.get("370000")!;
        const { vlan: _, ...flat } = external;
        const estate = withPlatform("370000", { external: flat });
        expect(zonePlan(estate).ofSegment("physnet1", 104, "370000")).toBeUndefined();
        expect(zonePlan(estate).ofAddresses(external.cidr)).toBe("internet");
    });
});

const networkType = "openstack:networking/network:Network";
const contextOf = (resources: readonly StackResource[]): RuleContext =>
    ruleContext({
        estate: tinyEstate(),
        asOf: "2026-11-24",
        resources: new ResourceIndex(resources),
        stackOf,
    });
const network = (name: string, inputs: Record<string, RecordedValue> = {}, stack = "platform-370000") =>
    resource(stack, networkType, name, inputs);
const subnet = (of: StackResource, cidr: RecordedValue, name = "subnet"): StackResource => ({
    ...resource(of.stack, "openstack:networking/subnet:Subnet", name, { cidr }),
    propertyDependencies: { networkId: [of.urn] },
});

describe("the zone of a network", () => {
    const vlan = (segmentationId: RecordedValue, physicalNetwork: RecordedValue = "physnet1") => ({
        segments: [{ physicalNetwork, segmentationId }],
    });
    const tags = ["egov:zone=dedicated"];
    const zoneWith = (one: StackResource, ...cidrs: RecordedValue[]) => {
        const subnets = cidrs.map((cidr, index) => subnet(one, cidr, `s${index}`));
        const context = contextOf([one, ...subnets]);
        const found = subnetsByNetwork(context).get(one) ?? [];
        expect(found).toEqual(subnets);
        return zoneOfNetwork(one, found, plan, context);
    };

    it("is that of the first addresses that are known, whatever else is said", () => {
        expect(zoneWith(network("n", { ...vlan(101), tags }), "172.20.0.0/26")).toBe("internet");
        expect(zoneWith(network("n", { tags }), unknownValue, "172.20.0.0/26", "10.37.0.0/26")).toBe("internet");
        expect(zoneWith(network("n", { ...vlan(101), tags }), "192.168.0.0/24")).toBeUndefined();
    });

    it("is that of its VLAN where no addresses are known", () => {
        expect(zoneWith(network("n", { ...vlan(101), tags }))).toBe("common");
        expect(zoneWith(network("n", { ...vlan("103"), tags }), unknownValue)).toBe("internet");
        expect(zoneWith(network("n", vlan(200), "tenants-370100"))).toBe("management");
    });

    it.each<[string, Record<string, RecordedValue>]>([
        ["a VLAN of nobody's", vlan(999)],
        ["a VLAN that is not known", vlan(unknownValue)],
        ["a physical network that is not known", vlan(101, unknownValue)],
        ["segments that are not known", { segments: unknownValue }],
        ["no segment", { segments: [] }],
    ])("is that of its tag where there is %s", (_, inputs) => {
        expect(zoneWith(network("n", { ...inputs, tags }))).toBe("dedicated");
        expect(zoneWith(network("n", inputs))).toBeUndefined();
    });

    it("is none where it is not known, or there is no such zone", () => {
        expect(zoneWith(network("n", { tags: unknownValue }))).toBeUndefined();
        expect(zoneWith(network("n", { tags: ["egov:zone=guests"] }))).toBeUndefined();
    });

    it("is not told by what only looks like segments", () => {
        const alone = resource("platform-370000", "openstack:networking/subnet:Subnet", "alone", vlan(101));
        expect(zoneOfNetwork(alone, [alone], plan, contextOf([alone]))).toBeUndefined();
    });
});

describe("the gateway of a zone", () => {
    it.each([
        ["gatewayNetworkIds.common", "common"],
        ["gatewayNetworkIds.management", "management"],
        ["gatewayNetworkIds.guests", undefined],
        ["gatewayNetworkIds", undefined],
        ["networkIds.common", undefined],
    ])("of the output %s is that of %s", (output, zone) => {
        expect(gatewayZone(output)).toBe(zone);
    });

    it("is the one external network that a stack has in it", () => {
        const external = (name: string, cidr: string, stack?: string) => {
            const one = network(name, { external: true }, stack);
            return [one, subnet(one, cidr, `${name}-subnet`)];
        };
        const inner = network("inner", { tags: ["egov:zone=management"] });
        const gateways = gatewaysOf(
            contextOf([
                ...external("common", "10.37.0.0/26"),
                ...external("elsewhere", "10.37.64.0/26", "platform-370100"),
                // Of two, and of a third, nobody can tell which is meant.
                ...["one", "two", "three"].flatMap((name) => external(name, "172.20.0.0/26")),
                ...["one", "two"].flatMap((name) => external(name, "10.137.0.0/26", "platform-370100")),
                ...external("nowhere", "192.168.0.0/24"),
                network("later", { external: unknownValue, tags: ["egov:zone=dedicated"] }),
                inner,
            ]),
        );
        expect([...gateways].map(([key, { name }]) => [key, name])).toEqual([
            [gatewayKey("platform-370000", "common"), "common"],
            [gatewayKey("platform-370100", "common"), "elsewhere"],
        ]);
    });
});
