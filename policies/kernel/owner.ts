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

/** An owner's key with what stands for it in a map: asked of every resource, so not put together each time. */
type NamedKey = readonly [key: OwnerKey, name: string];
const named = (prefix: string): NamedKey[] => keys.map((key) => [key, `${prefix}${key}`]);
const labelNames = named(labelPrefix);
/** Barbican takes no colons in keys. */
const metadataNames = [...named(tagPrefix), ...named("egov-")];
const isKey = new Set<string>(keys);

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
    const owner: Writable = {};
    readDescription(owner, inputs["description"]);
    for (const input of metadataInputs)
        if (inputs[input] !== undefined) readMap(owner, inputs[input], input, metadataNames);
    readLabels(owner, inputs["metadata"]);
    readTags(owner, inputs["tags"]);
    return owner;
}

/** The same, completed by the components that the resource is a part of. */
export function ownerOf(resource: StackResource, resources: ResourceIndex): Owner {
    const owner: Writable = {};
    for (const one of resources.ancestors(resource)) {
        const key = components[one.type];
        if (key !== undefined) owner[key] ??= one.name;
    }
    return Object.assign(owner, statedOwner(resource));
}

type Writable = Partial<Record<OwnerKey, string>>;

function readTags(owner: Writable, input: RecordedValue | undefined): void {
    if (input === undefined) return;
    const tags = plain(input);
    if (isUnknown(tags)) throw new UnknownValueTouched("tags");
    if (!Array.isArray(tags)) return;
    const texts: string[] = [];
    for (const [index, item] of (tags as readonly RecordedValue[]).entries()) {
        const tag = plain(item);
        if (isUnknown(tag)) throw new UnknownValueTouched(`tags[${index}]`);
        if (typeof tag === "string") texts.push(tag);
    }
    readEntries(owner, texts);
}

/** A text of tags, for what can't be tagged. */
function readDescription(owner: Writable, input: RecordedValue | undefined): void {
    const text = plain(input);
    if (typeof text === "string" && text.includes(tagPrefix)) readEntries(owner, text.split(/\s+/));
}

/** `egov:division=370000` and the like. The first of several entries for a key counts. */
function readEntries(owner: Writable, tags: readonly string[]): void {
    const found: Writable = {};
    for (const tag of tags) {
        if (!tag.startsWith(tagPrefix)) continue;
        const end = tag.indexOf("=");
        const key = tag.slice(tagPrefix.length, end);
        if (end !== -1 && isKey.has(key)) found[key as OwnerKey] ??= tag.slice(end + 1);
    }
    Object.assign(owner, found);
}

function readMap(owner: Writable, input: RecordedValue | undefined, path: string, names: readonly NamedKey[]): void {
    const map = plain(input);
    // Most resources have none: five names are not looked for in it.
    if (typeof map !== "object" || map === null) return;
    if (isUnknown(map)) throw new UnknownValueTouched(path);
    for (const [key, name] of names) {
        const value = plain(property(map, name));
        if (isUnknown(value)) throw new UnknownValueTouched(`${path}["${name}"]`);
        if (typeof value === "string") owner[key] = value;
    }
}

function readLabels(owner: Writable, input: RecordedValue | undefined): void {
    if (input === undefined) return;
    const metadata = plain(input);
    if (!isUnknown(metadata)) readMap(owner, property(metadata, "labels"), "metadata.labels", labelNames);
}
