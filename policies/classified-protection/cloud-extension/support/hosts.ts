import type { EstateModel } from "../../../../infra/estate/model";

/** Where a host name or address stands, as far as its text tells. */
export type Whereabouts = "registered" | "abroad" | "not-known";

/** Domains of providers whose data centres stand abroad unless the name says otherwise. */
const abroad = [
    "amazonaws.com",
    "azure.com",
    "backblazeb2.com",
    "cloudflarestorage.com",
    "digitaloceanspaces.com",
    "gcr.io",
    "ghcr.io",
    "docker.io",
    "googleapis.com",
    "ibm.com",
    "linode.com",
    "linodeobjects.com",
    "oraclecloud.com",
    "ovh.net",
    "pkg.dev",
    "quay.io",
    "wasabisys.com",
    "windows.net",
];

/** Two letters that are no country: used as if they were generic. */
const genericCountryCodes = new Set(["ai", "cc", "co", "io", "me", "tv"]);

/** Ends of names that never leave a house. */
const inHouse = /(^|\.)(cluster\.local|svc|local|localhost|internal|intranet|lan)$/;

/** Host of an address such as `https://host:5000/v3`, `host:5000` or `host/path`, in lower case; undefined where there is none. */
export function hostIn(address: string): string | undefined {
    const found = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?(\[[0-9a-f:.]+\]|[^/:?#\s]+)/i.exec(address.trim());
    return found?.[1]
        ?.replace(/^\[|\]$/g, "")
        .replace(/\.$/, "")
        .toLowerCase();
}

/**
 * Where a host stands: abroad below another country's top-level domain or a known foreign provider, whatever the estate
 * says; registered where it is private, below `.cn`, or below a domain that the estate itself names.
 */
export function whereaboutsOf(host: string, estate: EstateModel): Whereabouts {
    if (isPrivate(host) || inHouse.test(host) || !/[.:]/.test(host)) return "registered";
    if (/\.(cn|xn--fiqs8s|xn--fiqz9s|中国|中國)$/.test(host)) return "registered";
    if (abroad.some((domain) => isBelow(host, domain))) return "abroad";
    const [, country] = /\.([a-z]{2})$/.exec(host) ?? [];
    if (country !== undefined && !genericCountryCodes.has(country)) return "abroad";
    return domainsOf(estate).some((domain) => isBelow(host, domain)) ? "registered" : "not-known";
}

const domains = new WeakMap<EstateModel, readonly string[]>();

/** Domains that the estate names: of registries, image sources and endpoints. */
function domainsOf(estate: EstateModel): readonly string[] {
    const before = domains.get(estate);
    if (before !== undefined) return before;
    const { registries, images } = estate.catalogue;
    const endpoints = [...estate.systems.values()].flatMap(({ endpoints = [] }) => endpoints);
    const hosts = [
        ...registries.flatMap((registry) => hostIn(registry) ?? []),
        ...images.flatMap(({ source }) => (source.startsWith("file:") ? [] : (hostIn(source) ?? []))),
        ...endpoints.flatMap(({ hostName }) => hostName ?? []),
    ];
    // The part below the top-level domain: registry.egov.example -> egov.example.
    const found = [...new Set(hosts.map((host) => host.split(".").slice(-2).join(".")))].filter((domain) =>
        domain.includes("."),
    );
    domains.set(estate, found);
    return found;
}

const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Addresses that are routed inside a network only (RFC 1918, 6598, 4193, 3927, loopback). */
function isPrivate(host: string): boolean {
    if (/^(10|127)(\.\d{1,3}){3}$|^192\.168(\.\d{1,3}){2}$|^169\.254(\.\d{1,3}){2}$/.test(host)) return true;
    const [, first, second] = /^(\d{1,3})\.(\d{1,3})(?:\.\d{1,3}){2}$/.exec(host) ?? [];
    if (first === "172") return Number(second) >= 16 && Number(second) <= 31;
    if (first === "100") return Number(second) >= 64 && Number(second) <= 127;
    return host.includes(":") && /^(::1$|f[cd]|fe80:)/.test(host);
}
