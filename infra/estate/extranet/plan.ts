import type { CloudSiteModel, ExtranetModel, ExtranetVpn, LinkModel, LinkVpn } from "./model";
import { handoverAddress, handoverOf, outerAddress, type Handover } from "./numbers";

/** A gateway to build: one for each VPN and carrier of a site. */
export interface GatewayPlan {
    readonly site: string;
    readonly vpn: ExtranetVpn;
    readonly carrier: string;
    /** Address on the carrier's line. */
    readonly outerAddress: string;
    /** Address towards the border router of the zone. */
    readonly handoverAddress: string;
    readonly handover: Handover;
    /** What lies behind the gateway, CIDR. */
    readonly blocks: readonly string[];
    /** Sum of the bandwidth of the paths that end here, in Mbit/s. */
    readonly bandwidthMbps: number;
}

/** Name of a gateway, from codes only. */
export const gatewayKey = (site: string, vpn: string, carrier: string): string => `${site}/${vpn}/${carrier}`;

/** All gateways of the extranet by their names, in the order of the names. */
export function planGateways(extranet: ExtranetModel): Map<string, GatewayPlan> {
    const plans = new Map<string, GatewayPlan>();
    for (const link of extranet.links.values())
        for (const end of [0, 1] as const) {
            const site = extranet.sites.get(link.ends[end]);
            if (site?.kind !== "cloud") continue;
            for (const vpn of link.vpns)
                for (const path of link.paths) {
                    const key = gatewayKey(site.key, vpn.id, path.carrier);
                    const before = plans.get(key);
                    plans.set(key, {
                        ...(before ?? planGateway(extranet, site, vpn, vpn.blocks[end], path.carrier)),
                        bandwidthMbps: (before?.bandwidthMbps ?? 0) + path.bandwidthMbps,
                    });
                }
        }
    return new Map([...plans].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function planGateway(
    { file, carriers }: ExtranetModel,
    site: CloudSiteModel,
    { id, zone, line, number }: LinkVpn,
    blocks: readonly string[],
    carrier: string,
): Omit<GatewayPlan, "bandwidthMbps"> {
    const access = site.accesses.find((each) => each.carrier === carrier);
    const carrierNumber = carriers.get(carrier)?.number;
    if (access === undefined || carrierNumber === undefined)
        throw new Error(`site ${site.key} has no line of the carrier ${carrier}`);
    const handover = handoverOf(file.handover, site, number);
    return {
        site: site.key,
        vpn: { id, zone, number, ...(line === undefined ? {} : { line }) },
        carrier,
        outerAddress: outerAddress(access.cidr, number),
        handoverAddress: handoverAddress(handover, carrierNumber),
        handover,
        blocks,
    };
}

/** Address at which an end of a path is reached over its carrier. */
export function endAddress(extranet: ExtranetModel, link: LinkModel, end: 0 | 1, carrier: string, vpn: number): string {
    const site = extranet.sites.get(link.ends[end]);
    const address =
        site?.kind === "edge"
            ? site.accesses.find((each) => each.carrier === carrier)?.address
            : site?.accesses
                  .filter((each) => each.carrier === carrier)
                  .map(({ cidr }) => outerAddress(cidr, vpn))
                  .at(0);
    if (address === undefined) throw new Error(`site ${link.ends[end]} has no line of the carrier ${carrier}`);
    return address;
}
