import { createHash } from "node:crypto";
import type { RecordedResource, RecordedStack, RecordedValue, UnknownValue } from "../../infra/recorder/types";
import { secretSignature, unknownText } from "../policies/support/wire";

const signature = "4dabf18193072939515e22adb298388d";

/** How a state is made of what a program asked for. */
export interface ExportSettings {
    /**
     * Stacks that were deployed as well: ids of their resources, and of the exported ones, stand in place of what was not known;
     * without, they are as unknown as in a preview.
     */
    readonly deployed?: readonly RecordedStack[];
    /** Further outputs of a resource. */
    readonly read?: (resource: RecordedResource) => Readonly<Record<string, unknown>>;
    /** Secrets as `pulumi stack export --show-secrets` writes them; without, encrypted. */
    readonly showSecrets?: boolean;
}

/** The text of `pulumi stack export` for resources that were just deployed. */
export function exportedState(resources: readonly RecordedResource[], settings: ExportSettings = {}): string {
    const read = ({ urn }: RecordedResource): Record<string, unknown> => outputsRead(urn, resources, settings);
    const deployment = {
        manifest: { version: "v3.248.0" },
        resources: resources.map((one) => inState(one, { read, ...settings })),
    };
    return JSON.stringify({ version: 3, deployment }, null, 4);
}

/** Id that the cloud gives a resource: one of its own, and the same in every test. */
export const idOf = (urn: string): string =>
    createHash("sha1")
        .update(urn)
        .digest("hex")
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

/** A resource as states have it. */
export function inState(resource: RecordedResource, settings: ExportSettings = {}): Record<string, unknown> {
    const { urn, custom, type, parent, provider, inputs, outputs = {}, import: importID, read } = resource;
    const write = (value: RecordedValue): unknown => toState(value, settings);
    const asked = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, write(value)]));
    return {
        urn,
        custom,
        ...(custom ? { id: read ?? idOf(urn) } : {}),
        type,
        inputs: asked,
        outputs: custom
            ? { ...asked, id: idOf(urn), ...settings.read?.(resource) }
            : Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, write(value)])),
        ...(parent === undefined ? {} : { parent }),
        ...(resource.protect ? { protect: true } : {}),
        ...(read === undefined ? {} : { external: true }),
        ...(provider === undefined ? {} : { provider: `${provider}::${idOf(provider)}` }),
        dependencies: resource.dependencies,
        // The engine tells of every input, also of those that depend on nothing.
        propertyDependencies: Object.fromEntries(
            Object.keys(inputs).map((input) => [input, resource.propertyDependencies[input] ?? null]),
        ),
        aliases: resource.aliases,
        ignoreChanges: resource.ignoreChanges,
        replaceOnChanges: resource.replaceOnChanges,
        additionalSecretOutputs: resource.additionalSecretOutputs,
        ...(resource.retainOnDelete === true ? { retainOnDelete: true } : {}),
        ...(resource.deletedWith === undefined ? {} : { deletedWith: resource.deletedWith }),
        ...(importID === undefined ? {} : { importID }),
    };
}

function toState(value: RecordedValue, settings: ExportSettings): unknown {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map((item) => toState(item, settings));
    const record = value as Readonly<Record<string, RecordedValue>>;
    if (record["kind"] === "unknown" && typeof record["urn"] === "string")
        return knownId(record as unknown as UnknownValue, settings) ?? unknownText;
    if (record["kind"] === "secret") {
        const text = JSON.stringify(toState(record["value"] ?? null, settings));
        return {
            [signature]: secretSignature,
            ...(settings.showSecrets ? { plaintext: text } : { ciphertext: "v1:x" }),
        };
    }
    return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, toState(member, settings)]));
}

/** The id that an unknown value stands for; undefined where it is something else. */
function knownId({ urn, path }: UnknownValue, { deployed }: ExportSettings): string | undefined {
    if (deployed === undefined) return undefined;
    if (urn !== "") return path === "id" ? idOf(urn) : undefined;
    // Of another stack: `platform-370000.imageIds.kylin`. The recorder has the first resource of such a map only.
    const [stack, output = "", ...key] = path.split(".");
    const first = deployed.find((one) => one.stack === stack)?.outputs[output] as UnknownValue | undefined;
    return first === undefined || key.length === 0 ? undefined : idOf(first.urn.replace(/[^/]*$/, key.join(".")));
}

/** What a stack reference has read, as far as the resources use it. */
function outputsRead(
    urn: string,
    resources: readonly RecordedResource[],
    settings: ExportSettings,
): Record<string, unknown> {
    const outputs: Record<string, Record<string, string>> = {};
    const collect = (value: unknown): void => {
        if (value === null || typeof value !== "object") return;
        const { kind, path } = value as Partial<UnknownValue>;
        const id = kind === "unknown" ? knownId(value as UnknownValue, settings) : undefined;
        const [stack = "", output = "", ...key] = (path ?? "").split(".");
        if (id === undefined) Object.values(value).forEach(collect);
        else if (urn.endsWith(`StackReference::${stack}`)) (outputs[output] ??= {})[key.join(".")] = id;
    };
    for (const { inputs } of resources) collect(inputs);
    return Object.keys(outputs).length === 0 ? {} : { outputs };
}
