import type { PolicyProviderResource, PolicyResource, PolicyResourceOptions } from "@pulumi/policy";
import type * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { propertiesOf } from "../adapter/properties";
import type { ToldResource } from "../adapter/resource";

/** All resources of a stack. Those of them that one depends on are said as @pulumi/policy says them: what is not told of is left out. */
export function toldStack(request: messages.AnalyzeStackRequest): PolicyResource[] {
    const told = request.getResourcesList().map((message) => ({ message, resource: bareResource(message) }));
    const byUrn = new Map(told.map(({ resource }) => [resource.urn, resource]));
    const known = (urns: readonly string[]): PolicyResource[] => urns.flatMap((urn) => byUrn.get(urn) ?? []);
    for (const { message, resource } of told) {
        const parent = byUrn.get(message.getParent());
        if (parent !== undefined) resource.parent = parent;
        resource.dependencies = known(message.getDependenciesList());
        message.getPropertydependenciesMap().forEach((urns, input) => {
            resource.propertyDependencies[input] = known(urns.getUrnsList());
        });
    }
    return told.map(({ resource }) => resource);
}

const bareResource = (message: messages.AnalyzerResource): PolicyResource => ({
    ...toldResource(message),
    dependencies: [],
    propertyDependencies: {},
    isType: () => false,
    asType: () => undefined,
});

/** A resource that the engine is about to make, or one of a whole stack. */
export function toldResource(message: messages.AnalyzeRequest | messages.AnalyzerResource): ToldResource {
    const provider = message.getProvider();
    return {
        urn: message.getUrn(),
        type: message.getType(),
        name: message.getName(),
        props: propertiesOf(message),
        opts: optionsOf(message.getOptions()),
        ...(provider === undefined ? {} : { provider: toldProvider(provider) }),
    };
}

const toldProvider = (message: messages.AnalyzerProviderResource): PolicyProviderResource => ({
    urn: message.getUrn(),
    type: message.getType(),
    name: message.getName(),
    props: propertiesOf(message),
});

function optionsOf(message: messages.AnalyzerResourceOptions | undefined): PolicyResourceOptions {
    const timeouts = message?.getCustomtimeouts();
    const parent = message?.getParent() ?? "";
    return {
        protect: message?.getProtect() ?? false,
        ignoreChanges: message?.getIgnorechangesList() ?? [],
        aliases: message?.getAliasesList() ?? [],
        additionalSecretOutputs: message?.getAdditionalsecretoutputsList() ?? [],
        customTimeouts: {
            createSeconds: timeouts?.getCreate() ?? 0,
            updateSeconds: timeouts?.getUpdate() ?? 0,
            deleteSeconds: timeouts?.getDelete() ?? 0,
        },
        ...(message?.getDeletebeforereplacedefined() ? { deleteBeforeReplace: message.getDeletebeforereplace() } : {}),
        ...(parent === "" ? {} : { parent }),
    };
}
