import type { EstateModel, PlatformModel, SystemModel } from "../estate/model";
import type { StackDefinition } from "../stacks/definition";
import { extranetPlatforms } from "../stacks/describe";

/** What a run needs of the real world, computed from its stacks. */
export interface Needs {
    /** Platforms whose clouds are worked on, each cloud once. */
    readonly platforms: readonly PlatformModel[];
    /** Contexts of existing clusters that are worked on. */
    readonly kubeContexts: readonly string[];
    /** Systems whose https endpoints need a certificate. */
    readonly certificates: readonly SystemModel[];
    /** Image name of the catalogue -> address, where platforms are made. */
    readonly images: ReadonlyMap<string, string>;
}

export function needsOf(estate: EstateModel, stacks: readonly StackDefinition[]): Needs {
    const clouds = new Map<string, PlatformModel>();
    const contexts = new Set<string>();
    for (const stack of stacks)
        for (const code of platformsOf(estate, stack)) {
            const platform = estate.platforms.get(code);
            if (platform === undefined) continue;
            if (!clouds.has(platform.cloud)) clouds.set(platform.cloud, platform);
            if (stack.kind !== "extranet" && platform.kubernetes.mode === "existing")
                contexts.add(platform.kubernetes.context);
        }
    const tenants = new Set(stacks.filter((stack) => stack.kind === "tenants").map((stack) => stack.division));
    const certificates = [...estate.systems.values()].filter(
        (system) =>
            system.provisioned &&
            tenants.has(estate.divisions.get(system.division)?.tenantsOf ?? "") &&
            (system.endpoints ?? []).some((endpoint) => endpoint.protocol === "https"),
    );
    const images = stacks.some((stack) => stack.kind === "platform")
        ? new Map(estate.catalogue.images.map((image) => [image.name, image.source]))
        : new Map<string, string>();
    return { platforms: [...clouds.values()], kubeContexts: [...contexts], certificates, images };
}

/** Codes of the platforms that a stack works on. */
function platformsOf(estate: EstateModel, stack: StackDefinition): string[] {
    switch (stack.kind) {
        case "platform":
            return [stack.division];
        case "tenants":
            return hostsOf(estate, stack.division);
        case "extranet":
            return extranetPlatforms(estate);
    }
}

/** Platforms on which the departments of a tenants stack live. */
function hostsOf(estate: EstateModel, division: string): string[] {
    const departments = [...estate.departments.values()].filter(
        (department) => estate.divisions.get(department.division)?.tenantsOf === division,
    );
    return [...new Set(departments.map((department) => department.host))].sort();
}
