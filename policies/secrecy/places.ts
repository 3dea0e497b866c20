import ipaddr from "ipaddr.js";
import type { EstateModel } from "../../infra/estate/model";
import { everyPlatform } from "../kernel/sites";

/** Where something stands, as far as its name tells. */
export type Place = "china" | "abroad" | "unknown";

/** Public services and clouds whose hosts are outside of China, whatever their name. */
const abroadSuffixes = [
    "amazonaws.com",
    "aws.amazon.com",
    "awsapps.com",
    "azure.com",
    "azurecr.io",
    "windows.net",
    "azureedge.net",
    "googleapis.com",
    "gcr.io",
    "pkg.dev",
    "docker.io",
    "docker.com",
    "ghcr.io",
    "github.com",
    "githubusercontent.com",
    "gitlab.com",
    "quay.io",
    "registry.k8s.io",
    "k8s.gcr.io",
    "mcr.microsoft.com",
    "etcd.io",
    "digitalocean.com",
    "digitaloceanspaces.com",
    "linode.com",
    "linodeobjects.com",
    "vultr.com",
    "vultrobjects.com",
    "oraclecloud.com",
    "cloudflare.com",
    "r2.cloudflarestorage.com",
    "backblazeb2.com",
    "wasabisys.com",
    "ovh.net",
    "dropboxapi.com",
    "cloud.ibm.com",
    "icr.io",
    "nvcr.io",
    "redhat.io",
    "redhat.com",
    "elastic.co",
    "ubuntu.com",
    "debian.org",
    "fedoraproject.org",
];

/** Chinese clouds, whose hosts name the region that they are in. */
const chineseClouds = ["aliyuncs.com", "myhuaweicloud.com", "myqcloud.com", "bcebos.com", "volces.com", "ksyuncs.com"];

/** Names that are never those of a public host: private, reserved, inside a cluster. */
const insideSuffixes = [
    "example",
    "test",
    "invalid",
    "local",
    "localhost",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "svc",
    "arpa",
];
/** .cn and the Chinese-script domains of China. */
const chinaSuffixes = ["cn", "xn--fiqs8s", "xn--fiqz9s", "xn--55qx5d", "xn--io0a7i", "中国", "公司", "网络"];
/** Country codes that the whole world uses as if they were of no country. */
const worldwide = new Set("ac ai cc co fm gg io me sh so to tv vc ws".split(" "));

const chinaRegion =
    /(?:^|[.-])(?:cn-[a-z]+|ap-(?:beijing|shanghai|guangzhou|nanjing|chengdu|chongqing|shenzhen)|(?:bj|gz|su|bd|fwh))(?:[.-]|$)/;
const abroadRegion =
    /(?:^|[.-])(?:(?:us|eu|ap|sa|ca|me|af|il|mx|na|la|tr|ru|uk)-(?:gov-)?(?:east|west|north|south|central|northeast|northwest|southeast|southwest)[a-z]*-?\d*|ap-(?:singapore|tokyo|seoul|mumbai|bangkok|jakarta|hongkong)|cn-hongkong|hongkong|singapore|frankfurt|virginia|oregon|ireland|tokyo)(?:[.-]|$)/;

const chineseResolvers = new Set([
    "114.114.114.114",
    "114.114.115.115",
    "223.5.5.5",
    "223.6.6.6",
    "119.29.29.29",
    "180.76.76.76",
]);
const foreignResolvers = new Set([
    "8.8.8.8",
    "8.8.4.4",
    "1.1.1.1",
    "1.0.0.1",
    "9.9.9.9",
    "208.67.222.222",
    "208.67.220.220",
]);

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
