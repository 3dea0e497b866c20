import { UnknownValueTouched, textAt } from "../read";
import type { ResourceIndex } from "../resource-index";
import type { RuleContext, StackResource } from "../rule";
import { ifKnown } from "./if-known";

export const namespaceType = "kubernetes:core/v1:Namespace";

/**
 * Key of the namespace that an object stands in, the same for all objects of it in one cluster: of one stack and provider.
 *
 * @throws UnknownValueTouched where neither its name nor the resource it comes from is known
 */
export function namespaceOf(object: StackResource, context: RuleContext): string {
    return key(object, namespaceName(object, context.resources));
}

/** The same key, of the namespace itself. */
export function keyOfNamespace(namespace: StackResource): string {
    return key(namespace, nameOfNamespace(namespace));
}

/**
 * Name of the namespace that an object stands in: its own word, or through the Namespace that it comes from.
 *
 * @throws UnknownValueTouched where neither says it
 */
export function namespaceName(object: StackResource, resources: ResourceIndex): string {
    try {
        return textAt(object, "metadata.namespace") ?? "default";
    } catch (error) {
        if (!(error instanceof UnknownValueTouched)) throw error;
        const [one, ...others] = resources.targets(object, "metadata").filter(({ type }) => type === namespaceType);
        if (one === undefined || others.length > 0) throw error;
        return nameOfNamespace(one);
    }
}

/** Name of a Namespace. One that gets its name from the cluster, or from Pulumi, is known by its URN. */
export function nameOfNamespace(namespace: StackResource): string {
    return ifKnown(() => textAt(namespace, "metadata.name")) ?? namespace.urn;
}

const key = ({ stack, provider }: StackResource, name: string): string => [stack, provider ?? "", name].join("\n");
