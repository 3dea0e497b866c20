import ipaddr from "ipaddr.js";

/** The two halves of an IPv4 block: `10.37.0.0/18` -> `10.37.0.0/19`, `10.37.32.0/19`. A single address has none and is given back. */
export function halvesOf(cidr: string): string[] {
    const length = ipaddr.IPv4.parseCIDR(cidr)[1];
    if (length === 32) return [cidr];
    const first = ipaddr.IPv4.networkAddressFromCIDR(cidr)
        .toByteArray()
        .reduce((number, octet) => number * 256 + octet, 0);
    return [first, first + 2 ** (31 - length)].map((start) => `${dotted(start)}/${length + 1}`);
}

function dotted(number: number): string {
    return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}
