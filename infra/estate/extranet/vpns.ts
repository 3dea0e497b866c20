import type { DepartmentModel, Zone } from "../model";
import type { DedicatedLine, ExtranetLink } from "../schema/types.generated";
import type { ExtranetSiteModel, ExtranetVpn, LinkVpn } from "./model";

const wholeZones: Readonly<Record<Exclude<Zone, "dedicated">, number>> = { common: 0, internet: 1 };

/** VPNs that a link is to carry, by number; those that have blocks at both ends are carried. */
export function linkVpns(
    link: ExtranetLink,
    ends: readonly [ExtranetSiteModel, ExtranetSiteModel],
    lines: Iterable<DedicatedLine>,
    departments: Iterable<DepartmentModel>,
): LinkVpn[] {
    const owners = [...departments];
    return wanted(link, lines).flatMap((vpn): LinkVpn[] => {
        const blocks = [blocksOf(ends[0], vpn, owners), blocksOf(ends[1], vpn, owners)] as const;
        return blocks[0].length > 0 && blocks[1].length > 0 ? [{ ...vpn, blocks }] : [];
    });
}

function wanted({ zones, lines: named }: ExtranetLink, lines: Iterable<DedicatedLine>): ExtranetVpn[] {
    const vpns: ExtranetVpn[] = [];
    for (const zone of ["common", "internet"] as const)
        if (zones.includes(zone)) vpns.push({ id: zone, zone, number: wholeZones[zone] });
    if (zones.includes("dedicated"))
        for (const { id, number } of lines)
            if (named === undefined || named.includes(id))
                vpns.push({ id: `dedicated-${id}`, zone: "dedicated", line: id, number });
    return vpns.sort((one, other) => one.number - other.number);
}

/** Address blocks of a VPN at one site, in the order of their texts. */
function blocksOf(site: ExtranetSiteModel, vpn: ExtranetVpn, departments: readonly DepartmentModel[]): string[] {
    if (site.kind === "edge")
        return site.networks
            .filter(({ zone, line }) => zone === vpn.zone && line === vpn.line)
            .map(({ cidr }) => cidr)
            .sort();
    if (vpn.zone !== "dedicated") return [site.platform.zones[vpn.zone].block];
    // A recovery site has no departments: what stands in for them there has the site's whole block of the zone.
    if (site.end.recoverySite !== undefined) return [site.platform.zones.dedicated.block];
    return departments
        .filter(({ host, line }) => host === site.platform.division && line === vpn.line)
        .flatMap(({ networks }) => networks.filter(({ zone }) => zone === "dedicated").map(({ cidr }) => cidr))
        .sort();
}
