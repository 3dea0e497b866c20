import type { Session } from "../session";
import type { RecordedResource } from "../types";
import { expandDependencies } from "./dependencies";
import type { ResourceOptions } from "./options";
import type { Registration } from "./registration";
import type { Resource } from "./resource";

/**
 * The goal state of a registered resource. To be called once the program has run: a dependency on a component means all
 * resources that the component has in the end.
 */
export function recordedResource(registration: Registration, session: Session): RecordedResource {
    const { resource, options, inputs } = registration;
    const direct = new Set(registration.explicitDependencies);
    const propertyDependencies: Record<string, string[]> = {};
    for (const [key, sources] of inputs.sources) {
        for (const source of sources) direct.add(source);
        const urns = expandDependencies(sources, resource);
        if (urns.length > 0) propertyDependencies[key] = urns;
    }
    const outputs = session.outputs.get(resource);
    return {
        urn: resource.__urn,
        type: registration.type,
        name: registration.name,
        custom: registration.custom,
        ...present({ parent: registration.parent?.__urn }),
        inputs: inputs.values,
        dependencies: direct.size === 0 ? none : expandDependencies(direct, resource),
        propertyDependencies,
        ...present({
            provider: registration.custom ? options.provider?.__urn : undefined,
            providers: providerUrns(registration),
        }),
        protect: options.protect ?? false,
        aliases: resource.__allAliases,
        ignoreChanges: options.ignoreChanges ?? none,
        replaceOnChanges: options.replaceOnChanges ?? none,
        additionalSecretOutputs: options.additionalSecretOutputs ?? none,
        ...rareOptions(options),
        ...present({
            replaceWith: urnsOf(registration.replaceWith),
            read: typeof options.id === "string" ? options.id : undefined,
            outputs: outputs !== undefined && Object.keys(outputs).length > 0 ? outputs : undefined,
        }),
    };
}

const none: readonly string[] = [];

function rareOptions(options: ResourceOptions) {
    return present({
        deleteBeforeReplace: options.deleteBeforeReplace,
        retainOnDelete: options.retainOnDelete,
        deletedWith: options.deletedWith?.__urn,
        hideDiffs: options.hideDiffs,
        customTimeouts: options.customTimeouts && present(options.customTimeouts),
        version: options.version,
        pluginDownloadURL: options.pluginDownloadURL,
        import: options.import,
    });
}

function providerUrns({ providers }: Registration): Record<string, string> | undefined {
    const names = Object.keys(providers);
    if (names.length === 0) return undefined;
    return Object.fromEntries(names.map((name) => [name, providers[name]?.__urn ?? ""]));
}

function urnsOf(resources: readonly Resource[]): string[] | undefined {
    return resources.length === 0 ? undefined : [...new Set(resources.map((resource) => resource.__urn))].sort();
}

/** The members that are there. */
function present<T extends object>(members: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
    const kept: Record<string, unknown> = {};
    for (const key in members) if (members[key] !== undefined) kept[key] = members[key];
    return kept as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
