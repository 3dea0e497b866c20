import { UnsupportedError } from "../errors";
import { output } from "../output/combine";
import { Output, stateOf } from "../output/output";
import { plainState } from "../output/state";
import { Unknown } from "../output/unknown";
import { Echo } from "../resource/echo";
import type { ResourceOptions } from "../resource/options";
import { stackReferenceType } from "../resource/register";
import { CustomResource, type Resource } from "../resource/resource";
import { currentSession } from "../session";
import type { RecordedValue } from "../types";

/**
 * Stand-in for `pulumi.StackReference`. The outputs come from the recording's `upstream`; those of a stack that was never
 * deployed are unknown.
 */
export class StackReference extends CustomResource {
    declare readonly name: Output<string>;
    declare readonly outputs: Output<Readonly<Record<string, unknown>>>;
    declare readonly secretOutputNames: Output<string[]>;
    private readonly __upstream: Readonly<Record<string, RecordedValue>> | undefined;
    private readonly __stack: string;

    constructor(name: string, args: { readonly name?: unknown } = {}, opts: ResourceOptions = {}) {
        const stack = knownName(name, args.name ?? name);
        const properties = { name: stack, outputs: undefined, secretOutputNames: undefined };
        super(stackReferenceType, name, properties, { ...opts, id: stack });
        this.__stack = stack.slice(stack.lastIndexOf("/") + 1);
        this.__upstream = upstreamOf(name, stack);
        const self = new Set<Resource>([this]);
        const all = Object.entries(this.__upstream ?? {}).map(([key, value]) => [key, plain(value)] as const);
        this.outputs = new Output(
            this.__upstream === undefined
                ? plainState(new Unknown({ urn: "", path: this.__stack }), false, self)
                : plainState(
                      Object.fromEntries(all.map(([key, { value }]) => [key, value])),
                      all.some(([, { secret }]) => secret),
                      self,
                  ),
        );
        const secretNames = all.filter(([, { secret }]) => secret).map(([key]) => key);
        this.secretOutputNames = new Output(
            plainState(
                this.__upstream === undefined ? new Unknown({ urn: "", path: this.__stack }) : secretNames,
                false,
                self,
            ),
        );
    }

    /** Value of an output; a known undefined where the stack is deployed and has no such output. */
    getOutput(name: unknown): Output<unknown> {
        return this.read(name, () => undefined);
    }

    /** Value of an output. Throws where the stack is deployed and has no such output. */
    requireOutput(name: unknown): Output<unknown> {
        return this.read(name, (key) => {
            throw new Error(`Required output '${key}' does not exist on stack '${String(stateOf(this.name).value)}'.`);
        });
    }

    getOutputDetails(name: string): never {
        throw awaited("getOutputDetails", name);
    }

    getOutputValue(name: string): never {
        throw awaited("getOutputValue", name);
    }

    requireOutputValue(name: string): never {
        throw awaited("requireOutputValue", name);
    }

    private read(name: unknown, missing: (key: string) => undefined): Output<unknown> {
        return output(name).apply((key) => {
            const self = new Set<Resource>([this]);
            if (this.__upstream === undefined)
                return new Output(
                    plainState(new Unknown({ urn: "", path: `${this.__stack}.${key as string}` }), false, self),
                );
            const recorded = this.__upstream[key as string];
            if (recorded === undefined) return new Output(plainState(missing(key as string), false, self));
            const { value, secret } = plain(recorded);
            return new Output(plainState(value, secret, self));
        }) as Output<unknown>;
    }
}

function knownName(reference: string, name: unknown): string {
    const state = stateOf(output(name));
    if (typeof state.value === "string") return state.value;
    throw new UnsupportedError(`stack reference ${reference}: the name of the stack must be known in the program`);
}

function upstreamOf(reference: string, stack: string): Readonly<Record<string, RecordedValue>> | undefined {
    const { upstream } = currentSession().request;
    for (const name of [stack, stack.slice(stack.lastIndexOf("/") + 1)])
        if (upstream.has(name)) return upstream.get(name);
    throw new UnsupportedError(
        `stack reference ${reference}: no stack "${stack}" is among the stacks that this one may read`,
    );
}

function plain(recorded: RecordedValue): { readonly value: unknown; readonly secret: boolean } {
    const echo = new Echo();
    return { value: echo.value(recorded), secret: echo.secret };
}

const awaited = (method: string, name: string): UnsupportedError =>
    new UnsupportedError(
        `${method}("${name}") gives a promise; use getOutput or requireOutput, which can be recorded in process`,
    );
