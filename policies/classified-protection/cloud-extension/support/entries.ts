import { UnknownValueTouched, valueAt, type Readable } from "../../../kernel/read";
import { isUnknown, plain, property } from "../../../kernel/values";

/**
 * A text of a map, by a key that may have dots and colons in it, such as `egov:hardened`.
 *
 * @throws UnknownValueTouched where it is not known yet
 */
export function entryAt(from: Readable, map: string, key: string): string | undefined {
    const value = plain(property(valueAt(from, map), key));
    if (isUnknown(value)) throw new UnknownValueTouched(`${map}["${key}"]`);
    return typeof value === "string" || typeof value === "boolean" || typeof value === "number"
        ? String(value)
        : undefined;
}
