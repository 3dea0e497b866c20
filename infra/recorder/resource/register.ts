import { DuplicateUrnError, UnsupportedError } from "../errors";
import { currentSession } from "../session";
import type { RecordedValue } from "../types";
import { findUnknownValue } from "../values";
import { gatherResources } from "./dependencies";
import { EchoSource } from "./echo";
import type { ResourceOptions } from "./options";
import { showOutputs } from "./outputs";
import { providerMap } from "./providers";
import type { Resource } from "./resource";
import { type SerialisedInputs, serialiseInputs, serialiseOutput } from "./serialise";

const none = {};

/** What the constructor of a resource hands over. */
export interface NewResource {
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    readonly parent: Resource | undefined;
    readonly options: ResourceOptions;
    readonly props: Record<string, unknown>;
}

/** Only stack references are read; they need no cloud. */
export const stackReferenceType = "pulumi:pulumi:StackReference";

/** Records a resource and gives it its outputs. Throws for a URN that exists and for what needs engine or cloud. */
export function register(resource: Resource, given: NewResource): void {
    const { type, name, custom, parent, options } = given;
    const label = `resource ${name} [${type}]`;
    refuse(label, type, options);
    const session = currentSession();
    const urn = resource.__urn;
    if (session.byUrn.has(urn)) throw new DuplicateUrnError(urn);
    session.byUrn.set(urn, resource);
    const inputs = serialiseInputs(label, given.props);
    const replaceWith = gatherResources(label, "replaceWith", options.replaceWith);
    session.registrations.push({
        resource,
        type,
        name,
        custom,
        parent,
        options,
        inputs,
        replaceWith,
        explicitDependencies: [...gatherResources(label, "dependsOn", options.dependsOn), ...replaceWith],
        providers: custom
            ? none
            : { ...providerMap(options.provider && [options.provider]), ...providerMap(options.providers) },
    });
    resource.__source = new EchoSource(resource, inputs.values, options);
    if (custom) {
        resource.__given = given.props;
        if (type.startsWith("pulumi:providers:"))
            (resource as { __configured?: boolean }).__configured = allKnown(inputs);
    }
    showOutputs(resource);
}

const allKnown = ({ values }: SerialisedInputs): boolean =>
    Object.values(values).every((input) => findUnknownValue(input) === undefined);

/** Records what a component or the stack shows of itself. */
export function registerOutputs(resource: Resource, outputs: Readonly<Record<string, unknown>>): void {
    const label = `outputs of ${resource.__name} [${resource.__pulumiType}]`;
    const recorded: Record<string, RecordedValue> = {};
    for (const [key, value] of Object.entries(outputs)) {
        const output = serialiseOutput(label, key, value);
        if (output !== undefined) recorded[key] = output;
    }
    currentSession().outputs.set(resource, recorded);
}

/** Options whose effect needs the engine, a plug-in or a cloud. */
function refuse(label: string, type: string, options: ResourceOptions): void {
    if (options.urn !== undefined || (options.id !== undefined && type !== stackReferenceType))
        throw new UnsupportedError(
            `${label}: a component may not look things up: reading what exists needs a cloud; take its id from the estate or from another stack's outputs`,
        );
    if (options.transforms !== undefined && options.transforms.length > 0) throw unsupported(label, "transforms");
    if (options.hooks !== undefined && Object.keys(options.hooks).length > 0) throw unsupported(label, "hooks");
    if (options.replacementTrigger !== undefined) throw unsupported(label, "replacementTrigger");
    if (options.envVarMappings !== undefined) throw unsupported(label, "envVarMappings");
}

const unsupported = (label: string, option: string): UnsupportedError =>
    new UnsupportedError(`${label}: the option '${option}' works only with the engine and is not recorded in process`);
