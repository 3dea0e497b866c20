import { isAutonamed } from "../check/autoname";
import { immutablePaths, type Mutability } from "./immutable";
import type { ObjectKind } from "../kinds";
import { isObject, isUnknown, plainProperties, valueAt, type Properties, type Value } from "../properties";

export type ChangeKind = "add" | "delete" | "update";

export interface Change {
    readonly kind: ChangeKind;
    /** Whether the change needs a new object. */
    readonly replaces: boolean;
}

export interface ObjectDiff {
    /** Path in Pulumi's form, e.g. `spec.template.spec.containers[0].image` -> what happens to it. */
    readonly changes: ReadonlyMap<string, Change>;
    /** The old object has to go first: both would have the same name. */
    readonly deleteBeforeReplace: boolean;
}

/**
 * Compares the inputs of the last deployment with new ones, field by field. A value that is not known yet counts as a change:
 * the preview must not promise that nothing happens.
 */
export function diffObject(
    kind: ObjectKind,
    oldInputs: Properties,
    newInputs: Properties,
    mutability: Mutability,
): ObjectDiff {
    const olds = plainProperties(oldInputs);
    const news = plainProperties(newInputs);
    const immutable = immutablePaths(kind, olds, mutability);
    const changes = new Map<string, Change>();
    compare(olds, news, [], (path, change, old, value) => {
        const general = path.filter((part) => typeof part === "string");
        const replaces = immutable.some((fixed) => touches(general, fixed.split("."), [old, value]));
        changes.set(formatPath(path), { kind: change, replaces });
    });
    const replaces = [...changes.values()].some((change) => change.replaces);
    return { changes, deleteBeforeReplace: replaces && !isAutonamed(news) && isSameName(olds, news) };
}

/** Whether a change at a path is one of a fixed field: below it, or around it with something in its place before or after. */
function touches(path: readonly string[], fixed: readonly string[], values: readonly (Value | undefined)[]): boolean {
    if (!path.slice(0, fixed.length).every((key, index) => key === fixed[index])) return false;
    const rest = fixed.slice(path.length);
    return values.some((value) => rest.length === 0 || isUnknown(value) || valueAt(value, ...rest) !== undefined);
}

function isSameName(olds: Properties, news: Properties): boolean {
    const name = valueAt(news, "metadata", "name");
    // Without a name the API server makes one up, which nothing else has.
    if (name === undefined) return false;
    return ["name", "namespace"].every((key) => {
        const value = valueAt(news, "metadata", key);
        return isUnknown(value) || valueAt(olds, "metadata", key) === value;
    });
}

type Path = readonly (string | number)[];
type ReportChange = (path: Path, kind: ChangeKind, old: Value | undefined, value: Value | undefined) => void;

function compare(old: Value | undefined, value: Value | undefined, path: Path, report: ReportChange): void {
    if (isObject(old) && isObject(value)) {
        for (const key of new Set([...Object.keys(old), ...Object.keys(value)]))
            compare(old[key], value[key], [...path, key], report);
        return;
    }
    if (Array.isArray(old) && Array.isArray(value)) {
        for (let index = 0; index < Math.max(old.length, value.length); index++)
            compare(old[index] as Value | undefined, value[index] as Value | undefined, [...path, index], report);
        return;
    }
    // The API server takes null for nothing.
    const [before, after] = [old ?? undefined, value ?? undefined];
    if (before === after && !isUnknown(after)) return;
    report(path, before === undefined ? "add" : after === undefined ? "delete" : "update", before, after);
}

const simpleKey = /^[A-Za-z_$][\w$]*$/;

/** The path in the form of Pulumi's detailed diffs: `metadata.labels["app.kubernetes.io/name"]`, `spec.ports[0]`. */
export function formatPath(path: Path): string {
    return path
        .map((part, index) => {
            if (typeof part === "number") return `[${part}]`;
            if (!simpleKey.test(part)) return `["${part.replaceAll('"', '\\"')}"]`;
            return index === 0 ? part : `.${part}`;
        })
        .join("");
}
