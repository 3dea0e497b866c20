import { liesWithin } from "../../../../policies/kernel/network/address-block";

describe("a block lies in another", () => {
    it.each([
        ["10.237.0.0/16", "10.237.0.0/16"],
        ["10.237.255.255", "10.237.0.0/16"],
        [" 10.237.4.0/24 ", "10.237.0.0/16"],
        ["2001:db8::1", "2001:db8::/32"],
        ["2001:db8:1::/48", "2001:db8::/32"],
    ])("%s in %s", (inner, outer) => expect(liesWithin(inner, outer)).toBe(true));

    it.each([
        ["10.236.255.255", "10.237.0.0/16"],
        ["10.0.0.0/8", "10.237.0.0/16"],
        ["0.0.0.0/0", "10.237.0.0/16"],
        ["::/0", "10.237.0.0/16"],
        ["10.237.0.1", "::/0"],
        ["somewhere", "10.237.0.0/16"],
        ["10.237.0.0/33", "10.237.0.0/16"],
        ["10.237.0.0/24", "nowhere"],
    ])("%s not in %s", (inner, outer) => expect(liesWithin(inner, outer)).toBe(false));
});
