import type { ApiError } from "../api/errors";

const whose = /conflict with "([^"]*)"/;

/** Fields that others have set, by who has, of a refused server-side apply: `"kubectl-edit": .metadata.labels.a, .spec.b`. */
export function conflictingFields(error: ApiError): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const { field, message } of error.causes) {
        const manager = whose.exec(message)?.[1];
        if (manager === undefined) continue;
        found.set(manager, [...(found.get(manager) ?? []), field]);
    }
    return found;
}
