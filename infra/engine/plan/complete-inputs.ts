import { isRecord } from "../workplace/is-record";

/** What stands in plans, states and calls of plug-ins for a value that is not known yet. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Key of values that are more than JSON: secrets, files, references. */
const signature = "4dabf18193072939515e22adb298388d";

const isSpecial = (value: Readonly<Record<string, unknown>>): boolean => Object.hasOwn(value, signature);

/** Inputs for a plug-in to complete; secrets, which a plan has encrypted only, are unknown to it. */
export function forPlugin(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(forPlugin);
    if (!isRecord(value)) return value;
    if (isSpecial(value)) return unknownValue;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forPlugin(inner)]));
}

/**
 * What a person reviewed, with what a plug-in adds to it: names of defaults (`__defaults`) at every level, and defaults
 * themselves. Nothing that was reviewed changes. What the plug-in would keep secret is left open: a plan that others can
 * read must not have it as it is.
 */
export function completeInputs(reviewed: unknown, checked: unknown): unknown {
    if (Array.isArray(reviewed) && Array.isArray(checked) && reviewed.length === checked.length)
        return reviewed.map((item, index) => completeInputs(item, checked[index]));
    if (!isRecord(reviewed) || !isRecord(checked) || isSpecial(reviewed) || isSpecial(checked)) return reviewed;
    const added = Object.entries(checked).filter(([key]) => !Object.hasOwn(reviewed, key));
    return {
        ...Object.fromEntries(
            Object.entries(reviewed).map(([key, value]) => [
                key,
                Object.hasOwn(checked, key) ? completeInputs(value, checked[key]) : value,
            ]),
        ),
        ...Object.fromEntries(added.map(([key, value]) => [key, forPlugin(value)])),
    };
}
