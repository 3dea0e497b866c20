import type { RecordedValue } from "../../../../infra/recorder/types";
import {
    groupOf,
    hasPorts,
    isForEverybody,
    portsOf,
    protocolOf,
    remoteInputs,
    securityGroupRule,
    zoneOfRule,
} from "../../../../policies/kernel/network/security-group-rule";
import { ruleContext } from "../../../../policies/kernel/context";
import { ResourceIndex } from "../../../../policies/kernel/resource-index";
import { resource, unknownValue } from "../../support/fixtures";
import { tinyEstate } from "../../support/tiny";

const rule = (inputs: Record<string, RecordedValue>) => resource("tenants-370000", securityGroupRule, "it", inputs);

test.each([
    [undefined, "any"],
    ["", "any"],
    ["0", "any"],
    [0, "any"],
    ["ANY", "any"],
    ["TCP", "tcp"],
    ["6", "tcp"],
    [6, "tcp"],
    ["1", "icmp"],
    ["17", "udp"],
    ["58", "ipv6-icmp"],
    ["icmpv6", "ipv6-icmp"],
    ["132", "sctp"],
    ["vrrp", "vrrp"],
])("protocol %j is called %s", (protocol, name) => {
    expect(protocolOf(rule(protocol === undefined ? {} : { protocol }))).toBe(name);
});

test.each([
    ["tcp", true],
    ["udp", true],
    ["sctp", true],
    ["dccp", true],
    ["udplite", true],
    ["icmp", false],
    ["any", false],
])("%s has ports: %s", (protocol, expected) => {
    expect(hasPorts(protocol)).toBe(expected);
});

test.each<[Record<string, RecordedValue>, number, number, boolean]>([
    [{}, 0, 65_535, false],
    [{ portRangeMin: 0, portRangeMax: 0 }, 0, 65_535, false],
    [{ portRangeMin: 22 }, 22, 22, true],
    [{ portRangeMin: 22, portRangeMax: 0 }, 22, 22, true],
    [{ portRangeMin: "22", portRangeMax: "80" }, 22, 80, true],
    [{ portRangeMin: 1, portRangeMax: 1 }, 1, 1, true],
    [{ portRangeMax: 1 }, 0, 1, true],
    [{ portRangeMin: 80, portRangeMax: 22 }, 22, 80, true],
])("ports of %j go from %i to %i", (inputs, first, last, named) => {
    expect(portsOf(rule(inputs))).toEqual({ first, last, named });
});

test.each<[Record<string, RecordedValue>, boolean]>([
    [{}, true],
    [{ remoteIpPrefix: "" }, true],
    [{ remoteIpPrefix: "0.0.0.0/0" }, true],
    [{ remoteIpPrefix: "10.0.0.0/8" }, false],
    [{ remoteGroupId: "1" }, false],
    [{ remoteGroupId: unknownValue }, false],
    [{ remoteAddressGroupId: "1" }, false],
    [{ remoteAddressGroupId: unknownValue, remoteIpPrefix: "::/0" }, false],
])("the other side %j is everybody: %s", (inputs, expected) => {
    expect(isForEverybody(rule(inputs))).toBe(expected);
});

it("says who the other side is by a group of machines, by one of addresses, or by a block", () => {
    expect(remoteInputs).toEqual(["remoteGroupId", "remoteAddressGroupId", "remoteIpPrefix"]);
});

describe("a rule and its group", () => {
    const type = "openstack:networking/secGroup:SecGroup";
    const ofSystem = { tags: ["egov:system=sd-budget"] };
    const groups = [
        resource("tenants-370000", type, "zoned", { tags: ["egov:zone=internet"] }),
        resource("tenants-370000", type, "plain", {}),
        resource("tenants-370000", "pulumi:pulumi:StackReference", "reference", { tags: ["egov:zone=internet"] }),
    ];
    const asked = (inputs: Record<string, RecordedValue>, ...names: string[]) => {
        const urns = groups.filter(({ name }) => names.includes(name)).map(({ urn }) => urn);
        const one = { ...rule(inputs), propertyDependencies: { securityGroupId: urns } };
        const context = ruleContext({
            estate: tinyEstate(),
            asOf: "2026-11-24",
            resources: new ResourceIndex([...groups, one]),
            stackOf: () => ({ kind: "tenants", division: "370000" }),
        });
        return [groupOf(one, context)?.name, zoneOfRule(one, context)];
    };

    it("are of the group's zone, or of the system's where that says none", () => {
        expect(asked(ofSystem, "zoned")).toEqual(["zoned", "internet"]);
        expect(asked(ofSystem, "plain")).toEqual(["plain", "dedicated"]);
        expect(asked({}, "plain")).toEqual(["plain", undefined]);
    });

    it("are apart where another stack gives the group away", () => {
        expect(asked({}, "reference")).toEqual([undefined, undefined]);
        expect(asked(ofSystem, "reference")).toEqual([undefined, "dedicated"]);
        expect(asked(ofSystem)).toEqual([undefined, "dedicated"]);
    });
});
