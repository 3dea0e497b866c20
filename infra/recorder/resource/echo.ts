import type { StateSource } from "../output/output";
import { type OutputState, plainState } from "../output/state";
import { Unknown } from "../output/unknown";
import { currentSession } from "../session";
import { AssetArchive, FileArchive, FileAsset, RemoteArchive, RemoteAsset, StringAsset } from "../sdk/asset";
import type { RecordedValue } from "../types";
import { isArray, isObject, isSecretValue, isUnknownValue } from "../values";
import type { ResourceOptions } from "./options";
import type { Resource } from "./resource";

/**
 * Outputs of a resource that does not exist yet. An output whose input is given has the input's value; any other is
 * unknown, because only the provider knows it. A secret anywhere in the input makes the whole output secret, as in the SDK.
 */
export class EchoSource implements StateSource {
    private known: ReadonlySet<Resource> | undefined;

    constructor(
        private readonly resource: Resource,
        private readonly inputs: Readonly<Record<string, RecordedValue>>,
        private readonly options: ResourceOptions,
    ) {}

    private get self(): ReadonlySet<Resource> {
        return (this.known ??= new Set([this.resource]));
    }

    stateOf(key: string): OutputState {
        const { __urn: urn } = this.resource;
        if (key === "urn") return plainState(urn, false, this.self);
        const origin = { urn, path: key };
        if (key === "id") return plainState(this.options.id ?? new Unknown(origin), false, this.self);
        const secret = this.options.additionalSecretOutputs?.includes(key) ?? false;
        const input = Object.hasOwn(this.inputs, key) ? this.inputs[key] : undefined;
        // The engine leaves a plug-in alone whose configuration is not known, and then knows no output.
        if (input === undefined || this.options.provider?.__configured === false)
            return plainState(new Unknown(origin), secret, this.self);
        const echo = new Echo();
        const value = echo.value(input);
        return { ...plainState(value, secret || echo.secret, this.self), echo: origin };
    }
}

/** The plain value behind a recorded one, with unknowns in their places. */
export class Echo {
    secret = false;

    value(recorded: RecordedValue): unknown {
        if (recorded === null || typeof recorded !== "object") return recorded;
        if (isArray(recorded)) return recorded.map((element) => this.value(element));
        if (isUnknownValue(recorded)) return new Unknown({ urn: recorded.urn, path: recorded.path });
        if (isSecretValue(recorded)) {
            this.secret = true;
            return this.value(recorded.value);
        }
        return this.special(recorded as Readonly<Record<string, RecordedValue>>) ?? this.members(recorded);
    }

    private members(recorded: RecordedValue): Record<string, unknown> {
        return Object.fromEntries(
            Object.entries(recorded as object).map(([key, child]) => [key, this.value(child as RecordedValue)]),
        );
    }

    private special(recorded: Readonly<Record<string, RecordedValue>>): unknown {
        const { kind, urn, path, text, uri, assets } = recorded;
        if (kind === "resource" && typeof urn === "string") return currentSession().byUrn.get(urn);
        if (kind === "asset") {
            if (typeof path === "string") return new FileAsset(path);
            if (typeof text === "string") return new StringAsset(text);
            if (typeof uri === "string") return new RemoteAsset(uri);
        }
        if (kind === "archive") {
            if (isObject(assets)) return new AssetArchive(this.members(assets));
            if (typeof path === "string") return new FileArchive(path);
            if (typeof uri === "string") return new RemoteArchive(uri);
        }
        return undefined;
    }
}
