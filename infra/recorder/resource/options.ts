import { hasMarker, isPromise } from "../marker";
import { output } from "../output/combine";
import { Output } from "../output/output";
import type { ProviderResource, Resource } from "./resource";

/** Old name of a resource: a URN or what differs from its present one. */
export interface AliasSpec {
    readonly name?: unknown;
    readonly type?: unknown;
    readonly parent?: unknown;
    readonly stack?: unknown;
    readonly project?: unknown;
}

export interface TransformationArgs {
    readonly resource: Resource;
    readonly type: string;
    readonly name: string;
    readonly props: Record<string, unknown>;
    readonly opts: ResourceOptions;
}

export type Transformation = (
    args: TransformationArgs,
) => { readonly props: Record<string, unknown>; readonly opts: ResourceOptions } | undefined;

/** Options of custom and component resources: all that the recorder knows, and what it refuses by name. */
export interface ResourceOptions {
    parent?: Resource | undefined;
    dependsOn?: unknown;
    provider?: ProviderResource | undefined;
    providers?: Record<string, ProviderResource> | ProviderResource[] | undefined;
    protect?: boolean | undefined;
    aliases?: readonly unknown[] | undefined;
    ignoreChanges?: string[] | undefined;
    replaceOnChanges?: string[] | undefined;
    additionalSecretOutputs?: string[] | undefined;
    deleteBeforeReplace?: boolean | undefined;
    retainOnDelete?: boolean | undefined;
    deletedWith?: Resource | undefined;
    replaceWith?: unknown;
    hideDiffs?: string[] | undefined;
    customTimeouts?: { create?: string; update?: string; delete?: string } | undefined;
    version?: string | undefined;
    pluginDownloadURL?: string | undefined;
    import?: string | undefined;
    transformations?: Transformation[] | undefined;
    id?: unknown;
    urn?: unknown;
    transforms?: unknown[] | undefined;
    hooks?: Record<string, unknown> | undefined;
    replacementTrigger?: unknown;
    envVarMappings?: Record<string, string> | undefined;
}

/**
 * Joins two sets of options as the SDK does: arrays and `dependsOn` are joined, anything else the second set decides.
 */
export function mergeOptions(first?: ResourceOptions, second?: ResourceOptions): ResourceOptions {
    const merged: Record<string, unknown> = expandProviders(first);
    const added = second?.providers === undefined ? (second ?? {}) : expandProviders(second);
    for (const key in added)
        merged[key] = join(merged[key], (added as Record<string, unknown>)[key], key === "dependsOn");
    if (merged["providers"] !== undefined)
        merged["providers"] = providersByPackage(merged["providers"] as ProviderResource[]);
    return merged;
}

/** Package -> provider, undefined for none; the last one of a package counts. */
function providersByPackage(providers: readonly ProviderResource[]): Record<string, ProviderResource> | undefined {
    if (providers.length === 0) return undefined;
    return Object.fromEntries(providers.map((provider) => [provider.getPackage(), provider]));
}

/** A copy in which the providers are a list. */
function expandProviders(options: ResourceOptions | undefined): Record<string, unknown> {
    const copy: Record<string, unknown> = { ...options };
    const providers = options?.providers;
    if (providers !== undefined && !Array.isArray(providers)) copy["providers"] = Object.values(providers);
    return copy;
}

function join(first: unknown, second: unknown, always: boolean): unknown {
    if (isLater(first)) return output(first).apply((known) => join(known, second, always));
    if (isLater(second)) return output(second).apply((known) => join(first, known, always));
    return always || Array.isArray(first) || Array.isArray(second) ? [...listOf(first), ...listOf(second)] : second;
}

const isLater = (value: unknown): boolean => Output.isInstance(value) || isPromise(value);

function listOf(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value as readonly unknown[];
    return value === undefined || value === null ? [] : [value];
}

export const isResource = (value: unknown): value is Resource => hasMarker(value, "__pulumiResource");
