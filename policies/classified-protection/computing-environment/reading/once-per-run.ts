import type { ResourceIndex } from "../../../kernel/resource-index";
import type { StackResource } from "../../../kernel/rule";

/** Types that a lookup is over, and the keys under which a resource stands in it. */
export interface LookupSource {
    readonly types: readonly string[];
    readonly keysOf: (resource: StackResource) => readonly string[];
}

/**
 * Resources of some types by a key, made once for each run, so that no rule goes through all of them for each resource. Made
 * anew when the engine has told of more.
 */
export function lookup({
    types,
    keysOf,
}: LookupSource): (index: ResourceIndex, key: string) => readonly StackResource[] {
    const made = new WeakMap<ResourceIndex, { readonly size: number; readonly byKey: Map<string, StackResource[]> }>();
    return (index, key) => {
        const all = types.map((type) => index.ofType(type));
        const size = all.reduce((sum, list) => sum + list.length, 0);
        let entry = made.get(index);
        if (entry?.size !== size) {
            const byKey = new Map<string, StackResource[]>();
            for (const resource of all.flat())
                for (const one of new Set(keysOf(resource))) {
                    const list = byKey.get(one);
                    if (list === undefined) byKey.set(one, [resource]);
                    else list.push(resource);
                }
            entry = { size, byKey };
            made.set(index, entry);
        }
        return entry.byKey.get(key) ?? [];
    };
}
