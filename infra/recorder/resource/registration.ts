import type { ResourceOptions } from "./options";
import type { ProviderResource, Resource } from "./resource";
import type { SerialisedInputs } from "./serialise";

/** A resource as registered: what `recordedResource` turns into a goal state once the whole program has run. */
export interface Registration {
    readonly resource: Resource;
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    readonly parent: Resource | undefined;
    readonly options: ResourceOptions;
    readonly inputs: SerialisedInputs;
    readonly explicitDependencies: readonly Resource[];
    readonly replaceWith: readonly Resource[];
    /** Package -> provider that a component was given. */
    readonly providers: Readonly<Record<string, ProviderResource>>;
}
