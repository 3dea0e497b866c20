import { addressText, blockOf } from "../validate/cidr";

/** VPNs that a site has room for: numbers 0 to 31, as the schema says. */
export const vpnsPerSite = 32;
/** Addresses of a network between gateways and a zone's border router: a /28. */
const handoverSize = 16;

/** Sites for which a handover block has room. */
export function handoverCapacity(handover: string): number {
    const { first, last } = blockOf(handover);
    return Math.floor((last - first + 1) / (handoverSize * vpnsPerSite));
}

/** Network between the gateways of one VPN at one site and the border router of the zone. */
export interface Handover {
    /** A /28 out of the handover block. */
    readonly cidr: string;
    /** Address of the border router. */
    readonly border: string;
    /** VLAN on the site's physical network. */
    readonly vlan: number;
}

/** Computed from numbers that never change, so that a site, line or carrier more moves nobody's addresses. */
export function handoverOf(handover: string, site: { number: number; firstVlan: number }, vpn: number): Handover {
    const first = blockOf(handover).first + (site.number * vpnsPerSite + vpn) * handoverSize;
    return {
        cidr: `${addressText(first)}/28`,
        border: addressText(first + 1),
        vlan: site.firstVlan + vpn,
    };
}

/** Address of the gateway over one carrier in a handover network. */
export function handoverAddress({ cidr }: Handover, carrier: number): string {
    return addressText(blockOf(cidr).first + 1 + carrier);
}

/** Address of a VPN's gateway on a carrier's line, as a number. */
export function outerNumber(accessCidr: string, vpn: number): number {
    return blockOf(accessCidr).first + 2 + vpn;
}

/** The same as text. */
export function outerAddress(accessCidr: string, vpn: number): string {
    return addressText(outerNumber(accessCidr, vpn));
}

/** Addresses that each secure access gateway has in a zone's transit block: a shared one, and one for each of its devices. */
const addressesPerGateway = 5;

/**
 * Address of a secure access gateway in a transit block, counted from the block's end: routers get none of its upper half; undefined where the block has no room for it.
 *
 * @param device 0 for the address that devices share
 */
export function gatewayAddress(transit: string, gateway: number, device: number): string | undefined {
    const { first, last } = blockOf(transit);
    const address = last - gateway * addressesPerGateway + device;
    return address > first + (last - first) / 2 ? addressText(address) : undefined;
}
