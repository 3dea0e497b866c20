import type { RuleContext, StackResource } from "../rule";
import { markOf } from "../reading/marks";

/**
 * Whether a resource is the extranet's own and has a role there (`egov:role`): `carrier-access` for carriers' lines, which lie
 * outside every zone; `selector` for subnets that repeat a block for a VPN and hold no machines. Nobody else may claim it: the
 * mark counts in the extranet's stack only, and not on what belongs to a department.
 */
export function isExtranets(
    resource: StackResource,
    role: "carrier-access" | "selector",
    context: RuleContext,
): boolean {
    if (context.stackOf(resource).kind !== "extranet" || markOf(resource, "role") !== role) return false;
    const { department, system } = context.ownerOf(resource);
    return department === undefined && system === undefined;
}
