import ipaddr from "ipaddr.js";
import type { EstateModel } from "../../../infra/estate/model";
import {
    abroadRegion,
    abroadSuffixes,
    chinaRegion,
    chinaSuffixes,
    chineseClouds,
    chineseResolvers,
    foreignResolvers,
    insideSuffixes,
    worldwide,
} from "./names";
import { everyPlatform } from "../sites";

/** Where something stands, as far as its name tells. */
export type Place = "china" | "abroad" | "unknown";

/** Host of an address such as `https://user@host:port/path` or `host:port/path`, in lower case; undefined where there is none. */
export function hostOf(address: string): string | undefined {
    const found = /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?(?:[^/@]*@)?(\[[0-9a-f:.]+\]|[^/:?#]+)/i.exec(address.trim());
    return found?.[1]
        ?.toLowerCase()
        .replace(/^\[|\]$/g, "")
        .replace(/\.$/, "");
}

/** Where a host is: by its name, its address, or because the estate declares it. */
export function placeOfHost(host: string, estate: EstateModel): Place {
    if (ipaddr.isValid(host)) return placeOfAddress(host);
    if (!host.includes(".")) return "china";
    const last = host.slice(host.lastIndexOf(".") + 1);
    if (insideSuffixes.includes(last)) return "china";
    if (endsIn(host, abroadSuffixes)) return "abroad";
    if (chinaSuffixes.includes(last)) return "china";
    if (abroadRegion.test(host)) return "abroad";
    if (endsIn(host, chineseClouds)) return chinaRegion.test(host) ? "china" : "unknown";
    if (/^[a-z]{2}$/.test(last) && !worldwide.has(last)) return "abroad";
    return declaredHosts(estate).has(host) ? "china" : "unknown";
}

/** Where a region is: the estate's own are in the province (the estate is not valid otherwise). */
export function placeOfRegion(region: string, estate: EstateModel): Place {
    for (const platform of everyPlatform(estate)) if (platform.region === region) return "china";
    const name = region.toLowerCase();
    if (abroadRegion.test(name)) return "abroad";
    return chinaRegion.test(name) ? "china" : "unknown";
}

function placeOfAddress(text: string): Place {
    if (foreignResolvers.has(text)) return "abroad";
    if (chineseResolvers.has(text)) return "china";
    const range = ipaddr.process(text).range();
    return range === "unicast" ? "unknown" : "china";
}

const declared = new WeakMap<EstateModel, ReadonlySet<string>>();

/** Hosts that the estate names: registries, sources of images, hosts of endpoints. */
function declaredHosts(estate: EstateModel): ReadonlySet<string> {
    let hosts = declared.get(estate);
    if (hosts === undefined) {
        const { registries, images } = estate.catalogue;
        const endpoints = [...estate.systems.values()].flatMap((system) => system.endpoints ?? []);
        hosts = new Set(
            [
                ...registries,
                ...images.map(({ source }) => source),
                ...endpoints.flatMap(({ hostName }) => hostName ?? []),
            ].flatMap((address) => hostOf(address) ?? []),
        );
        declared.set(estate, hosts);
    }
    return hosts;
}

function endsIn(host: string, suffixes: readonly string[]): boolean {
    return suffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}
