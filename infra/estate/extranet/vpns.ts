import { isRecoverySite, type DepartmentModel, type PlatformModel, type Zone } from "../model";
import { recoveryBlock } from "../recovery/addresses";
import type { DedicatedLine, ExtranetLink } from "../schema/types.generated";
import type { ExtranetSiteModel, ExtranetVpn, LinkVpn } from "./model";

const wholeZones: Readonly<Record<Exclude<Zone, "dedicated">, number>> = { common: 0, internet: 1 };

/** What decides about the address blocks of a line. */
export interface LineOwners {
    /** By code of the division, or by id of the recovery site. */
    readonly platforms: ReadonlyMap<string, PlatformModel>;
    readonly departments: readonly DepartmentModel[];
}

/** VPNs that a link is to carry, by number; those that have blocks at both ends are carried. */
export function linkVpns(
    link: ExtranetLink,
    ends: readonly [ExtranetSiteModel, ExtranetSiteModel],
    lines: Iterable<DedicatedLine>,
    owners: LineOwners,
): LinkVpn[] {
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
function blocksOf(site: ExtranetSiteModel, vpn: ExtranetVpn, owners: LineOwners): string[] {
    if (site.kind === "edge")
        return site.networks
            .filter(({ zone, line }) => zone === vpn.zone && line === vpn.line)
            .map(({ cidr }) => cidr)
            .sort();
    const { platform } = site;
    if (vpn.zone !== "dedicated") return [platform.zones[vpn.zone].block];
    return owners.departments
        .filter(({ line }) => line === vpn.line)
        .flatMap((department) => dedicatedBlocks(department, platform, owners))
        .sort();
}

/** Networks of a department on a platform's dedicated zone: its own, and at a recovery site those that stand in for them. */
function dedicatedBlocks(
    { host, networks }: DepartmentModel,
    platform: PlatformModel,
    { platforms }: LineOwners,
): string[] {
    const own = networks.filter(({ zone }) => zone === "dedicated").map(({ cidr }) => cidr);
    if (!isRecoverySite(platform)) return host === platform.division ? own : [];
    const [protection, home] = [platform.protections.get(host), platforms.get(host)];
    if (protection === undefined || home === undefined) return [];
    return own.flatMap((cidr) => recoveryBlock(protection, "dedicated", home.zones.dedicated, cidr) ?? []);
}
