import { contains, liesWithin, meansEverybody, parseBlock } from "../../../../policies/kernel/network/address-block";

const block = (text: string) => {
    const found = parseBlock(text);
    if (found === undefined) throw new Error(`${text} is no block`);
    return found;
};

describe("address blocks", () => {
    it("reads blocks and single addresses of both families, without host bits", () => {
        expect(parseBlock("10.37.1.9/16")).toEqual({ family: 4, first: 0x0a250000n, last: 0x0a25ffffn, prefix: 16 });
        expect(parseBlock(" 192.0.2.1 ")).toMatchObject({
            family: 4,
            first: 0xc0000201n,
            last: 0xc0000201n,
            prefix: 32,
        });
        expect(parseBlock("2001:db8::/32")).toMatchObject({ family: 6, prefix: 32, first: 0x20010db8n << 96n });
        expect(parseBlock("::1")).toMatchObject({ family: 6, first: 1n, last: 1n, prefix: 128 });
    });

    it.each(["", "10", "10.0.0.0/33", "10.0.0/8", "::/129", "all", "10.0.0.0/-1"])("takes %j for none", (text) => {
        expect(parseBlock(text)).toBeUndefined();
    });

    it("contains what lies within, of the same family", () => {
        expect(contains(block("10.0.0.0/8"), block("10.255.255.255"))).toBe(true);
        expect(contains(block("10.0.0.0/8"), block("10.0.0.0/8"))).toBe(true);
        expect(contains(block("10.0.0.0/9"), block("10.0.0.0/8"))).toBe(false);
        expect(contains(block("10.0.0.0/8"), block("9.255.255.255"))).toBe(false);
        expect(contains(block("::/0"), block("10.0.0.0/8"))).toBe(false);
    });

    it("lies within by text, where both are blocks", () => {
        expect(liesWithin("10.1.2.3", "10.0.0.0/8")).toBe(true);
        expect(liesWithin("10.0.0.0/8", "10.1.0.0/16")).toBe(false);
        expect(liesWithin("none", "10.0.0.0/8")).toBe(false);
        expect(liesWithin("10.1.2.3", "")).toBe(false);
    });

    it.each([
        ["0.0.0.0/0", true],
        ["128.0.0.0/1", true],
        ["10.0.0.0/7", true],
        ["10.0.0.0/8", false],
        ["::/0", true],
        ["2000::/3", true],
        ["2400::/15", true],
        ["2400::/16", false],
        ["192.0.2.1", false],
        ["nobody", false],
    ])("%s means everybody: %s", (text, expected) => {
        expect(meansEverybody(text)).toBe(expected);
    });
});
