import type { RecordedResource, RecordedStack, RecordedValue } from "../../infra/recorder/types";
import { recordStack } from "../../infra/recorder/record";

/** Records what a program registers, as the stack `test` that nothing was ever deployed of. */
export function record(build: () => Record<string, unknown> | void): RecordedStack {
    const request = {
        stack: "test",
        project: "egov-cloud",
        organization: "organization",
        config: {},
        upstream: new Map(),
    };
    return recordStack(request, () => build() ?? {});
}

/** Resources of a type, e.g. `Network` or `networking/network:Network`. */
export function ofType(resources: readonly RecordedResource[], type: string): RecordedResource[] {
    return resources.filter((resource) => resource.type.endsWith(`:${type}`));
}

/** The one resource of a type and logical name. */
export function one(resources: readonly RecordedResource[], type: string, name: string): RecordedResource {
    const [found, ...others] = ofType(resources, type).filter((resource) => resource.name === name);
    if (found === undefined || others.length > 0)
        throw new Error(`${others.length + (found === undefined ? 0 : 1)} resources of type ${type} are named ${name}`);
    return found;
}

/** URN of the resource that a value comes from; undefined for a value that is known. */
export function sourceOf(value: RecordedValue | undefined): string | undefined {
    return typeof value === "object" && value !== null && "kind" in value && value.kind === "unknown"
        ? String(value["urn" as never])
        : undefined;
}
