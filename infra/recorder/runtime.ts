// Stand-in for `@pulumi/pulumi/runtime`: what generated SDK classes and components use of it.
import { registerOutputs } from "./resource/register";
import type { Transformation } from "./resource/options";
import type { Resource } from "./resource/resource";
import { currentSession } from "./session";
import { needsCloud, needsEngine } from "./sdk/unsupported";
import { stackType } from "./urn";

export const rootPulumiStackTypeName = stackType;

/** Classes for resource references that the engine gives back; there is no engine. */
export function registerResourceModule(_pkg: string, _module: string, _constructor: unknown): void {}
export function registerResourcePackage(_pkg: string, _constructor: unknown): void {}

/** A recording is a preview. */
export const isDryRun = (): boolean => true;
export const hasEngine = (): boolean => false;
export const getStack = (): string => currentSession().request.stack;
export const getProject = (): string => currentSession().request.project;
export const getOrganization = (): string => currentSession().request.organization;
export const getStackResource = (): Resource | undefined => currentSession().root;
export const allConfig = (): Record<string, string> => ({ ...currentSession().request.config });
export const getConfig = (key: string): string | undefined => currentSession().request.config[key];
export const registerResourceOutputs = registerOutputs;

/** Adds a transformation to all resources that are made from now on. */
export function registerStackTransformation(transformation: Transformation): void {
    const { root } = currentSession();
    if (root === undefined) throw new Error("The root stack resource was referenced before it was initialized.");
    root.__transformations = [...root.__transformations, transformation];
}

export const invoke = needsCloud;
export const invokeOutput = needsCloud;
export const invokeSingle = needsCloud;
export const invokeSingleOutput = needsCloud;
export const streamInvoke = needsCloud;
export const call = needsCloud;
export const callAsync = needsCloud;
export const registerResourceTransform = needsEngine("registerResourceTransform");
export const registerStackTransform = needsEngine("registerStackTransform");
export const registerInvokeTransform = needsEngine("registerInvokeTransform");
export const setMocks = needsEngine("setMocks");
export const serializeFunction = needsEngine("serializeFunction");
