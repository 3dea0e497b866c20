import type { EstateModel, PlatformModel, SystemModel } from "../estate/model";
import { protectionOf } from "../estate/recovery/protection";
import type { StackDefinition, StackKind } from "../stacks/definition";
import { extranetClouds } from "../stacks/describe";

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
        for (const platform of placesOf(estate, stack)) {
            if (!clouds.has(platform.cloud)) clouds.set(platform.cloud, platform);
            if (stack.kind !== "extranet" && platform.kubernetes.mode === "existing")
                contexts.add(platform.kubernetes.context);
        }
    const divisionsOf = (kind: StackKind): ReadonlySet<string> =>
        new Set(stacks.filter((stack) => stack.kind === kind).map((stack) => stack.division));
    const [tenants, standby] = [divisionsOf("tenants"), divisionsOf("standby")];
    const isWanted = (system: SystemModel): boolean => {
        const owner = estate.divisions.get(system.division)?.tenantsOf ?? "";
        const technique = standby.has(owner) ? protectionOf(estate, system)?.technique.technique : undefined;
        return tenants.has(owner) || (technique !== undefined && technique !== "backup");
    };
    const certificates = [...estate.systems.values()].filter(
        (system) =>
            system.provisioned &&
            isWanted(system) &&
            (system.endpoints ?? []).some((endpoint) => endpoint.protocol === "https"),
    );
    const images = stacks.some(({ kind }) => kind === "platform" || kind === "dr")
        ? new Map(estate.catalogue.images.map((image) => [image.name, image.source]))
        : new Map<string, string>();
    return { platforms: [...clouds.values()], kubeContexts: [...contexts], certificates, images };
}

/** Platforms whose clouds a stack works on. */
function placesOf(estate: EstateModel, { kind, division }: StackDefinition): readonly PlatformModel[] {
    const sites = [...estate.recoverySites.values()];
    switch (kind) {
        case "platform":
            return [estate.platforms.get(division) ?? []].flat();
        case "tenants":
            return hostsOf(estate, division).flatMap((code) => estate.platforms.get(code) ?? []);
        case "extranet":
            return extranetClouds(estate);
        case "dr":
            return sites.filter(({ site }) => site === division);
        case "standby": {
            // Not the platforms at home: they may be what was lost.
            const hosts = hostsOf(estate, division);
            return sites.filter(({ protections }) => hosts.some((host) => protections.has(host)));
        }
    }
}

/** Platforms on which the departments of a tenants stack live. */
function hostsOf(estate: EstateModel, division: string): string[] {
    const departments = [...estate.departments.values()].filter(
        (department) => estate.divisions.get(department.division)?.tenantsOf === division,
    );
    return [...new Set(departments.map((department) => department.host))].sort();
}
