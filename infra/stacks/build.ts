import type { StackContext } from "./context";
import type { StackDefinition } from "./definition";
import { buildExtranetStack } from "./extranet";
import { buildPlatformStack } from "./platform";
import { buildRecoveryStack } from "./recovery";
import { buildStandbyStack } from "./standby";
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
        case "dr":
            return { ...buildRecoveryStack(definition, context) };
        case "standby":
            return { ...buildStandbyStack(definition.division, context) };
    }
}
