import { isObject, type Properties, type Value } from "../properties";

/** Fields of custom resource definitions whose names in @pulumi/kubernetes have underscores for hyphens. */
const hyphenated = [
    "x-kubernetes-embedded-resource",
    "x-kubernetes-int-or-string",
    "x-kubernetes-list-map-keys",
    "x-kubernetes-list-type",
    "x-kubernetes-map-type",
    "x-kubernetes-preserve-unknown-fields",
    "x-kubernetes-validations",
];
const toApi = new Map(hyphenated.map((name) => [name.replaceAll("-", "_"), name]));
const fromApi = new Map(hyphenated.map((name) => [name, name.replaceAll("-", "_")]));

/** The object as the API server knows it. Null means "not set" in a program; in an apply it would claim the field. */
export const apiForm = (object: Properties): Properties => rename(object, toApi, true) as Properties;

/** The object as @pulumi/kubernetes knows it. */
export const programForm = (object: Properties): Properties => rename(object, fromApi, false) as Properties;

function rename(value: Value, names: ReadonlyMap<string, string>, withoutNulls: boolean): Value {
    if (Array.isArray(value)) return value.map((item: Value) => rename(item, names, withoutNulls));
    if (!isObject(value)) return value;
    return Object.fromEntries(
        Object.entries(value)
            .filter(([, item]) => !withoutNulls || item !== null)
            .map(([key, item]) => [names.get(key) ?? key, rename(item, names, withoutNulls)]),
    );
}
