import { recordStack, type StackRequest } from "../../../infra/recorder/record";
import { CustomResource } from "../../../infra/recorder/resource/resource";
import type { ResourceOptions } from "../../../infra/recorder/resource/options";
import type { Output } from "../../../infra/recorder/output/output";
import type { RecordedResource, RecordedStack } from "../../../infra/recorder/types";

/** A custom resource as generated SDKs make them, with two inputs and an output. */
export class Thing extends CustomResource {
    declare readonly label: Output<string>;
    declare readonly parts: Output<Record<string, unknown>>;
    declare readonly address: Output<string>;

    constructor(name: string, args: { label?: unknown; parts?: unknown } = {}, opts: ResourceOptions = {}) {
        super("test:index:Thing", name, { label: args.label, parts: args.parts, address: undefined }, opts);
    }
}

export const urnOf = (name: string, types = "test:index:Thing"): string => `urn:pulumi:s::p::${types}::${name}`;

/** Records a program with settings that most tests share. */
export function record(
    build: () => Record<string, unknown> | void,
    request: Partial<StackRequest> = {},
): RecordedStack {
    const settings = { stack: "s", project: "p", organization: "o", config: {}, upstream: new Map(), ...request };
    return recordStack(settings, () => build() ?? {});
}

/** The recorded resource with a name. */
export function named(stack: RecordedStack, name: string): RecordedResource {
    const found = stack.resources.find((resource) => resource.name === name);
    if (found === undefined) throw new Error(`no resource ${name} was recorded`);
    return found;
}

/** What a value becomes as input of a resource. */
export function asInput(value: () => unknown, request: Partial<StackRequest> = {}): unknown {
    return named(
        record(() => void new Thing("probe", { label: value() }), request),
        "probe",
    ).inputs["label"];
}
