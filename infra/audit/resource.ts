import type { StackResource } from "../../policies/kernel/rule";
import { lostId } from "../engine/state/snapshot";
import { withOrigins } from "../judge/origins";
import { isDefaultProvider, parseUrn } from "../recorder/urn";
import { fromWire, propertiesFromWire } from "../recorder/wire";
import { FieldError, Fields } from "./fields";
import { stackReference } from "./stack-outputs";

/**
 * A resource of a state or preview, as rules read it: what was asked for, after the provider has checked it. Throws FieldError
 * where it is none.
 */
export function resourceOf(record: Readonly<Record<string, unknown>>): StackResource {
    const fields = new Fields(record);
    const urn = fields.requiredText("urn");
    const { stack, name } = urnParts(urn);
    const custom = fields.flag("custom");
    const id = idOf(fields);
    const provider = providerOf(fields);
    const sources = sourcesOf(fields);
    const type = fields.requiredText("type");
    const isRead = fields.flag("external");
    const outputs = propertiesFromWire(fields.object("outputs"));
    const asked = propertiesFromWire(fields.object("inputs"));
    // Nothing was asked for of what is only read: what it is like is what the cloud says of it.
    const inputs = isRead && type !== stackReference ? { ...outputs, ...asked } : asked;
    return {
        stack,
        urn,
        type,
        name,
        custom,
        ...optional("parent", fields.text("parent")),
        ...optional("id", id),
        inputs: withOrigins(inputs, sources),
        dependencies: fields.texts("dependencies").sort(),
        propertyDependencies: sources,
        ...optional("provider", provider),
        protect: fields.flag("protect"),
        aliases: fields.texts("aliases"),
        ignoreChanges: fields.texts("ignoreChanges"),
        replaceOnChanges: fields.texts("replaceOnChanges"),
        additionalSecretOutputs: fields.texts("additionalSecretOutputs"),
        ...(fields.flag("retainOnDelete") ? { retainOnDelete: true } : {}),
        ...optional("deletedWith", fields.text("deletedWith")),
        ...optional("import", fields.text("importID")),
        ...(isRead ? { read: id ?? "" } : {}),
        ...((custom && type !== stackReference) || Object.keys(outputs).length === 0 ? {} : { outputs }),
    };
}

/** Whether a resource of a state is only waiting to be deleted, or is deleted already and not made anew yet. */
export function isGoing(record: Readonly<Record<string, unknown>>): boolean {
    const fields = new Fields(record);
    return fields.flag("delete") || fields.flag("pendingReplacement");
}

function urnParts(urn: string): { readonly stack: string; readonly name: string } {
    try {
        return parseUrn(urn);
    } catch {
        throw new FieldError("urn", "urn");
    }
}

/** Undefined where the cloud has not given one yet, and where its answer was lost. */
function idOf(fields: Fields): string | undefined {
    const id = fromWire(fields.text("id") ?? "");
    return typeof id === "string" && id !== "" && id !== lostId ? id : undefined;
}

/** States name providers as `URN::id`. Those that nobody asked for are left out, as programs know nothing of them. */
function providerOf(fields: Fields): string | undefined {
    const reference = fields.text("provider") ?? "";
    const urn = reference.slice(0, Math.max(0, reference.lastIndexOf("::")));
    return urn === "" || isDefaultProvider(urn) ? undefined : urn;
}

/** Input -> URNs that it comes from; only inputs that have some. */
function sourcesOf(fields: Fields): Record<string, readonly string[]> {
    const told = fields.object("propertyDependencies");
    const lists = new Fields(told);
    return Object.fromEntries(
        Object.keys(told)
            .map((input) => [input, lists.texts(input).sort()] as const)
            .filter(([, urns]) => urns.length > 0),
    );
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [One in Key]?: string } {
    return (value === undefined || value === "" ? {} : { [key]: value }) as { readonly [One in Key]?: string };
}
