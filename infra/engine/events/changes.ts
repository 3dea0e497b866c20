/** Kinds of change that are counted; `other` holds rarer steps of the engine, e.g. import or refresh. */
export const changeKinds = ["create", "update", "replace", "delete", "same", "read", "other"] as const;
export type ChangeKind = (typeof changeKinds)[number];
/** Number of resources per kind of change. */
export type Changes = Readonly<Record<ChangeKind, number>>;

export const noChanges: Changes = { create: 0, update: 0, replace: 0, delete: 0, same: 0, read: 0, other: 0 };

/** Sum over stacks. */
export function addChanges(all: Iterable<Changes>): Changes {
    const sum: Record<ChangeKind, number> = { ...noChanges };
    for (const changes of all) for (const kind of changeKinds) sum[kind] += changes[kind];
    return sum;
}

/** True where anything but `same` and `read` is counted. */
export function hasChanges(changes: Changes): boolean {
    return changeKinds.some((kind) => kind !== "same" && kind !== "read" && changes[kind] > 0);
}

/**
 * Kind of an engine step (`op` of its metadata). The parts of a replacement count as one `replace`; undefined for those
 * of its parts that would count it twice.
 */
export function kindOfStep(op: string): ChangeKind | undefined {
    switch (op) {
        case "create":
        case "update":
        case "replace":
        case "delete":
        case "same":
        case "read":
            return op;
        // A stack is not read any more: nothing but a note in the state.
        case "discard":
            return "read";
        case "create-replacement":
        case "delete-replaced":
        case "read-replacement":
        case "import-replacement":
        case "discard-replaced":
            return undefined;
        default:
            return "other";
    }
}

/** Counts of the engine's own summary, by our kinds. */
export function changesOfSummary(summary: Readonly<Record<string, number | undefined>>): Changes {
    const changes: Record<ChangeKind, number> = { ...noChanges };
    for (const [op, count] of Object.entries(summary)) {
        const kind = kindOfStep(op);
        if (kind !== undefined) changes[kind] += count ?? 0;
    }
    return changes;
}
