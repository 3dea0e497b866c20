/** A goal state in the form that both sides are compared in: `RecordedResource` without what unknowns are of. */
export interface NormalResource {
    readonly urn: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

export interface NormalStack {
    readonly resources: readonly NormalResource[];
    readonly outputs: Readonly<Record<string, unknown>>;
}

/** Fields without those that say nothing: absent, empty and false are the same to the engine. */
export function meaningful(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => !saysNothing(value)));
}

function saysNothing(value: unknown): boolean {
    if (value === undefined || value === "" || value === false) return true;
    return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
