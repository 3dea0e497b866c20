import { entryAt, textsAt, type Readable } from "../read";

const tagPrefix = "egov:";
const labelPrefix = "egov-cloud.io/";

/**
 * What a resource says of itself besides its owner, e.g. `egov:role=bastion` (tags, metadata, properties) or the label
 * `egov-cloud.io/role`.
 *
 * @throws UnknownValueTouched where that is known only after deployment
 */
export function markOf(resource: Readable, key: string): string | undefined {
    const start = `${tagPrefix}${key}=`;
    const tag = textsAt(resource, "tags").find((text) => text.startsWith(start));
    if (tag !== undefined) return tag.slice(start.length);
    for (const input of ["metadata", "properties"]) {
        const value = entryAt(resource, input, tagPrefix + key);
        if (value !== undefined) return value;
    }
    return entryAt(resource, "metadata.labels", labelPrefix + key);
}
