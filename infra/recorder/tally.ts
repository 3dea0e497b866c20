/** Counts resources by type, on top of what was counted before. */
export function tally(
    resources: Iterable<{ readonly type: string }>,
    byType = new Map<string, number>(),
): Map<string, number> {
    for (const { type } of resources) byType.set(type, (byType.get(type) ?? 0) + 1);
    return byType;
}
