import type { ExtranetModel } from "../../estate/extranet/model";
import { endAddress, planGateways } from "../../estate/extranet/plan";
import { prefixOf } from "../../estate/validate/cidr";
import type { EncryptionSuite } from "../../estate/schema/types.generated";

/** What the border router of a zone has to be set to: plain data, for who sets it. */
export interface BorderSetting {
    readonly site: string;
    readonly vpn: string;
    readonly vlan: number;
    /** Address of the border router, with prefix length. */
    readonly address: string;
    readonly routes: readonly { readonly destination: string; readonly nextHop: string; readonly metric: number }[];
}

/** Routes of every VPN at every site with a cloud; of two with one destination, the one of the lower metric goes first. */
export function borderSettings(extranet: ExtranetModel): BorderSetting[] {
    const settings = new Map<string, BorderSetting>();
    for (const { site, vpn, carrier, handover, handoverAddress } of planGateways(extranet).values()) {
        const routes = [...extranet.links.values()].flatMap((link) => {
            const end = link.ends.indexOf(site);
            const carried = link.vpns.find(({ id }) => id === vpn.id);
            const path = link.paths.find((each) => each.carrier === carrier);
            if (end < 0 || carried === undefined || path === undefined) return [];
            return carried.blocks[end === 0 ? 1 : 0].map((destination) => ({
                destination,
                nextHop: handoverAddress,
                metric: path.priority * 10,
            }));
        });
        const key = `${site}/${vpn.id}`;
        settings.set(key, {
            site,
            vpn: vpn.id,
            vlan: handover.vlan,
            address: `${handover.border}/${prefixOf(handover.cidr)}`,
            routes: [...(settings.get(key)?.routes ?? []), ...routes].sort(
                (one, other) => compare(one.destination, other.destination) || one.metric - other.metric,
            ),
        });
    }
    return [...settings.values()];
}

/** What an edge router has to be set to for one tunnel; its pre-shared key is handed over apart. */
export interface EdgeSetting {
    readonly edge: string;
    readonly link: string;
    readonly path: string;
    readonly vpn: string;
    readonly address: string;
    readonly peerAddress: string;
    readonly localBlocks: readonly string[];
    readonly peerBlocks: readonly string[];
    readonly ike: EncryptionSuite["ike"];
    readonly ipsec: EncryptionSuite["ipsec"];
}

/** Tunnels of all edge routers, by link, path and VPN. */
export function edgeSettings(extranet: ExtranetModel): EdgeSetting[] {
    return [...extranet.links.values()].flatMap((link) =>
        ([0, 1] as const).flatMap((end) => {
            const other = end === 0 ? 1 : 0;
            const suite = extranet.suites.get(link.suite);
            if (extranet.sites.get(link.ends[end])?.kind !== "edge" || suite === undefined) return [];
            return link.paths.flatMap((path) =>
                link.vpns.map((vpn) => ({
                    edge: link.ends[end],
                    link: link.id,
                    path: path.id,
                    vpn: vpn.id,
                    address: endAddress(extranet, link, end, path.carrier, vpn.number),
                    peerAddress: endAddress(extranet, link, other, path.carrier, vpn.number),
                    localBlocks: vpn.blocks[end],
                    peerBlocks: vpn.blocks[other],
                    ike: suite.ike,
                    ipsec: suite.ipsec,
                })),
            );
        }),
    );
}

function compare(one: string, other: string): number {
    return one < other ? -1 : one > other ? 1 : 0;
}
