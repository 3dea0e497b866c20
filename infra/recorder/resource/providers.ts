import type { ResourceOptions } from "./options";
import type { ProviderResource } from "./resource";

/** Package of a type: `openstack` of `openstack:networking/network:Network`; undefined for other forms. */
export function packageOf(type: string): string | undefined {
    let found = packages.get(type);
    if (found === undefined) {
        const parts = type.split(":");
        packages.set(type, (found = parts.length === 3 ? (parts[0] ?? "") : ""));
    }
    return found === "" ? undefined : found;
}

/** Type -> its package, empty for none: there are a hundred types, and each resource asks twice. */
const packages = new Map<string, string>();

/** Package -> provider of providers given as a list or as a map. */
export function providerMap(
    providers: Record<string, ProviderResource> | readonly ProviderResource[] | undefined,
): Record<string, ProviderResource> {
    if (providers === undefined) return {};
    if (!isList(providers)) return providers;
    return Object.fromEntries(providers.map((provider) => [provider.getPackage(), provider]));
}

/** Providers that a resource hands to its children: what it inherits, then its own. */
export function providersBelow(
    inherited: Readonly<Record<string, ProviderResource>> = noProviders,
    { provider, providers }: ResourceOptions,
): Readonly<Record<string, ProviderResource>> {
    if (provider === undefined && providers === undefined) return inherited;
    return { ...inherited, ...providerMap(providers), ...providerMap(provider && [provider]) };
}

const noProviders = {};

/** The provider for a type among those by package. */
export function ownProvider(
    providers: Readonly<Record<string, ProviderResource>>,
    type: string,
): ProviderResource | undefined {
    const name = packageOf(type);
    return name === undefined ? undefined : providers[name];
}

const isList = (
    providers: Record<string, ProviderResource> | readonly ProviderResource[],
): providers is readonly ProviderResource[] => Array.isArray(providers);
