// Stand-in for `@pulumi/pulumi`: the same names, run in process. Tests of components and `installRecorder` put it in place.
import * as asset from "./sdk/asset";
import * as log from "./sdk/log";
import * as runtime from "./runtime";
import type { Output } from "./output/output";
import { output } from "./output/combine";
import { isResource } from "./resource/options";
import type { Resource } from "./resource/resource";
import { currentSession } from "./session";
import { unsupportedModule } from "./sdk/unsupported";
import { makeUrn } from "./urn";

export { asset, log, runtime };
export { Output } from "./output/output";
export {
    all,
    concat,
    deferredOutput,
    interpolate,
    isSecret,
    jsonParse,
    jsonStringify,
    output,
    recover,
    secret,
    unsecret,
} from "./output/combine";
export { containsUnknowns, isUnknown, unknown } from "./output/unknown";
export { ComponentResource, CustomResource, ProviderResource, Resource } from "./resource/resource";
export { mergeOptions } from "./resource/options";
export { StackReference } from "./sdk/stack-reference";
export { Config } from "./sdk/config";
export { ResourceError, RunError } from "./errors";

/** Parent of an alias for a resource that had the stack as parent. */
export const rootStackResource = undefined;

export const getStack = (): string => currentSession().request.stack;
export const getProject = (): string => currentSession().request.project;
export const getOrganization = (): string => currentSession().request.organization;
export const getRootDirectory = (): string => process.cwd();
/** There is no engine whose version could be wrong. */
export const requirePulumiVersion = (_range: string): void => undefined;

export const resourceType = (resource: Resource): string => resource.__pulumiType;
export const resourceName = (resource: Resource): string => resource.__name;

/** URN of a resource with the given name, type and parent (a resource or its URN). */
export function createUrn(
    name: unknown,
    type: unknown,
    parent?: unknown,
    project?: string,
    stack?: string,
): Output<string> {
    const { request } = currentSession();
    const parentUrn = isResource(parent) ? parent.urn : output(parent);
    return output([name, type, parentUrn]).apply((parts) => {
        const [ownName, ownType, parentText] = parts as unknown as [string, string, string | undefined];
        return makeUrn(stack ?? request.stack, project ?? request.project, parentText, ownType, ownName);
    });
}

type KeyValue = (value: unknown) => readonly [string, unknown];

/** `pulumi.iterable` is small enough to be whole. */
export const iterable = {
    toObject: (values: unknown, selector: KeyValue): Output<unknown> =>
        output(values).apply((list) => output(Object.fromEntries((list as readonly unknown[]).map(selector)))),
    groupBy: (values: unknown, selector: KeyValue): Output<unknown> =>
        output(values).apply((list) => {
            const groups: Record<string, unknown[]> = {};
            for (const [key, member] of (list as readonly unknown[]).map(selector)) (groups[key] ??= []).push(member);
            return output(groups);
        }),
};

export const automation = unsupportedModule("automation");
export const dynamic = unsupportedModule("dynamic");
export const provider = unsupportedModule("provider");
