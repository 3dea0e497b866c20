import ipaddr from "ipaddr.js";

/** First host address of an IPv4 block, by convention the gateway of a subnet: `10.37.63.0/24` -> `10.37.63.1`. */
export function firstHost(cidr: string): string {
    const octets = ipaddr.IPv4.networkAddressFromCIDR(cidr).toByteArray();
    const next = octets.reduce((number, octet) => number * 256 + octet, 0) + 1;
    return [24, 16, 8, 0].map((shift) => Math.floor(next / 2 ** shift) % 256).join(".");
}

/** Prefix lengths that a subnet pool hands out. */
export interface PrefixLengths {
    readonly minPrefixlen: number;
    readonly defaultPrefixlen: number;
    readonly maxPrefixlen: number;
}

/**
 * Lengths for a zone's block: at most half of it, so that no department takes a whole zone; at least a /29, the smallest
 * subnet that holds a gateway, DHCP and machines; a /26 for who names no size.
 */
export function prefixLengthsOf(block: string): PrefixLengths {
    const length = ipaddr.IPv4.parseCIDR(block)[1];
    const minPrefixlen = Math.min(length + 1, 29);
    return { minPrefixlen, defaultPrefixlen: Math.max(minPrefixlen, 26), maxPrefixlen: 29 };
}
