import type { ExtranetModel, ExtranetSiteModel, LinkModel } from "../../../infra/estate/extranet/model";
import type { EstateModel } from "../../../infra/estate/model";
import { tinyEstate } from "./tiny";

/** The extranet of the estate for learning. */
export function tinyExtranet(): ExtranetModel {
    const { extranet } = tinyEstate();
    if (extranet === undefined) throw new Error("the estate for learning has no extranet");
    return extranet;
}

/** The estate with one link only, changed: for rules that judge every link. */
export function onlyLink(id: string, change: Partial<LinkModel> = {}, estate = tinyEstate()): EstateModel {
    const link = tinyExtranet().links.get(id);
    if (link === undefined) throw new Error(`the estate for learning has no link ${id}`);
    return {
        ...estate,
        extranet: { ...tinyExtranet(), ...estate.extranet, links: new Map([[id, { ...link, ...change }]]) },
    };
}

/** The estate with further sites. */
export function withSites(...sites: readonly ExtranetSiteModel[]): EstateModel {
    const extranet = tinyExtranet();
    const all = new Map([...extranet.sites, ...sites.map((site) => [site.key, site] as const)]);
    return { ...tinyEstate(), extranet: { ...extranet, sites: all } };
}

/** The edge router of a division. */
export function edgeOf(division: string): ExtranetSiteModel {
    const edge = tinyExtranet().sites.get("371100");
    if (edge?.kind !== "edge") throw new Error("the estate for learning has no edge 371100");
    return { ...edge, key: division, division, end: { edge: division } };
}

/** The estate without extranet.yaml. */
export function withoutExtranet(): EstateModel {
    const { extranet: _, ...estate } = tinyEstate();
    return estate;
}

/** A site that is a recovery site, with the cloud of Jinan's platform. */
export function recoverySite(key: string): ExtranetSiteModel {
    const site = tinyExtranet().sites.get("370100");
    if (site?.kind !== "cloud") throw new Error("the estate for learning has no site 370100");
    return { ...site, key, end: { recoverySite: key } };
}
