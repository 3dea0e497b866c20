import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { firstHost, prefixLengthsOf } from "../../../components/cloud-platform/addresses";

test.each([
    ["10.37.63.0/24", "10.37.63.1"],
    ["10.0.255.0/30", "10.0.255.1"],
    ["223.255.255.248/29", "223.255.255.249"],
])("the first host of %s is %s", (cidr, host) => expect(firstHost(cidr)).toBe(host));

test("the first host follows the network address and lies in the block", () => {
    fc.assert(
        fc.property(fc.ipV4(), fc.integer({ min: 1, max: 30 }), (address, length) => {
            const cidr = `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${length}`).toString()}/${length}`;
            const host = ipaddr.IPv4.parse(firstHost(cidr));
            expect(host.match(ipaddr.IPv4.parseCIDR(cidr))).toBe(true);
            expect(host.toByteArray()[3]).toBe((ipaddr.IPv4.parseCIDR(cidr)[0].toByteArray()[3] as number) + 1);
        }),
    );
});

test("lengths of a pool are in order, and none is a whole block", () => {
    for (let length = 8; length <= 28; length++) {
        const { minPrefixlen, defaultPrefixlen, maxPrefixlen } = prefixLengthsOf(`10.0.0.0/${length}`);
        expect(minPrefixlen).toBeGreaterThan(length);
        expect(minPrefixlen).toBeLessThanOrEqual(defaultPrefixlen);
        expect(defaultPrefixlen).toBeLessThanOrEqual(maxPrefixlen);
    }
    expect(prefixLengthsOf("10.37.0.0/18")).toEqual({ minPrefixlen: 19, defaultPrefixlen: 26, maxPrefixlen: 29 });
});
