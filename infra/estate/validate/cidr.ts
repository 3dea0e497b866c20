import ipaddr from "ipaddr.js";

/** An IPv4 address block: first and last address as numbers. */
export interface Block {
    readonly first: number;
    readonly last: number;
}

const form = /^(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})\/(\d{1,2})$/;

/** The block of `a.b.c.d/n` with its canonical form; undefined where the text is none. Host bits are dropped. */
export function parseCidr(text: string): Cidr | undefined {
    let cidr = known.get(text);
    if (cidr === undefined && !known.has(text)) known.set(text, (cidr = readCidr(text)));
    return cidr;
}

interface Cidr {
    readonly block: Block;
    readonly canonical: string;
}

/** A block of the estate is asked for by its format, by rules over it and by every stack that has it. */
const known = new Map<string, Cidr | undefined>();

function readCidr(text: string): Cidr | undefined {
    const match = form.exec(text);
    // ipaddr.js reads a leading zero as octal, as C does; people mean decimal, so neither is taken.
    if (match === null || /(^|\.)0\d/.test(match[1]!) || /^0\d/.test(match[2]!) || !ipaddr.IPv4.isValidCIDR(text))
        return undefined;
    const network = ipaddr.IPv4.networkAddressFromCIDR(text);
    const first = addressNumber(network.toString());
    return {
        block: { first, last: first + 2 ** (32 - Number(match[2])) - 1 },
        canonical: `${network.toString()}/${match[2]}`,
    };
}

/** Whether a text is an IPv4 block in CIDR notation without host bits. */
export function isCidr(text: string): boolean {
    return parseCidr(text)?.canonical === text;
}

/** The block of a text that has the format `cidr`. Throws on any other. */
export function blockOf(text: string): Block {
    const parsed = parseCidr(text);
    if (parsed === undefined) throw new Error(`${text} is not an address block`);
    return parsed.block;
}

/** A block in CIDR notation. Throws where its size is no power of two. */
export function blockText({ first, last }: Block): string {
    const bits = Math.log2(last - first + 1);
    if (!Number.isInteger(bits)) throw new Error(`no block begins at ${first} and ends at ${last}`);
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
    return `${octets.join(".")}/${32 - bits}`;
}

/** An IPv4 address as a number. Throws where it is none. */
export function addressNumber(text: string): number {
    return ipaddr.IPv4.parse(text).octets.reduce((number, octet) => number * 256 + octet, 0);
}

export function contains(outer: Block, inner: Block): boolean {
    return outer.first <= inner.first && inner.last <= outer.last;
}

export function overlaps(a: Block, b: Block): boolean {
    return a.first <= b.last && b.first <= a.last;
}

/** The IPv4 address of a number. */
export function addressText(number: number): string {
    return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}

/** Prefix length of a text that has the format `cidr`. */
export function prefixOf(text: string): number {
    return Number(text.slice(text.indexOf("/") + 1));
}
