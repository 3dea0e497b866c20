import { stringify } from "yaml";
import { ShortNames } from "./format/names";
import { inTreeOrder } from "./format/order";
import { type ReadableValue, ValueFormat } from "./format/value";
import type { RecordedResource, RecordedStack } from "./types";

export type { ReadableValue } from "./format/value";

export interface FormatOptions {
    /** Show secrets; otherwise `[secret]` stands for each of their texts. */
    readonly reveal?: boolean;
    /** Adds fields of the caller's own to an entry, e.g. the estate line that caused the resource. */
    readonly annotate?: (resource: RecordedResource) => Readonly<Record<string, ReadableValue>>;
}

/** A recorded stack as people read it: resources by short name, in an order that does not depend on the program's. */
export interface ReadableStack {
    readonly stack: string;
    /** Package -> version that its resources ask for; an entry has a `version` where it asks for another one. */
    readonly packages: Readonly<Record<string, string>>;
    readonly resources: Readonly<Record<string, Readonly<Record<string, ReadableValue>>>>;
    readonly outputs: Readonly<Record<string, ReadableValue>>;
}

/**
 * Makes a recorded stack readable. Each resource is one entry named `<type>::<name>`; `parent` is left out where it is the
 * stack, empty fields always. An unknown value is `${<type>::<name>.<property>}`, one of another stack
 * `${<stack>.<output>}`; a secret is `{"$secret": …}`. Property dependencies are in `dependsOn` with the others.
 */
export function readableStack(stack: RecordedStack, options: FormatOptions = {}): ReadableStack {
    const names = new ShortNames(stack);
    const values = new ValueFormat(names, options.reveal ?? false);
    const packages = commonVersions(stack.resources);
    const [root, ...rest] = inTreeOrder(stack.resources);
    const entries = (root?.parent === undefined ? rest : [root, ...rest]).map((resource) => {
        const entry = { ...options.annotate?.(resource), ...readableResource(resource, names, values, packages) };
        return [names.of(resource.urn), entry] as const;
    });
    return {
        stack: stack.stack,
        packages,
        resources: Object.fromEntries(entries),
        outputs: values.value(stack.outputs) as Readonly<Record<string, ReadableValue>>,
    };
}

/** `readableStack` as JSON text with a line break at the end. */
export function stackToJson(stack: RecordedStack, options?: FormatOptions): string {
    return `${JSON.stringify(readableStack(stack, options), undefined, 2)}\n`;
}

/** `readableStack` as YAML text. */
export function stackToYaml(stack: RecordedStack, options?: FormatOptions): string {
    return stringify(readableStack(stack, options), { lineWidth: 0, aliasDuplicateObjects: false });
}

function readableResource(
    resource: RecordedResource,
    names: ShortNames,
    values: ValueFormat,
    packages: Readonly<Record<string, string>>,
): Readonly<Record<string, ReadableValue>> {
    const all = (urns: readonly string[] = []) => urns.map((urn) => names.of(urn));
    const one = (urn: string | undefined) => (urn === undefined ? undefined : names.of(urn));
    const { providers = {}, customTimeouts = {} } = resource;
    return filled({
        parent: resource.parent === names.stackUrn ? undefined : one(resource.parent),
        provider: one(resource.provider),
        providers: Object.fromEntries(Object.entries(providers).map(([name, urn]) => [name, names.of(urn)])),
        read: resource.read,
        import: resource.import,
        inputs: values.value(resource.inputs),
        outputs: values.value(resource.outputs ?? {}),
        dependsOn: all(resource.dependencies),
        protect: resource.protect ? true : undefined,
        retainOnDelete: resource.retainOnDelete,
        deletedWith: one(resource.deletedWith),
        replaceWith: all(resource.replaceWith),
        deleteBeforeReplace: resource.deleteBeforeReplace,
        aliases: resource.aliases.map((alias) => names.ofAlias(alias, resource)),
        ignoreChanges: resource.ignoreChanges,
        replaceOnChanges: resource.replaceOnChanges,
        secretOutputs: resource.additionalSecretOutputs,
        hideDiffs: resource.hideDiffs,
        timeouts: { ...customTimeouts },
        version: resource.version === packages[packageOf(resource)] ? undefined : resource.version,
        pluginDownloadURL: resource.pluginDownloadURL,
    });
}

/** The most frequent version of each package. */
function commonVersions(resources: readonly RecordedResource[]): Record<string, string> {
    const counts = new Map<string, Map<string, number>>();
    for (const resource of resources) {
        if (resource.version === undefined) continue;
        const versions = counts.get(packageOf(resource)) ?? new Map<string, number>();
        versions.set(resource.version, (versions.get(resource.version) ?? 0) + 1);
        counts.set(packageOf(resource), versions);
    }
    const common = [...counts].map(([name, versions]) => {
        const [[version] = [""]] = [...versions].sort((a, b) => b[1] - a[1]);
        return [name, version] as const;
    });
    return Object.fromEntries(common.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Package of a resource; that of a provider is the one it provides. */
const packageOf = ({ type }: RecordedResource): string => type.replace(/^pulumi:providers:/, "").split(":")[0] ?? type;

/** The fields that say something. */
function filled(fields: Readonly<Record<string, ReadableValue | undefined>>): Readonly<Record<string, ReadableValue>> {
    const kept: Record<string, ReadableValue> = {};
    for (const [key, value] of Object.entries(fields)) {
        if (value === undefined) continue;
        if (typeof value === "object" && value !== null && Object.keys(value).length === 0) continue;
        kept[key] = value;
    }
    return kept;
}
