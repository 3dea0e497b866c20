import type { PolicyProviderResource, PolicyResource, PolicyResourceOptions } from "@pulumi/policy";
import type { StackResource } from "../../../policies/kernel/rule";
import { withOrigins } from "../../judge/origins";
import { bare } from "../../recorder/bare";
import { isDefaultProvider } from "../../recorder/urn";
import { recordedProperties, toldDependencies } from "./properties";

/** What a policy is told of a resource, of whichever kind the policy is. */
export interface ToldResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly props: object;
    readonly opts: PolicyResourceOptions;
    readonly provider?: PolicyProviderResource;
}

/** A resource before it is made: its inputs, after the provider has checked them. */
export function resourceOf({ urn, type, name, props, opts, provider }: ToldResource): StackResource {
    return {
        ...bare,
        stack: stackOfUrn(urn),
        urn,
        type,
        name,
        custom: provider !== undefined || type.startsWith("pulumi:providers:"),
        ...(opts.parent === undefined ? {} : { parent: opts.parent }),
        inputs: recordedProperties(props),
        ...(provider === undefined || isDefaultProvider(provider.urn) ? {} : { provider: provider.urn }),
        protect: opts.protect,
        aliases: opts.aliases,
        ignoreChanges: opts.ignoreChanges,
        additionalSecretOutputs: opts.additionalSecretOutputs,
        ...(opts.deleteBeforeReplace === undefined ? {} : { deleteBeforeReplace: opts.deleteBeforeReplace }),
    };
}

/**
 * A resource at the end of a run, when all that it depends on is known. Its properties are outputs then, among them what
 * the cloud chose; what the program asked for is known from before.
 */
export function finalResourceOf(told: PolicyResource, before: StackResource | undefined): StackResource {
    const { dependencies, propertyDependencies, parent } = told;
    const resource = before ?? resourceOf(told);
    const byInput = toldDependencies(told.props) ?? urnsOf(propertyDependencies);
    const sources = Object.fromEntries(
        Object.entries(byInput)
            .filter(([, urns]) => urns.length > 0)
            .map(([input, urns]) => [input, [...urns].sort()]),
    );
    const above = parent?.urn ?? resource.parent;
    const id = recordedProperties(told.props)["id"];
    return {
        ...resource,
        ...(above === undefined ? {} : { parent: above }),
        ...(typeof id === "string" ? { id } : {}),
        inputs: withOrigins(resource.inputs, sources),
        dependencies: dependencies.map(({ urn }) => urn).sort(),
        propertyDependencies: sources,
        // Those of a component are what it registered; of anything else, what its provider says of it.
        ...(resource.custom ? {} : { outputs: recordedProperties(told.props) }),
    };
}

const urnsOf = (dependencies: PolicyResource["propertyDependencies"]): Record<string, string[]> =>
    Object.fromEntries(Object.entries(dependencies).map(([input, targets]) => [input, targets.map(({ urn }) => urn)]));

/** References to other stacks that resources depend on: the engine does not tell of them, nor of what those stacks give away. */
export function stackReferencesOf(resources: readonly StackResource[]): StackResource[] {
    const found = new Map<string, StackResource>();
    for (const { stack, propertyDependencies } of resources)
        for (const urn of Object.values(propertyDependencies).flat()) {
            const name = /(?:::|\$)pulumi:pulumi:StackReference::(.+)$/.exec(urn)?.[1];
            if (name !== undefined && !found.has(urn)) found.set(urn, stackReference(stack, urn, name));
        }
    return [...found.values()];
}

const stackReference = (stack: string, urn: string, name: string): StackResource => ({
    ...bare,
    stack,
    urn,
    type: "pulumi:pulumi:StackReference",
    name,
    custom: true,
    inputs: {},
    read: name,
});

/** E.g. `platform-370100` of `urn:pulumi:platform-370100::egov-cloud::…`. */
export function stackOfUrn(urn: string): string {
    return urn.split("::")[0]?.slice("urn:pulumi:".length) ?? "";
}
