import type * as pulumi from "@pulumi/pulumi";
import { ExtranetLink, type LinkEnd, type LinkPathArgs, type LinkTunnel } from "../../../components/extranet-link";
import type { ExtranetModel, LinkModel } from "../../estate/extranet/model";
import { endAddress, gatewayKey } from "../../estate/extranet/plan";
import type { ExtranetKeys } from "../access";
import { secretTunnelKey } from "./keys";
import type { SiteClouds } from "./sites";
import type { BuiltGateways } from "./zones";

/** All links that have something to carry, by id. */
export function buildLinks(
    extranet: ExtranetModel,
    clouds: SiteClouds,
    gateways: BuiltGateways,
    keys: pulumi.Output<ExtranetKeys>,
): void {
    const links = [...extranet.links.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const link of links) {
        if (link.vpns.length === 0) continue;
        const suite = extranet.suites.get(link.suite);
        if (suite === undefined) throw new Error(`link ${link.id} has no suite "${link.suite}"`);
        new ExtranetLink(link.id, {
            id: link.id,
            approval: link.approval.document,
            protectionLevel: link.protectionLevel,
            suite,
            ends: [linkEnd(extranet, link.ends[0], clouds), linkEnd(extranet, link.ends[1], clouds)],
            vpns: link.vpns,
            paths: pathsOf(extranet, link, gateways, keys),
        });
    }
}

function linkEnd(extranet: ExtranetModel, key: string, clouds: SiteClouds): LinkEnd {
    const site = extranet.sites.get(key);
    if (site === undefined) throw new Error(`the extranet has no site ${key}`);
    const end = { site: key, division: site.division };
    if (site.kind === "edge") return end;
    const cloud = clouds.of(site.platform);
    const { namePrefix } = site.platform;
    return {
        ...end,
        cloud: {
            provider: cloud.provider,
            projectId: cloud.output("networkProjectId"),
            ...(namePrefix === undefined ? {} : { namePrefix }),
        },
    };
}

/** Paths by id: the order of the estate's list changes nothing. */
function pathsOf(
    extranet: ExtranetModel,
    link: LinkModel,
    gateways: BuiltGateways,
    keys: pulumi.Output<ExtranetKeys>,
): LinkPathArgs[] {
    const paths = [...link.paths].sort((one, other) => (one.id < other.id ? -1 : 1));
    return paths.map(({ id, carrier }) => ({
        id,
        tunnels: link.vpns.map((vpn): LinkTunnel => {
            const tunnelEnd = (end: 0 | 1): LinkTunnel["ends"][0] => {
                const gateway = gateways.get(gatewayKey(link.ends[end], vpn.id, carrier));
                return {
                    address: endAddress(extranet, link, end, carrier, vpn.number),
                    ...(gateway === undefined ? {} : { gateway }),
                };
            };
            return {
                vpn: vpn.id,
                psk: secretTunnelKey(keys, link.id, id, vpn.id),
                ends: [tunnelEnd(0), tunnelEnd(1)],
            };
        }),
    }));
}
