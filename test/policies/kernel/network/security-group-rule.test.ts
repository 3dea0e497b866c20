import type { RecordedValue } from "../../../../infra/recorder/types";
import {
    hasPorts,
    isForEverybody,
    portsOf,
    protocolOf,
    securityGroupRule,
} from "../../../../policies/kernel/network/security-group-rule";
import { resource, unknownValue } from "../../support/fixtures";

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
