import type { DraftExtranet } from "../draft/draft";
import type { Sound } from "../draft/item";
import type { DepartmentModel, PlatformModel } from "../model";
import type { ExtranetLink, ExtranetSite } from "../schema/types.generated";
import { endKey } from "./ends";
import type { ExtranetModel, ExtranetSiteModel, LinkModel, SecureAccessGatewayModel } from "./model";
import { linkVpns, type LineOwners } from "./vpns";

/** The extranet of an estate without problems. `platforms` are by code of the division, or by id of the recovery site. */
export function resolveExtranet(
    draft: DraftExtranet,
    platforms: ReadonlyMap<string, PlatformModel>,
    departments: readonly DepartmentModel[],
): ExtranetModel {
    const file = settled(draft.file.value);
    const sites = draft.sites.sound.map((site) => siteModel(site, platforms));
    const byKey = new Map(sites.map((site) => [site.key, site]));
    const lines = draft.lines.sound.map(({ value }) => value);
    const links = draft.links.sound.map((link) => linkModel(link, byKey, lines, { platforms, departments }));
    const gateways = draft.secureAccessGateways.sound.map((gateway): SecureAccessGatewayModel => ({
        ...gateway.value,
        source: gateway.at(),
    }));
    return {
        file,
        source: draft.file.at(),
        carriers: byId(draft.carriers.sound.map(({ value }) => value)),
        suites: byId(draft.suites.sound.map(({ value }) => value)),
        lines: byId(lines),
        sites: byKey,
        links: byId(links),
        secureAccessGateways: byId(gateways),
    };
}

function siteModel(
    { value, at }: Sound<ExtranetSite>,
    platforms: ReadonlyMap<string, PlatformModel>,
): ExtranetSiteModel {
    const { at: end, ...rest } = value;
    const base = { key: settled(endKey(end)), end, source: at() };
    if (rest.kind === "edge") return { ...rest, ...base, division: base.key };
    const platform = settled(platforms.get(base.key));
    return { ...rest, ...base, platform, division: platform.division };
}

function linkModel(
    { value, at }: Sound<ExtranetLink>,
    sites: ReadonlyMap<string, ExtranetSiteModel>,
    lines: ExtranetModel["file"]["lines"] & {},
    owners: LineOwners,
): LinkModel {
    const keys = [settled(endKey(settled(value.ends[0]))), settled(endKey(settled(value.ends[1])))] as const;
    const ends = [settled(sites.get(keys[0])), settled(sites.get(keys[1]))] as const;
    return {
        ...value,
        ends: keys,
        vpns: linkVpns(value, ends, lines, owners),
        source: at(),
        pathSources: new Map(value.paths.map(({ id }, index) => [id, at("paths", index)])),
    };
}

function byId<Of extends { readonly id: string }>(all: readonly Of[]): Map<string, Of> {
    return new Map(all.map((one) => [one.id, one]));
}

/** What validation has made sure of. */
function settled<Value>(value: Value | undefined): Value {
    if (value === undefined) throw new Error("an estate without problems has everything");
    return value;
}
