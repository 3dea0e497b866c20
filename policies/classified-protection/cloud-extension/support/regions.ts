import { textAt, UnknownValueTouched } from "../../../kernel/read";
import type { RuleContext, StackResource } from "../../../kernel/rule";
import type { EstateModel } from "../../../../infra/estate/model";
import { everyPlatform } from "../../../kernel/sites";

/** Whether a platform of the estate has this region. */
export function isRegistered(region: string, estate: EstateModel): boolean {
    return everyPlatform(estate).some((platform) => platform.region === region);
}

/** Region that a resource names, else that of its provider. */
export function regionOf(resource: StackResource, context: RuleContext): string | undefined {
    const own = textAt(resource, "region");
    if (own !== undefined || resource.provider === undefined) return own;
    // In a state the provider's URN is followed by its id.
    const provider =
        context.resources.get(resource.provider) ?? context.resources.get(resource.provider.replace(/::[^:]*$/, ""));
    return provider === undefined ? undefined : textAt(provider, "region");
}

/** A text that is known already; undefined also for one that is not. */
export function knownTextAt(resource: StackResource, path: string): string | undefined {
    try {
        return textAt(resource, path);
    } catch (error) {
        if (error instanceof UnknownValueTouched) return undefined;
        throw error;
    }
}
