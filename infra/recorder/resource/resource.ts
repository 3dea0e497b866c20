import { ResourceError } from "../errors";
import { hasMarker } from "../marker";
import type { Output, StateSource } from "../output/output";
import { currentSession } from "../session";
import { makeUrn } from "../urn";
import { aliasUrn, allAliases } from "./aliases";
import { isResource, type ResourceOptions, type Transformation } from "./options";
import { ownProvider, packageOf, providersBelow } from "./providers";
import { register, registerOutputs } from "./register";
import { transform } from "./transform";

/** Stand-in for `pulumi.Resource`: what every resource has, custom or component. */
export abstract class Resource {
    declare readonly __pulumiResource: true;
    declare readonly __pulumiType: string;
    declare readonly __name: string;
    /** The URN as plain text; `urn` is the same as an output. */
    declare readonly __urn: string;
    declare __childResources: Set<Resource> | undefined;
    declare readonly __providers: Readonly<Record<string, ProviderResource>>;
    declare readonly __protect: boolean | undefined;
    declare readonly __retainOnDelete: boolean | undefined;
    declare readonly __deletedWith: Resource | undefined;
    declare readonly __allAliases: readonly string[];
    declare __transformations: readonly Transformation[];
    /** Makes the states of its outputs. */
    declare __source: StateSource;
    /** Properties as they were given, undefined ones too: each is an output. */
    declare __given: Readonly<Record<string, unknown>> | undefined;
    declare readonly urn: Output<string>;

    constructor(
        type: string,
        name: string,
        custom: boolean,
        props: Record<string, unknown> = {},
        opts: ResourceOptions = {},
    ) {
        if (opts.parent !== undefined && opts.parent !== null && !isResource(opts.parent))
            throw new Error(`Resource parent is not a valid Resource: ${String(opts.parent)}`);
        if (!type) throw new ResourceError("Missing resource type argument", opts.parent);
        if (!name) throw new ResourceError("Missing resource name argument (for URN creation)", opts.parent);
        this.__pulumiResource = true;
        const session = currentSession();
        const parent = opts.parent ?? session.root;
        this.__pulumiType = type;
        this.__transformations = joined(opts.transformations, parent?.__transformations);
        const transformed = transform(this, type, name, props, opts);
        const options: ResourceOptions = { ...transformed.opts };
        this.__name = name;
        this.__urn = makeUrn(session.request.stack, session.request.project, parent?.__urn, type, name);
        this.__childResources = undefined;
        this.__given = undefined;
        if (parent !== undefined) (parent.__childResources ??= new Set()).add(this);
        options.protect ??= parent?.__protect;
        options.retainOnDelete ??= parent?.__retainOnDelete;
        options.deletedWith ??= parent?.__deletedWith;
        this.__protect = options.protect;
        this.__retainOnDelete = options.retainOnDelete;
        this.__deletedWith = options.deletedWith;
        this.__providers = providersBelow(parent?.__providers, options);
        if (custom) options.provider ??= this.__providers[packageOf(type) ?? ""];
        const subject = { name, type, parent };
        const own = options.aliases?.map((alias) => aliasUrn(alias, subject));
        this.__allAliases = allAliases(own ?? none, subject);
        register(this, { type, name, custom, parent, options, props: transformed.props });
    }

    static isInstance(value: unknown): value is Resource {
        return isResource(value);
    }

    /** Provider for a type (`openstack:networking/network:Network`) that children of this resource get. */
    getProvider(moduleMember: string): ProviderResource | undefined {
        return ownProvider(this.__providers, moduleMember);
    }
}

const none: readonly never[] = [];

/** Lists are shared where nothing is added: most resources have none of their own. */
function joined<T>(own: readonly T[] | undefined, inherited: readonly T[] = none): readonly T[] {
    return own === undefined || own.length === 0 ? inherited : [...own, ...inherited];
}

/** Stand-in for `pulumi.CustomResource`. Its outputs are those of a resource that is previewed and does not exist yet. */
export abstract class CustomResource extends Resource {
    readonly __pulumiCustomResource = true;
    declare readonly id: Output<string>;

    constructor(type: string, name: string, props?: Record<string, unknown>, opts: ResourceOptions = {}) {
        if (opts.providers !== undefined)
            throw new ResourceError(
                "Do not supply 'providers' option to a CustomResource. Did you mean 'provider' instead?",
                opts.parent,
            );
        super(type, name, true, props, opts);
    }

    static override isInstance(value: unknown): value is CustomResource {
        return hasMarker(value, "__pulumiCustomResource");
    }
}

/** Stand-in for `pulumi.ProviderResource`. */
export abstract class ProviderResource extends CustomResource {
    /** False where an input is unknown: the engine then leaves the plug-in alone and knows no output of its resources. */
    declare readonly __configured: boolean;

    constructor(
        private readonly pkg: string,
        name: string,
        props?: Record<string, unknown>,
        opts: ResourceOptions = {},
    ) {
        super(`pulumi:providers:${pkg}`, name, props, opts);
    }

    getPackage(): string {
        return this.pkg;
    }
}

/** Stand-in for `pulumi.ComponentResource`. */
export class ComponentResource<Data = unknown> extends Resource {
    readonly __pulumiComponentResource = true;
    private __registered = false;
    private readonly __data: Promise<Data>;

    constructor(
        type: string,
        name: string,
        args: Record<string, unknown> = {},
        opts: ResourceOptions = {},
        remote = false,
    ) {
        if (remote)
            throw new ResourceError(
                `${type} "${name}" is built by a plug-in: it cannot be recorded in process`,
                opts.parent,
            );
        super(type, name, false, process.env["PULUMI_NODEJS_SKIP_COMPONENT_INPUTS"] ? {} : args, opts);
        this.__data = this.initialize(args, opts, name, type);
    }

    static override isInstance(value: unknown): value is ComponentResource {
        return hasMarker(value, "__pulumiComponentResource");
    }

    /** May be overridden by a component that has something to compute; resources must be made before its first `await`. */
    protected initialize(_args: unknown, _opts?: ResourceOptions, _name?: string, _type?: string): Promise<Data> {
        return Promise.resolve(undefined as Data);
    }

    protected getData(): Promise<Data> {
        return this.__data;
    }

    /** Registers what the component shows of itself; the first call counts. */
    protected registerOutputs(outputs?: unknown): void {
        if (this.__registered) return;
        this.__registered = true;
        registerOutputs(this, (outputs ?? {}) as Record<string, unknown>);
    }
}
