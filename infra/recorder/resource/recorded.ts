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
    const { dependencies, propertyDependencies } = dependenciesOf(registration);
    const recorded: Writable<RecordedResource> = {
        urn: resource.__urn,
        type: registration.type,
        name: registration.name,
        custom: registration.custom,
        inputs: inputs.values,
        dependencies,
        propertyDependencies,
        protect: options.protect ?? false,
        aliases: resource.__allAliases,
        ignoreChanges: options.ignoreChanges ?? none,
        replaceOnChanges: options.replaceOnChanges ?? none,
        additionalSecretOutputs: options.additionalSecretOutputs ?? none,
    };
    if (registration.parent !== undefined) recorded.parent = registration.parent.__urn;
    if (registration.custom) {
        if (options.provider !== undefined) recorded.provider = options.provider.__urn;
    } else {
        const providers = providerUrns(registration);
        if (providers !== undefined) recorded.providers = providers;
    }
    if (options.version !== undefined) recorded.version = options.version;
    addRareOptions(recorded, options);
    const replaceWith = urnsOf(registration.replaceWith);
    if (replaceWith !== undefined) recorded.replaceWith = replaceWith;
    if (typeof options.id === "string") recorded.read = options.id;
    const outputs = session.outputs.get(resource);
    if (outputs !== undefined && Object.keys(outputs).length > 0) recorded.outputs = outputs;
    return recorded;
}

const none: readonly string[] = [];
const noDependencies = { dependencies: none, propertyDependencies: {} };

function dependenciesOf({
    resource,
    inputs,
    explicitDependencies,
}: Registration): Pick<RecordedResource, "dependencies" | "propertyDependencies"> {
    if (inputs.sources.size === 0 && explicitDependencies.length === 0) return noDependencies;
    const direct = new Set(explicitDependencies);
    const propertyDependencies: Record<string, string[]> = {};
    for (const [key, sources] of inputs.sources) {
        for (const source of sources) direct.add(source);
        const urns = expandDependencies(sources, resource);
        if (urns.length > 0) propertyDependencies[key] = urns;
    }
    return { dependencies: expandDependencies(direct, resource), propertyDependencies };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One by one, as nearly no resource has any: an object of them all would be made 24,000 times. */
function addRareOptions(recorded: Writable<RecordedResource>, options: ResourceOptions): void {
    const { deleteBeforeReplace, retainOnDelete, deletedWith, hideDiffs, customTimeouts, pluginDownloadURL } = options;
    if (deleteBeforeReplace !== undefined) recorded.deleteBeforeReplace = deleteBeforeReplace;
    if (retainOnDelete !== undefined) recorded.retainOnDelete = retainOnDelete;
    if (deletedWith !== undefined) recorded.deletedWith = deletedWith.__urn;
    if (hideDiffs !== undefined) recorded.hideDiffs = hideDiffs;
    if (customTimeouts !== undefined) recorded.customTimeouts = present(customTimeouts);
    if (pluginDownloadURL !== undefined) recorded.pluginDownloadURL = pluginDownloadURL;
    if (options.import !== undefined) recorded.import = options.import;
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
