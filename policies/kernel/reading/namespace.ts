import { UnknownValueTouched, textAt } from "../read";
import type { RuleContext, StackResource } from "../rule";

export const namespaceType = "kubernetes:core/v1:Namespace";

/**
 * Key of the namespace that an object stands in, the same for all objects of it in one cluster: of one stack and provider.
 *
 * @throws UnknownValueTouched where neither its name nor the resource it comes from is known
 */
export function namespaceOf(object: StackResource, context: RuleContext): string {
    return key(object, namespaceName(object, context));
}

/** The same key, of the namespace itself. */
export function keyOfNamespace(namespace: StackResource): string {
    return key(namespace, ownName(namespace));
}

function namespaceName(object: StackResource, context: RuleContext): string {
    try {
        return textAt(object, "metadata.namespace") ?? "default";
    } catch (error) {
        if (!(error instanceof UnknownValueTouched)) throw error;
        const found = context.resources.targets(object, "metadata").filter(({ type }) => type === namespaceType);
        if (found.length !== 1) throw error;
        return ownName(found[0] as StackResource);
    }
}

/** A namespace that gets its name from the cluster is known by its URN. */
function ownName(namespace: StackResource): string {
    try {
        return textAt(namespace, "metadata.name") ?? namespace.urn;
    } catch (error) {
        if (error instanceof UnknownValueTouched) return namespace.urn;
        throw error;
    }
}

const key = ({ stack, provider }: StackResource, name: string): string => [stack, provider ?? "", name].join("\n");
