import type { StackResource } from "../../policies/kernel/rule";
import { parseUrn } from "../recorder/urn";
import type { RecordedValue } from "../recorder/types";
import type { Placed } from "./audited";

export const stackReference = "pulumi:pulumi:StackReference";

/** Id -> output of another stack that it is, e.g. `platform-370000.imageIds.kylin-server-v10`. */
type NamedIds = ReadonlyMap<string, string>;

/**
 * Says of ids that come from another stack of the same project which of its outputs they are, in the form that the recorder
 * has: what such an id stands for is told by its name and not by the id. A state keeps the outputs that it read of others.
 */
export function withOutputNames(resources: ReadonlyMap<string, Placed>): ReadonlyMap<string, Placed> {
    const references = new Map<string, NamedIds>();
    for (const { resource } of resources.values())
        if (resource.type === stackReference) references.set(resource.urn, idsRead(resource));
    if (references.size === 0) return resources;
    return new Map(
        [...resources].map(([urn, { resource, place }]) => [urn, { resource: withNames(resource, references), place }]),
    );
}

function withNames(resource: StackResource, references: ReadonlyMap<string, NamedIds>): StackResource {
    const changed: Record<string, RecordedValue> = {};
    for (const [input, sources] of Object.entries(resource.propertyDependencies)) {
        const value = resource.inputs[input];
        if (value === undefined) continue;
        for (const source of sources) {
            const ids = references.get(source);
            if (ids !== undefined && ids.size > 0) changed[input] = named(changed[input] ?? value, ids);
        }
    }
    return Object.keys(changed).length === 0 ? resource : { ...resource, inputs: { ...resource.inputs, ...changed } };
}

function named(value: RecordedValue, ids: NamedIds): RecordedValue {
    if (typeof value === "string") {
        const path = ids.get(value);
        return path === undefined ? value : { kind: "unknown", urn: "", path };
    }
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map((item) => named(item, ids));
    const record = value as Readonly<Record<string, RecordedValue>>;
    if (record["kind"] === "unknown") return value;
    return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, named(member, ids)]));
}

/** Ids among the outputs that a reference has read: those of outputs that are named so. */
function idsRead({ urn, inputs, outputs }: StackResource): NamedIds {
    const ids = new Map<string, string>();
    const { name } = inputs;
    const [stack = "", project] = typeof name === "string" ? name.split("/").reverse() : [];
    if (project !== parseUrn(urn).project) return ids;
    const collect = (value: RecordedValue | undefined, path: string): void => {
        // Where one thing goes by several names, the first one counts.
        if (typeof value === "string") ids.set(value, ids.get(value) ?? path);
        else if (value !== null && typeof value === "object")
            for (const [key, member] of Object.entries(value)) collect(member as RecordedValue, `${path}.${key}`);
    };
    const read = outputs?.["outputs"];
    if (read !== null && typeof read === "object")
        for (const [output, value] of Object.entries(read))
            if (/Ids?$/.test(output)) collect(value as RecordedValue, `${stack}.${output}`);
    return ids;
}
