import { allPlatforms, type Draft } from "../../draft/draft";
import type { Path } from "../../locate";
import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem } from "../../problems";

/** A machine's flavor has the disk and the memory that its image needs to start. */
export function* checkFlavorImages(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.systems.sound) {
        if (value.runtime.kind !== "virtual-machines") continue;
        for (const [index, { flavor }] of value.runtime.tiers.entries())
            yield* check(draft, flavor, value.runtime.image, at, ["runtime", "tiers", index, "flavor"]);
    }
    for (const { value, at } of allPlatforms(draft)) {
        if (value?.kubernetes.mode !== "magnum") continue;
        const { image, masterFlavor, nodeGroups } = value.kubernetes;
        yield* check(draft, masterFlavor, image, at, ["kubernetes", "masterFlavor"]);
        for (const [index, { flavor }] of nodeGroups.entries())
            yield* check(draft, flavor, image, at, ["kubernetes", "nodeGroups", index, "flavor"]);
    }
}

function* check(
    draft: Draft,
    flavorName: string,
    imageName: string,
    at: (...path: Path) => SourceLocation,
    path: Path,
): Iterable<Problem> {
    const flavor = draft.flavors.byName.get(flavorName)?.value;
    const image = draft.images.byName.get(imageName)?.value;
    if (flavor === undefined || image === undefined) return;
    if (flavor.diskGiB < image.minDiskGiB)
        yield problem("flavorTooSmall", at(...path), {
            value: flavorName,
            image: imageName,
            resource: "diskGiB",
            size: flavor.diskGiB,
            limit: image.minDiskGiB,
        });
    if (flavor.memoryMiB < image.minMemoryMiB)
        yield problem("flavorTooSmall", at(...path), {
            value: flavorName,
            image: imageName,
            resource: "memoryMiB",
            size: flavor.memoryMiB,
            limit: image.minMemoryMiB,
        });
}
