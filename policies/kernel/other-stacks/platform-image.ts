import { handedOver } from "./handed-over";
import type { RuleContext, StackResource } from "../rule";

/**
 * Name in the catalogue of the platform's image that an input is, where the platform's stack hands it over. Undefined where it is
 * none, or nobody can tell which.
 *
 * The engine does not tell a policy which of the platform's images it is; the estate says which one the machines of the system
 * have.
 */
export function platformImage(resource: StackResource, input: string, context: RuleContext): string | undefined {
    const outputs = handedOver(resource, input, context);
    if (outputs === undefined) return undefined;
    const [told] = outputs.flatMap((output) => /^imageIds\.(.+)$/.exec(output)?.[1] ?? []);
    return told ?? (outputs.length === 0 ? declaredImage(resource, context) : undefined);
}

/** Image that the estate gives the machines of the system that owns a resource. */
export function declaredImage(resource: StackResource, { estate, ownerOf }: RuleContext): string | undefined {
    const runtime = estate.systems.get(ownerOf(resource).system ?? "")?.runtime;
    return runtime?.kind === "virtual-machines" ? runtime.image : undefined;
}
