import type { RecordedResource } from "./types";

/** Of a resource that nothing else is said of: no options, and it depends on nothing. */
export const bare = {
    dependencies: [],
    propertyDependencies: {},
    protect: false,
    aliases: [],
    ignoreChanges: [],
    replaceOnChanges: [],
    additionalSecretOutputs: [],
} as const satisfies Partial<RecordedResource>;
