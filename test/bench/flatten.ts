import type { RecordedResource, RecordedStack, RecordedValue } from "../../infra/recorder/types";

/** A reference to a property of another resource of the flattened list. */
export interface Reference {
    readonly reference: string;
    readonly path: string;
}

export type FlatValue =
    null | boolean | number | string | Reference | readonly FlatValue[] | { readonly [key: string]: FlatValue };

/** One resource without components, providers and stacks: what a program without our structure would declare. */
export interface FlatResource {
    readonly key: string;
    readonly urn: string;
    readonly type: string;
    readonly inputs: Readonly<Record<string, FlatValue>>;
    /** Keys of the resources that it comes after, also of those that its provider comes after. */
    readonly dependsOn: readonly string[];
    /** URN of its explicit provider. */
    readonly provider?: string;
    readonly ignoreChanges: readonly string[];
}

/** An explicit provider of such resources; its inputs may refer to them. */
export interface FlatProvider {
    readonly key: string;
    readonly urn: string;
    readonly inputs: Readonly<Record<string, FlatValue>>;
}

const isRecord = (value: RecordedValue): value is { readonly [key: string]: RecordedValue } =>
    value !== null && typeof value === "object" && !Array.isArray(value);

/** Custom resources of all stacks as one list; values that come from outside the list become a fixed text. */
export function flatten(
    stacks: readonly RecordedStack[],
    select: (resource: RecordedResource) => boolean,
): FlatResource[] {
    const chosen = stacks.flatMap((stack) =>
        stack.resources
            .filter(
                (resource) =>
                    resource.custom &&
                    resource.read === undefined &&
                    !resource.type.startsWith("pulumi:") &&
                    select(resource),
            )
            .map((resource) => ({ stack: stack.stack, resource })),
    );
    const keys = new Map(chosen.map(({ resource }, index) => [resource.urn, `r${index}`]));
    const providers = new Map(
        stacks.flatMap(({ resources }) => resources.map(({ urn, dependencies }) => [urn, dependencies] as const)),
    );
    return chosen.map(({ resource }) => ({
        key: keys.get(resource.urn) ?? resource.urn,
        urn: resource.urn,
        type: resource.type,
        inputs: flatInputs(resource, keys),
        dependsOn: [...new Set([...resource.dependencies, ...(providers.get(resource.provider ?? "") ?? [])])].flatMap(
            (urn) => keys.get(urn) ?? [],
        ),
        ...(resource.provider === undefined ? {} : { provider: resource.provider }),
        ignoreChanges: resource.ignoreChanges,
    }));
}

/** The providers that flattened resources name. */
export function flattenProviders(
    stacks: readonly RecordedStack[],
    resources: readonly FlatResource[],
): readonly FlatProvider[] {
    const keys = new Map(resources.map((resource) => [resource.urn, resource.key]));
    const named = new Set(resources.map((resource) => resource.provider));
    return stacks
        .flatMap((stack) => stack.resources.filter(({ urn }) => named.has(urn)))
        .map((provider, index) => ({ key: `p${index}`, urn: provider.urn, inputs: flatInputs(provider, keys) }));
}

const flatInputs = (resource: RecordedResource, keys: ReadonlyMap<string, string>): FlatResource["inputs"] =>
    Object.fromEntries(Object.entries(resource.inputs).map(([name, value]) => [name, flat(value, keys)]));

function flat(value: RecordedValue, keys: ReadonlyMap<string, string>): FlatValue {
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map((item) => flat(item, keys));
    if (!isRecord(value)) return value as FlatValue;
    if (value["kind"] === "secret" && "value" in value) return flat(value["value"] as RecordedValue, keys);
    if (value["kind"] === "unknown" && typeof value["urn"] === "string") {
        const key = keys.get(value["urn"]);
        return key === undefined
            ? "00000000-0000-0000-0000-000000000000"
            : { reference: key, path: String(value["path"]) };
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, flat(item, keys)]));
}

export function isReference(value: FlatValue): value is Reference {
    return value !== null && typeof value === "object" && "reference" in value && "path" in value;
}
