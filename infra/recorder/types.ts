/** A value that is not known before deployment; `origin` says of which resource and property it is. */
export interface UnknownValue {
    readonly kind: "unknown";
    /** URN of the resource it comes from; empty for a value from outside (a stack that was never deployed, configuration). */
    readonly urn: string;
    /** Property path, e.g. `id` or `networks[0].fixedIpV4`; for values of other stacks `<stack>.<output>…`. */
    readonly path: string;
}

/** A recorded input: JSON, with `Unknown` and `Secret` where Pulumi has them. */
export type RecordedValue =
    | null
    | boolean
    | number
    | string
    | UnknownValue
    | { readonly kind: "secret"; readonly value: RecordedValue }
    | readonly RecordedValue[]
    | { readonly [key: string]: RecordedValue };

/** The goal state of one resource, as the real engine would be asked for it. */
export interface RecordedResource {
    readonly urn: string;
    /** E.g. `openstack:networking/network:Network`. */
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    /** URN of the parent; undefined for the stack itself. */
    readonly parent?: string;
    /**
     * What the program asks for, before the provider's `Check`: no defaults and no generated names. A resource given as
     * input is `{kind: "resource", urn}`, an asset or archive `{kind: "asset" | "archive", …}`.
     */
    readonly inputs: Readonly<Record<string, RecordedValue>>;
    /** URNs, sorted. */
    readonly dependencies: readonly string[];
    /** Input -> URNs it comes from, sorted; only inputs that have some. */
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    /** URN of the explicit provider. */
    readonly provider?: string;
    /** Package -> URN of the provider that a component hands to its children; only explicit ones. */
    readonly providers?: Readonly<Record<string, string>>;
    /** Own or inherited from the parent. */
    readonly protect: boolean;
    /** URNs under which the engine looks for the resource's old state: its own aliases and what its parent's make of them. */
    readonly aliases: readonly string[];
    readonly ignoreChanges: readonly string[];
    readonly replaceOnChanges: readonly string[];
    readonly additionalSecretOutputs: readonly string[];
    readonly deleteBeforeReplace?: boolean;
    /** Own or inherited from the parent. */
    readonly retainOnDelete?: boolean;
    /** URN of the resource whose deletion deletes this one; own or inherited from the parent. */
    readonly deletedWith?: string;
    /** URNs, sorted: resources whose replacement replaces this one. */
    readonly replaceWith?: readonly string[];
    readonly hideDiffs?: readonly string[];
    readonly customTimeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
    readonly version?: string;
    readonly pluginDownloadURL?: string;
    /** Id of the existing thing that the resource takes over. */
    readonly import?: string;
    /** Id of a resource that is only read, never made: a stack reference. */
    readonly read?: string;
    /** What a component registered as its outputs; only where it registered some. */
    readonly outputs?: Readonly<Record<string, RecordedValue>>;
}

/** Something that the program said through `pulumi.log`. */
export interface RecordedMessage {
    readonly severity: "debug" | "info" | "warning" | "error";
    readonly text: string;
    /** URN of the resource that it is about. */
    readonly urn?: string;
}

/** What one stack registered; the first resource is the stack itself. */
export interface RecordedStack {
    readonly stack: string;
    readonly resources: readonly RecordedResource[];
    readonly outputs: Readonly<Record<string, RecordedValue>>;
    readonly messages?: readonly RecordedMessage[];
}
