import { entryAt } from "../../../kernel/read";
import type { EstateModel } from "../../../../infra/estate/model";
import type { StackResource } from "../../../kernel/rule";
import { everyPlatform } from "../../../kernel/sites";

/** Whether an Image says that its provider hardened it. */
export const isHardened = (image: StackResource): boolean => entryAt(image, "properties", "egov:hardened") === "true";

/**
 * Whether the catalogue's image of this name is hardened; undefined where it has none. Platforms that share an OpenStack put
 * a prefix before the name.
 */
export function isHardenedInCatalogue(name: string, estate: EstateModel): boolean | undefined {
    const prefixes = ["", ...everyPlatform(estate).map(({ namePrefix = "" }) => namePrefix)];
    return estate.catalogue.images.find((image) => prefixes.some((prefix) => name === prefix + image.name))?.hardened;
}
