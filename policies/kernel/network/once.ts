import type { ResourceIndex } from "../resource-index";
import type { RuleContext } from "../rule";

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
