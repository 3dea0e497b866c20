import { NOT_RESOLVED, boolCoreTag, floatCoreTag, intCoreTag, nullCoreTag } from "js-yaml";

export type Scalar = string | number | boolean | null;

const special = new Set(["", "~", "n", "N", "t", "T", "f", "F", "-", "+", ".", ..."0123456789"]);
const tags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** Value of an unquoted scalar in YAML 1.2's core schema: dates, yes, no and << are plain texts. */
export function resolvePlainScalar(text: string): Scalar {
    if (!special.has(text.charAt(0))) return text;
    for (const tag of tags) {
        const value: unknown = tag.resolve(text, false, tag.tagName);
        if (value !== NOT_RESOLVED) return value as Scalar;
    }
    return text;
}
