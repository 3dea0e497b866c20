import type { ResourceOptions } from "./options";
import type { Resource } from "./resource";

/** Runs the transformations of a resource and of its parents on its properties and options. */
export function transform(
    resource: Resource,
    type: string,
    name: string,
    props: Record<string, unknown>,
    opts: ResourceOptions,
): { readonly props: Record<string, unknown>; readonly opts: ResourceOptions } {
    let current = { props, opts };
    for (const transformation of resource.__transformations) {
        const changed = transformation({ resource, type, name, ...current });
        if (!changed) continue;
        if (changed.opts.parent !== current.opts.parent)
            throw new Error("Transformations cannot currently be used to change the `parent` of a resource.");
        current = changed;
    }
    return current;
}
