import ipaddr from "ipaddr.js";

/** An address block of IPv4 or IPv6. */
export interface AddressBlock {
    readonly family: 4 | 6;
    readonly first: bigint;
    readonly last: bigint;
    /** Length of the prefix in bits. */
    readonly prefix: number;
}

const form = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i;
/** Shorter prefixes are no network of anybody's: whoever writes one means everybody, also in two halves. */
const shortestPrefix = { 4: 8, 6: 16 } as const;

/** Reads `10.37.0.0/16`, `2001:db8::/32` or a single address; undefined for anything else. Host bits are dropped. */
export function parseBlock(text: string): AddressBlock | undefined {
    let block = known.get(text);
    if (block === undefined && !known.has(text)) known.set(text, (block = readBlock(text)));
    return block;
}

/** The same few blocks stand in thousands of rules of security groups. */
const known = new Map<string, AddressBlock | undefined>();

function readBlock(text: string): AddressBlock | undefined {
    const [, address = "", length] = form.exec(text.trim()) ?? [];
    if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return undefined;
    const parsed = ipaddr.parse(address);
    const family = parsed.kind() === "ipv4" ? 4 : 6;
    const bits = family === 4 ? 32 : 128;
    const prefix = length === undefined ? bits : Number(length);
    if (prefix > bits) return undefined;
    const size = 1n << BigInt(bits - prefix);
    const number = parsed.toByteArray().reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
    const first = number - (number % size);
    return { family, first, last: first + size - 1n, prefix };
}

export function contains(outer: AddressBlock, inner: AddressBlock): boolean {
    return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether a text is a block or address within that of another text; never where one of them is none. */
export function liesWithin(inner: string, outer: string): boolean {
    const [own, whole] = [parseBlock(inner), parseBlock(outer)];
    return own !== undefined && whole !== undefined && contains(whole, own);
}

/** Whether a text means everybody: `0.0.0.0/0`, `::/0`, and blocks so wide that they come to the same. */
export function meansEverybody(text: string): boolean {
    const block = parseBlock(text);
    return block !== undefined && block.prefix < shortestPrefix[block.family];
}
