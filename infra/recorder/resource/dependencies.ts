import { UnsupportedError } from "../errors";
import { hasMarker, isPromise, silence } from "../marker";
import { Output, stateOf } from "../output/output";
import { isResource } from "./options";
import type { Resource } from "./resource";

/** Resources named by an option such as `dependsOn`: one, a list, or outputs of either with what they come from. */
export function gatherResources(label: string, option: string, value: unknown): Resource[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((element) => gatherResources(label, option, element));
    if (Output.isInstance(value)) {
        const state = stateOf(value);
        if (state.pending) throw promiseError(label, option);
        const named = state.unknown === undefined ? gatherResources(label, option, state.value) : [];
        return [...named, ...state.resources];
    }
    if (isResource(value)) return [value];
    if (isPromise(value)) {
        silence(value);
        throw promiseError(label, option);
    }
    throw new Error(`${label}: '${option}' was passed a value that was not a Resource.`);
}

/**
 * URNs that a dependency on the given resources means, sorted: a component stands for the custom resources below it,
 * through further components but not through custom resources. The dependent itself never counts, and nothing below it.
 */
export function expandDependencies(resources: ReadonlySet<Resource>, dependent: Resource): string[] {
    if (resources.size === 1) {
        const [only] = resources;
        // Most inputs come from one resource.
        if (only !== undefined && only !== dependent && hasMarker(only, "__pulumiCustomResource")) return [only.__urn];
    }
    const visited = new Set<Resource>();
    const urns = new Set<string>();
    const visit = (resource: Resource): void => {
        if (visited.has(resource) || resource === dependent) return;
        visited.add(resource);
        if (hasMarker(resource, "__pulumiCustomResource")) urns.add(resource.__urn);
        else for (const child of resource.__childResources ?? []) visit(child);
    };
    for (const resource of resources) visit(resource);
    return [...urns].sort();
}

function promiseError(label: string, option: string): UnsupportedError {
    return new UnsupportedError(
        `${label}: '${option}' is a promise; components must be synchronous to be recorded in process`,
    );
}
