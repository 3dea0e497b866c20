import { allPlatforms, type Draft } from "../../draft/draft";
import { zones } from "../../model";
import type { Problem } from "../../problem";
import { checkReference, unknownName } from "../rule";

/** Everything that is chosen from the catalogue is in it. */
export function* checkCatalogueReferences(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.images.sound)
        yield* checkReference("unknownProduct", value.product, draft.trustedProducts, () => at("product"));
    yield* checkPlatforms(draft);
    yield* checkSystems(draft);
}

function* checkPlatforms(draft: Draft): Iterable<Problem> {
    for (const { value, at } of allPlatforms(draft)) {
        if (value === undefined) continue;
        const networks = [
            ...zones.map((zone) => [["zones", zone], value.zones[zone]] as const),
            [["management"], value.management] as const,
        ];
        for (const [path, { qosPolicy }] of networks)
            if (qosPolicy !== undefined)
                yield* checkReference("unknownQosPolicy", qosPolicy, draft.qosPolicies, () => at(...path, "qosPolicy"));
        const { kubernetes } = value;
        if (kubernetes.mode !== "magnum") continue;
        yield* checkReference("unknownImage", kubernetes.image, draft.images, () => at("kubernetes", "image"));
        yield* checkReference("unknownFlavor", kubernetes.masterFlavor, draft.flavors, () =>
            at("kubernetes", "masterFlavor"),
        );
        const available = value.availabilityZones.map((zone) => zone.name);
        for (const [index, group] of kubernetes.nodeGroups.entries()) {
            yield* checkReference("unknownFlavor", group.flavor, draft.flavors, () =>
                at("kubernetes", "nodeGroups", index, "flavor"),
            );
            if (!available.includes(group.availabilityZone))
                yield unknownName(
                    "unknownAvailabilityZone",
                    group.availabilityZone,
                    available,
                    at("kubernetes", "nodeGroups", index, "availabilityZone"),
                );
        }
    }
}

function* checkSystems(draft: Draft): Iterable<Problem> {
    const registries = draft.registries.sound.map((registry) => registry.value);
    for (const { value, at } of draft.systems.sound) {
        const { runtime } = value;
        const [list, parts] =
            runtime.kind === "containers" ? ["workloads", runtime.workloads] : ["tiers", runtime.tiers];
        if (runtime.kind === "virtual-machines") {
            yield* checkReference("unknownImage", runtime.image, draft.images, () => at("runtime", "image"));
            for (const [index, tier] of runtime.tiers.entries())
                yield* checkReference("unknownFlavor", tier.flavor, draft.flavors, () =>
                    at("runtime", list, index, "flavor"),
                );
        } else if (draft.registries.complete && registries.length === draft.registries.items.length) {
            for (const [index, { image }] of runtime.workloads.entries())
                if (!registries.some((registry) => image.startsWith(`${registry}/`)))
                    yield unknownName(
                        "unknownRegistry",
                        repositoryOf(image),
                        registries,
                        at("runtime", list, index, "image"),
                    );
        }
        for (const [part, { volumes = [] }] of parts.entries())
            for (const [index, { type }] of volumes.entries())
                yield* checkReference("unknownVolumeType", type, draft.volumeTypes, () =>
                    at("runtime", list, part, "volumes", index, "type"),
                );
    }
}

/** Path of an image without its last part, tag and digest: what a registry of the catalogue would be. */
function repositoryOf(image: string): string {
    return image.split("@")[0]!.split("/").slice(0, -1).join("/") || image.split("@")[0]!;
}
