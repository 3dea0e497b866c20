import { UnknownValueTouched, objectAt, type Readable } from "../../../kernel/read";
import { isUnknown, plain } from "../../../kernel/values";

/**
 * The text of a map's entry whose key may hold dots, as keys of labels and annotations do; undefined where there is none.
 *
 * @throws UnknownValueTouched where it is known only after deployment
 */
export function entryAt(from: Readable, path: string, key: string): string | undefined {
    const map = objectAt(from, path);
    const value = plain(map?.inputs[key]);
    if (isUnknown(value)) throw new UnknownValueTouched(`${map?.at ?? path}["${key}"]`);
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined;
}
