import type { RuleContext, StackResource } from "../../../kernel/rule";
import { siteOfResource } from "../../../kernel/sites";

/**
 * The catalogue's name of an image, flavor or volume type as a platform has it: platforms that share one OpenStack put a
 * prefix before it.
 */
export function catalogueName(name: string, resource: StackResource, context: RuleContext): string {
    const { estate } = context;
    const division = context.ownerOf(resource).division ?? context.stackOf(resource).division;
    const host = estate.divisions.get(division)?.host ?? division;
    const platform = siteOfResource(resource, context) ?? estate.platforms.get(host);
    const prefix = platform?.namePrefix ?? "";
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
