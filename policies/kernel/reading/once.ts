import type { ResourceIndex } from "../resource-index";
import type { RuleContext, StackResource } from "../rule";

/**
 * Makes something of all resources of a type once for each run, so that a rule that compares them need not go through all
 * of them for each. `make` must not depend on which resource asks.
 */
export function oncePerRun<Value>(make: (context: RuleContext) => Value): (context: RuleContext) => Value {
    const made = new WeakMap<ResourceIndex, Value>();
    return (context) => {
        let value = made.get(context.resources);
        if (value === undefined) {
            value = make(context);
            made.set(context.resources, value);
        }
        return value;
    };
}

/** Types that a lookup is over, and the keys under which a resource stands in it. */
export interface LookupSource {
    readonly types: readonly string[];
    readonly keysOf: (resource: StackResource) => readonly string[];
}

/** Resources of some types by a key, made once for each run too. */
export function lookup({
    types,
    keysOf,
}: LookupSource): (context: RuleContext, key: string) => readonly StackResource[] {
    const byKey = oncePerRun(({ resources }) => {
        const found = new Map<string, StackResource[]>();
        for (const resource of types.flatMap((type) => resources.ofType(type)))
            for (const key of new Set(keysOf(resource))) {
                const list = found.get(key);
                if (list === undefined) found.set(key, [resource]);
                else list.push(resource);
            }
        return found;
    });
    return (context, key) => byKey(context).get(key) ?? [];
}
