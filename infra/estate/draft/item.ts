import type { Locator, Path } from "../locate";
import type { SourceLocation } from "../location";

/** One entry of the estate with its place. Rules read `value`, which is there only where the schema found nothing wrong. */
export interface Item<Value> {
    /** Code, id or name; undefined where it is missing or malformed. */
    readonly name: string | undefined;
    readonly value: Value | undefined;
    /** Place of a part of the entry (of its value). */
    at(...path: Path): SourceLocation;
    /** Place of the key of a part of the entry. */
    keyAt(...path: Path): SourceLocation;
}

/** An item whose value may be read. */
export type Sound<Value, Of extends Item<Value> = Item<Value>> = Of & { readonly value: Value };

export function isSound<Value, Of extends Item<Value>>(item: Of): item is Of & { readonly value: Value } {
    return item.value !== undefined;
}

/** Entries of one kind, of all files. */
export interface Collection<Value, Of extends Item<Value> = Item<Value>> {
    /** Whether all entries are here: false where a file or list could not be read, so that nothing may be called missing. */
    readonly complete: boolean;
    readonly items: readonly Of[];
    /** Entries whose value may be read. */
    readonly sound: readonly (Of & { readonly value: Value })[];
    /** First entry of each name, sound or not. */
    readonly byName: ReadonlyMap<string, Of>;
}

export function collect<Value, Of extends Item<Value>>(items: readonly Of[], complete: boolean): Collection<Value, Of> {
    const byName = new Map<string, Of>();
    for (const item of items) if (item.name !== undefined && !byName.has(item.name)) byName.set(item.name, item);
    return {
        complete,
        items,
        sound: items.filter((item): item is Of & { readonly value: Value } => item.value !== undefined),
        byName,
    };
}

/** A file's part as an item. `spoiled` holds JSON pointers of values that the schema refused, and of all around them. */
export function itemAt<Value>(
    locator: Locator,
    spoiled: ReadonlySet<string>,
    path: Path,
    raw: unknown,
    nameKey?: string,
): Item<Value> {
    const name = nameKey === undefined ? undefined : (raw as Record<string, unknown> | null | undefined)?.[nameKey];
    const nameSpoiled = nameKey !== undefined && spoiled.has(pointer([...path, nameKey]));
    return {
        name: typeof name === "string" && !nameSpoiled ? name : undefined,
        value: spoiled.has(pointer(path)) ? undefined : (raw as Value),
        at: (...inner) => locator.value([...path, ...inner]),
        keyAt: (...inner) => locator.key([...path, ...inner]),
    };
}

export function pointer(path: Path): string {
    return path.map((step) => `/${step}`).join("");
}
