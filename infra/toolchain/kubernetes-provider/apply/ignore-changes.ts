import { isObject, valueAt, type Properties, type Value } from "../properties";
import { managedFieldsOf } from "./managers";

/**
 * The object without fields that the resource's options ignore and that somebody else manages by now: applying them would
 * fight with the other. What nobody else manages stays as it is in the cluster.
 *
 * @param paths e.g. `spec.replicas`; paths into lists are left alone
 */
export function withoutIgnored(
    object: Properties,
    live: Properties,
    manager: string,
    paths: readonly string[],
): Properties {
    const managed = managedFieldsOf(live);
    return paths.reduce((kept, path) => {
        if (/[[*]/.test(path)) return kept;
        const keys = path.split(".");
        const fields = keys.map((key) => `f:${key}`);
        const isOurs = managed.some(
            (item) => item.manager === manager && valueAt(item.fields, ...fields) !== undefined,
        );
        return change(kept, keys, isOurs ? valueAt(live, ...keys) : undefined);
    }, object);
}

function change(object: Properties, [key = "", ...rest]: readonly string[], value: Value | undefined): Properties {
    const inner = object[key];
    if (inner === undefined || (rest.length > 0 && !isObject(inner))) return object;
    const changed = rest.length === 0 ? value : change(inner as Properties, rest, value);
    const others = Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
    return changed === undefined ? others : { ...object, [key]: changed };
}
