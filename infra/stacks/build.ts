import type { StackContext } from "./context";
import type { StackDefinition } from "./definition";
import { buildExtranetStack } from "./extranet";
import { buildPlatformStack } from "./platform";
import { buildTenantsStack } from "./tenants";

/** Registers the resources of one stack with the Pulumi runtime that is in place and gives back its outputs. */
export function buildStack(definition: StackDefinition, context: StackContext): Record<string, unknown> {
    switch (definition.kind) {
        case "platform":
            return { ...buildPlatformStack(definition.division, context) };
        case "tenants":
            return { ...buildTenantsStack(definition.division, context) };
        case "extranet":
            return { ...buildExtranetStack(context) };
    }
}
