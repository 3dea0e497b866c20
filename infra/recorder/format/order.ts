import type { RecordedResource } from "../types";

/** Parents before children, siblings by type and name: the order does not depend on when the program made a resource. */
export function inTreeOrder(resources: readonly RecordedResource[]): RecordedResource[] {
    const children = new Map<string | undefined, RecordedResource[]>();
    for (const resource of resources) {
        const siblings = children.get(resource.parent);
        if (siblings === undefined) children.set(resource.parent, [resource]);
        else siblings.push(resource);
    }
    const ordered: RecordedResource[] = [];
    const visit = (parent: string | undefined): void => {
        for (const resource of (children.get(parent) ?? []).sort(byTypeAndName)) {
            ordered.push(resource);
            visit(resource.urn);
        }
    };
    visit(undefined);
    return ordered;
}

/** By code units: the same on every machine, whatever its language. */
function byTypeAndName(a: RecordedResource, b: RecordedResource): number {
    return compare(a.type, b.type) || compare(a.name, b.name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
