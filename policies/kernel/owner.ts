import type { RecordedValue } from "../../infra/recorder/types";
import { UnknownValueTouched } from "./read";
import type { ResourceIndex } from "./resource-index";
import type { Owner, StackResource } from "./rule";
import { isUnknown, plain, property } from "./values";

const keys = ["division", "department", "system", "zone", "level"] as const;
type OwnerKey = (typeof keys)[number];

const tagPrefix = "egov:";
const labelPrefix = "egov-cloud.io/";
/** Inputs of OpenStack resources that hold key-value ownership (components/ownership). */
const metadataInputs = ["metadata", "properties", "extraSpecs"];
/** Barbican takes no colons in keys. */
const metadataPrefixes = [tagPrefix, "egov-"];
/** Components that stand for an owner -> which one their name is. */
const components: Readonly<Record<string, OwnerKey>> = {
    "egov:system:BusinessSystem": "system",
    "egov:tenancy:DepartmentTenancy": "department",
};

/**
 * Who a resource states that it belongs to, as components/ownership writes it: tags, metadata, labels or a description.
 * Secrets are looked into.
 *
 * @throws UnknownValueTouched where that is known only after deployment
 */
export function statedOwner({ inputs }: Pick<StackResource, "inputs">): Owner {
    return {
        ...fromDescription(inputs["description"]),
        ...Object.assign(
            {},
            ...metadataInputs.flatMap((input) =>
                metadataPrefixes.map((prefix) => fromMap(inputs[input], input, prefix)),
            ),
        ),
        ...fromLabels(inputs["metadata"]),
        ...fromTags(inputs["tags"]),
    } as Owner;
}

/** The same, completed by the components that the resource is a part of. */
export function ownerOf(resource: StackResource, resources: ResourceIndex): Owner {
    const found: Partial<Record<OwnerKey, string>> = {};
    for (const one of resources.ancestors(resource)) {
        const key = components[one.type];
        if (key !== undefined) found[key] ??= one.name;
    }
    return { ...found, ...statedOwner(resource) };
}

function fromTags(input: RecordedValue | undefined): Owner {
    const tags = plain(input);
    if (isUnknown(tags)) throw new UnknownValueTouched("tags");
    if (!Array.isArray(tags)) return {};
    return entries(
        tags.flatMap((item: RecordedValue, index) => {
            const tag = plain(item);
            if (isUnknown(tag)) throw new UnknownValueTouched(`tags[${index}]`);
            return typeof tag === "string" ? [tag] : [];
        }),
    );
}

/** A text of tags, for what can't be tagged. */
function fromDescription(input: RecordedValue | undefined): Owner {
    const text = plain(input);
    return typeof text === "string" && text.includes(tagPrefix) ? entries(text.split(/\s+/)) : {};
}

function entries(tags: readonly string[]): Owner {
    const found: Partial<Record<OwnerKey, string>> = {};
    for (const tag of tags)
        for (const key of keys) {
            const start = `${tagPrefix}${key}=`;
            if (tag.startsWith(start)) found[key] ??= tag.slice(start.length);
        }
    return found;
}

function fromMap(input: RecordedValue | undefined, path: string, prefix: string): Owner {
    const map = plain(input);
    if (isUnknown(map)) throw new UnknownValueTouched(path);
    const found: Partial<Record<OwnerKey, string>> = {};
    for (const key of keys) {
        const value = plain(property(map, prefix + key));
        if (isUnknown(value)) throw new UnknownValueTouched(`${path}["${prefix}${key}"]`);
        if (typeof value === "string") found[key] = value;
    }
    return found;
}

function fromLabels(input: RecordedValue | undefined): Owner {
    const metadata = plain(input);
    return isUnknown(metadata) ? {} : fromMap(property(metadata, "labels"), "metadata.labels", labelPrefix);
}
