const longest = 80;

/** A value as a message shows it: on one line, control and direction characters escaped, long ones cut. */
export function display(value: unknown): string {
    if (Array.isArray(value)) return "[…]";
    if (typeof value === "object" && value !== null) return "{…}";
    const text = typeof value === "string" ? JSON.stringify(value.slice(0, longest + 1)) : String(value);
    const safe = text.replace(
        /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
        (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`,
    );
    return safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
}

/** Names that are allowed, as one text; long lists are cut. */
export function displayNames(names: Iterable<string | number>): string {
    const all = [...names];
    const shown = all.slice(0, 12).join(", ");
    return all.length > 12 ? `${shown}, … (${all.length})` : shown || "-";
}

/** A number as people write it: no noise of binary fractions. */
export function displayNumber(value: number): number {
    return Math.round(value * 100) / 100;
}
