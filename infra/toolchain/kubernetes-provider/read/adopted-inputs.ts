import { managedFieldsOf, type ManagedFields } from "../apply/managers";
import { programForm } from "../apply/field-names";
import { isObject, secret, valueAt, type Properties, type Value } from "../properties";

/** Notes of tools in annotations, which no program would set. */
const toolAnnotations = new Set([
    "kubectl.kubernetes.io/last-applied-configuration",
    "deployment.kubernetes.io/revision",
    "deprecated.daemonset.template.generation",
]);

/**
 * Inputs of a resource that takes over an object (`pulumi import`): what people and tools have set in it, without what the
 * API server filled in and what controllers note.
 */
export function adoptedInputs(live: Properties): Properties {
    const sets = managedFieldsOf(live).filter(({ subresource }) => subresource === "");
    const spec = Object.fromEntries(
        Object.entries(live)
            .filter(([key]) => !["apiVersion", "kind", "metadata", "status"].includes(key))
            .flatMap(([key, value]): [string, Value][] => {
                const set = sets.length === 0 ? value : managedPart(value, key, sets);
                return set === undefined ? [] : [[key, set]];
            }),
    );
    const inputs = programForm({
        apiVersion: live["apiVersion"] ?? "",
        kind: live["kind"] ?? "",
        metadata: metadataOf(live),
        ...spec,
    });
    const { data } = inputs;
    return live["kind"] === "Secret" && data !== undefined ? { ...inputs, data: secret(data) } : inputs;
}

function metadataOf(live: Properties): Properties {
    const metadata = valueAt(live, "metadata");
    if (!isObject(metadata)) return {};
    const { name, namespace, labels } = metadata;
    const noted = isObject(metadata["annotations"]) ? metadata["annotations"] : {};
    const kept = Object.fromEntries(Object.entries(noted).filter(([key]) => !toolAnnotations.has(key)));
    const ownLabels = isObject(labels)
        ? // The API server puts it on every namespace.
          Object.fromEntries(Object.entries(labels).filter(([key]) => key !== "kubernetes.io/metadata.name"))
        : {};
    return {
        ...(name === undefined ? {} : { name }),
        ...(namespace === undefined ? {} : { namespace }),
        ...(Object.keys(ownLabels).length === 0 ? {} : { labels: ownLabels }),
        ...(Object.keys(kept).length === 0 ? {} : { annotations: kept }),
    };
}

function managedPart(value: Value, key: string, sets: readonly ManagedFields[]): Value | undefined {
    const parts = sets.map(({ fields }) => fields[`f:${key}`]).filter(isObject);
    return parts.length === 0 ? undefined : pick(value, parts);
}

/** What of a value the notes name; all of it where they end. */
function pick(value: Value, sets: readonly Properties[]): Value {
    if (sets.every((set) => Object.keys(set).every((name) => name === "."))) return value;
    if (Array.isArray(value)) {
        return (value as readonly Value[]).flatMap((item): Value[] => {
            const inner = sets.flatMap((set) => Object.entries(set).filter(([key]) => isNoteOn(key, item)));
            if (inner.length === 0) return [];
            return [pick(item, inner.map(([, part]) => part).filter(isObject))];
        });
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
        Object.entries(value).flatMap(([key, item]): [string, Value][] => {
            const inner = sets.map((set) => set[`f:${key}`]).filter(isObject);
            return inner.length === 0 ? [] : [[key, pick(item, inner)]];
        }),
    );
}

function isNoteOn(key: string, item: Value): boolean {
    if (key.startsWith("v:")) return key.slice(2) === JSON.stringify(item);
    if (!key.startsWith("k:") || !isObject(item)) return false;
    const wanted = JSON.parse(key.slice(2)) as Properties;
    return Object.entries(wanted).every(([name, value]) => item[name] === value);
}
