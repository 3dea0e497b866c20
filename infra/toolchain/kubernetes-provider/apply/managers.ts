import { isObject, textOf, valueAt, type Properties, type Value } from "../properties";

/** Who set which fields of an object, an item of `metadata.managedFields`. */
export interface ManagedFields {
    readonly manager: string;
    readonly operation: "Apply" | "Update";
    /** `status`, `scale` ...; empty for the object itself. */
    readonly subresource: string;
    readonly fields: Properties;
    /** As it came. */
    readonly raw: Properties;
}

export function managedFieldsOf(live: Properties): ManagedFields[] {
    const items = valueAt(live, "metadata", "managedFields");
    return (Array.isArray(items) ? (items as readonly Value[]) : []).filter(isObject).map((raw) => ({
        manager: textOf(raw["manager"]),
        operation: raw["operation"] === "Apply" ? "Apply" : "Update",
        subresource: typeof raw["subresource"] === "string" ? raw["subresource"] : "",
        fields: isObject(raw["fieldsV1"]) ? raw["fieldsV1"] : {},
        raw,
    }));
}

/**
 * A JSON patch after which fields that the manager set when it created the object count as applied by it: an apply then takes
 * away what is no longer in the inputs. Undefined where nothing is to be done.
 */
export function adoptionPatch(live: Properties, manager: string): Properties[] | undefined {
    const all = managedFieldsOf(live);
    const isOurs = (item: ManagedFields): boolean => item.manager === manager && item.subresource === "";
    const created = all.find((item) => isOurs(item) && item.operation === "Update");
    if (created === undefined) return undefined;
    const applied = all.find((item) => isOurs(item) && item.operation === "Apply");
    const adopted: Properties = {
        ...created.raw,
        operation: "Apply",
        fieldsV1: applied === undefined ? created.fields : merge(created.fields, applied.fields),
    };
    const others = all.filter((item) => item !== created && item !== applied).map(({ raw }) => raw);
    return [
        { op: "test", path: "/metadata/resourceVersion", value: valueAt(live, "metadata", "resourceVersion") ?? "" },
        { op: "replace", path: "/metadata/managedFields", value: [adopted, ...others] },
    ];
}

function merge(one: Properties, other: Properties): Properties {
    const merged: Record<string, Value> = { ...one };
    for (const [key, value] of Object.entries(other)) {
        const present = merged[key];
        merged[key] = isObject(present) && isObject(value) ? merge(present, value) : value;
    }
    return merged;
}
