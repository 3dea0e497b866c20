import type { RecordedValue } from "../../../../../infra/recorder/types";
import {
    openingsOf,
    rangeText,
    reached,
} from "../../../../../policies/classified-protection/computing-environment/reading/openings";
import { UnknownValueTouched } from "../../../../../policies/kernel/read";
import { resource, unknownValue } from "../../../support/fixtures";

type Inputs = Record<string, RecordedValue>;

const types = {
    rule: "openstack:networking/secGroupRule:SecGroupRule",
    old: "openstack:compute/secGroup:SecGroup",
    firewall: "openstack:firewall/ruleV2:RuleV2",
    firewallV1: "openstack:firewall/rule:Rule",
    listener: "openstack:loadbalancer/listener:Listener",
    service: "kubernetes:core/v1:Service",
} as const;

const read = (type: keyof typeof types, inputs: Inputs) =>
    openingsOf(resource("s-1", types[type], "it", inputs)).map(({ source, ...ports }) => ({
        ...ports,
        source: source(),
    }));

const ingress = (inputs: Inputs) => read("rule", { direction: "ingress", ...inputs });
const all = { first: 0, last: 65535 };

describe("what a resource opens", () => {
    it.each<[string, Inputs, object[]]>([
        [
            "a port",
            { protocol: "tcp", portRangeMin: 22, portRangeMax: 23 },
            [{ protocol: "tcp", first: 22, last: 23, source: [] }],
        ],
        ["no ports", { protocol: "UDP" }, [{ protocol: "udp", ...all, source: [] }]],
        ["ports 0", { protocol: "17", portRangeMin: 0, portRangeMax: 0 }, [{ protocol: "udp", ...all, source: [] }]],
        ["no protocol", {}, [{ protocol: "any", ...all, source: [] }]],
        ["an empty protocol", { protocol: "" }, [{ protocol: "any", ...all, source: [] }]],
        [
            "a number of a protocol",
            { protocol: 6, portRangeMin: 1, portRangeMax: 1 },
            [{ protocol: "tcp", first: 1, last: 1, source: [] }],
        ],
        ["one end only", { protocol: "tcp", portRangeMin: 5 }, [{ protocol: "tcp", first: 5, last: 5, source: [] }]],
        ["the end only", { protocol: "tcp", portRangeMax: 5 }, [{ protocol: "tcp", first: 0, last: 5, source: [] }]],
        ["a protocol without ports", { protocol: "icmp" }, []],
        ["what leads out", { direction: "egress", protocol: "tcp" }, []],
        ["a block", { remoteIpPrefix: "10.0.0.0/8" }, [{ protocol: "any", ...all, source: ["10.0.0.0/8"] }]],
        ["a group", { remoteGroupId: unknownValue }, [{ protocol: "any", ...all, source: "group" }]],
        ["a group of addresses", { remoteAddressGroupId: "g" }, [{ protocol: "any", ...all, source: "group" }]],
    ])("by a group's rule: %s", (_, inputs, expected) => {
        expect(ingress(inputs)).toEqual(expected);
    });

    it("by a group of the old kind, each of its rules", () => {
        const rules = [
            { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidr: "::/0" },
            { ipProtocol: "icmp", fromPort: -1, toPort: -1, cidr: "0.0.0.0/0" },
            { ipProtocol: "udp", fromPort: 1, toPort: 9, self: true },
            { ipProtocol: "udp", fromPort: 1, toPort: 9, fromGroupId: "g" },
            { ipProtocol: "udp", fromPort: 1, toPort: 9, self: false },
        ];
        expect(read("old", { rules })).toEqual([
            { protocol: "tcp", first: 22, last: 22, source: ["::/0"] },
            { protocol: "udp", first: 1, last: 9, source: "group" },
            { protocol: "udp", first: 1, last: 9, source: "group" },
            { protocol: "udp", first: 1, last: 9, source: [] },
        ]);
    });

    it.each<[string, Inputs, object[]]>([
        ["a port", { protocol: "tcp", destinationPort: "22" }, [{ protocol: "tcp", first: 22, last: 22, source: [] }]],
        [
            "a range",
            { protocol: "tcp", destinationPort: "1:1024" },
            [{ protocol: "tcp", first: 1, last: 1024, source: [] }],
        ],
        ["no port", { protocol: "any" }, [{ protocol: "any", ...all, source: [] }]],
        ["a source", { sourceIpAddress: "10.0.0.1" }, [{ protocol: "any", ...all, source: ["10.0.0.1"] }]],
        ["a group", { sourceFirewallGroupId: "g" }, [{ protocol: "any", ...all, source: "group" }]],
        ["a denial", { action: "deny" }, []],
        ["what is turned off", { enabled: false }, []],
        ["a protocol without ports", { protocol: "icmp" }, []],
    ])("by a firewall's rule: %s", (_, inputs, expected) => {
        expect(read("firewall", { action: "allow", ...inputs })).toEqual(expected);
        expect(read("firewallV1", { action: "allow", ...inputs })).toEqual(expected);
    });

    it("by a listener", () => {
        expect(read("listener", { protocol: "TCP", protocolPort: 22, allowedCidrs: ["10.0.0.0/8", "::/0"] })).toEqual([
            { protocol: "tcp", first: 22, last: 22, source: ["10.0.0.0/8", "::/0"] },
        ]);
        expect(read("listener", { protocol: "udp", protocolPort: 53 })).toEqual([
            { protocol: "udp", first: 53, last: 53, source: [] },
        ]);
        expect(read("listener", {})).toEqual([]);
    });

    it.each<[string, Inputs, RecordedValue[] | undefined]>([
        ["a load balancer", { type: "LoadBalancer", loadBalancerSourceRanges: ["10.0.0.0/8"] }, ["10.0.0.0/8"]],
        ["a load balancer for everybody", { type: "LoadBalancer" }, []],
        ["a port of the nodes", { type: "NodePort", loadBalancerSourceRanges: ["10.0.0.0/8"] }, []],
        ["addresses of its own", { externalIPs: ["10.0.0.1"] }, []],
        ["nothing", {}, undefined],
        ["a name only", { type: "ExternalName" }, undefined],
    ])("by a Service with %s", (_, spec, source) => {
        const ports = [{ port: 22 }, { port: 53, protocol: "UDP" }, { port: 9, protocol: "SCTP" }, { name: "none" }];
        expect(read("service", { spec: { ...spec, ports } })).toEqual(
            source === undefined
                ? []
                : [
                      { protocol: "tcp", first: 22, last: 22, source },
                      { protocol: "udp", first: 53, last: 53, source },
                  ],
        );
    });

    it("is not known where what decides is not", () => {
        expect(() => ingress({ protocol: unknownValue })).toThrow(new UnknownValueTouched("protocol"));
        expect(() => ingress({ remoteIpPrefix: unknownValue })).toThrow(new UnknownValueTouched("remoteIpPrefix"));
        expect(
            openingsOf(resource("s-1", types.rule, "it", { direction: "ingress", remoteIpPrefix: unknownValue })),
        ).toHaveLength(1);
    });
});

describe("ranges of ports", () => {
    const opening = (first: number, last: number, protocol: "tcp" | "udp" | "any" = "tcp") => ({
        protocol,
        first,
        last,
        source: () => [],
    });
    const range = { first: 137, last: 139 };

    it.each([
        [1, 137, true],
        [139, 500, true],
        [138, 138, true],
        [1, 500, true],
        [1, 136, false],
        [140, 500, false],
    ])("%i to %i reaches 137 to 139: %s", (first, last, expected) => {
        expect(reached(opening(first, last), [{ first: 9999 }, range])).toBe(expected ? range : undefined);
    });

    it("are reached by their own protocol, or by any", () => {
        const udp = { first: 53, protocol: "udp" as const };
        expect(reached(opening(53, 53), [udp])).toBeUndefined();
        expect(reached(opening(53, 53, "udp"), [udp])).toBe(udp);
        expect(reached(opening(53, 53, "any"), [udp])).toBe(udp);
    });

    it("are written shortly", () => {
        expect([rangeText({ first: 22 }), rangeText(range)]).toEqual(["22", "137-139"]);
    });
});
