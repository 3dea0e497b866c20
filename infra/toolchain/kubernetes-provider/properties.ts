/** A property value as the engine sends it: JSON with marked objects for secrets and marked strings for unknowns. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Properties = { readonly [key: string]: Value };

const signature = "4dabf18193072939515e22adb298388d";
const secretMark = "1b47061264138c4ac30d75fd1eb44270";
/** One for each type of value; @pulumi/pulumi and the engine agree on them (sdk/go/common/resource/plugin/rpc.go). */
const unknownMarks = new Set([
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** The unknown string, for tests and for values that only the API server will fill in. */
export const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export const isUnknown = (value: Value | undefined): boolean => typeof value === "string" && unknownMarks.has(value);

export const isObject = (value: Value | undefined): value is Properties =>
    typeof value === "object" && value !== null && !Array.isArray(value);

/** Takes the marks of secrets off, at every depth; unknowns stay. */
export function withoutSecrets(value: Value): Value {
    if (Array.isArray(value)) return value.map(withoutSecrets);
    if (!isObject(value)) return value;
    if (value[signature] === secretMark) return withoutSecrets(value["value"] ?? null);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
}

export const plainProperties = (properties: Properties): Properties => withoutSecrets(properties) as Properties;

export const secret = (value: Value): Value => ({ [signature]: secretMark, value });

export const isSecret = (value: Value | undefined): boolean => isObject(value) && value[signature] === secretMark;

/** Whether anything in a value is unknown. */
export function hasUnknown(value: Value | undefined): boolean {
    if (value === undefined) return false;
    if (Array.isArray(value)) return value.some(hasUnknown);
    return isObject(value) ? Object.values(value).some(hasUnknown) : isUnknown(value);
}

/** The text that a value is, else nothing: for fields that the API documents as texts. */
export const textOf = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** The value at a path of keys, or undefined where something on the way is missing. */
export function valueAt(value: Value | undefined, ...path: readonly string[]): Value | undefined {
    let current = value;
    for (const key of path) {
        if (!isObject(current)) return undefined;
        current = current[key];
    }
    return current;
}
