/** How important a system is. */
export type Importance = "core" | "important" | "general";

/** Objects of the platform that other stacks name: roles to bind in their namespaces, classes for their pods. */
export type PlatformObject = `egov-${Importance}` | "egov-system" | "egov-auditor" | "egov-tenant-operator";

/**
 * Name of an object of the platform in its cluster. Platforms that share a cluster, as on test clouds, have a prefix
 * each: `platformObjectName("egov-system", "sd-")` is `sd-egov-system`.
 */
export function platformObjectName(object: PlatformObject, namePrefix = ""): string {
    return namePrefix + object;
}
