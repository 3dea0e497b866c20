import type { AddressRange, Platform, Zone } from "../schema/types.generated";
import { addressText, blockOf, prefixOf } from "../validate/cidr";
import { freeRanges } from "./free-space";

/**
 * Addresses of a zone's transit block that routers get; undefined for a zone without one, empty for a block too small. Neutron gives them any that is
 * free, so what the estate gives to others is not among them: the upper half is for secure access gateways (`gatewayAddress`),
 * the first address for the border router, one for the ingress of the container platform.
 */
export function routerRanges(
    { zones, kubernetes }: Pick<Platform, "zones" | "kubernetes">,
    zone: Zone,
): AddressRange[] | undefined {
    const { transit } = zones[zone];
    if (transit === undefined) return undefined;
    const { first } = blockOf(transit);
    const lowerHalf = `${addressText(first)}/${Math.min(32, prefixOf(transit) + 1)}`;
    const { ingressAddress } = kubernetes;
    const taken = [
        addressText(first),
        addressText(first + 1),
        ...(ingressAddress === undefined ? [] : [ingressAddress]),
    ].map((address) => `${address}/32`);
    return freeRanges(lowerHalf, taken).map((range) => ({
        start: addressText(range.first),
        end: addressText(range.last),
    }));
}
