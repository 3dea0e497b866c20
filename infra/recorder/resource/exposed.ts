import { Output } from "../output/output";
import { isUnknown } from "../output/unknown";
import { Archive, Asset } from "../sdk/asset";
import { isResource } from "./options";
import { outputNames } from "./outputs";

/** Outputs of a stack as the SDK shows them: a resource among them becomes an object of its properties. */
export function exposed(outputs: Record<string, unknown> | undefined): Record<string, unknown> {
    return (outputs === undefined ? {} : expose(outputs, [])) as Record<string, unknown>;
}

function expose(value: unknown, ancestors: readonly object[]): unknown {
    if (value === null || typeof value !== "object") return value;
    if (Output.isInstance(value)) return value.apply((known) => expose(known, ancestors));
    if (isUnknown(value) || Asset.isInstance(value) || Archive.isInstance(value)) return value;
    if (ancestors.includes(value)) return isResource(value) ? value.urn : undefined;
    const below = [...ancestors, value];
    if (Array.isArray(value)) return value.map((element) => expose(element, below));
    const members = namesOf(value).map((key) => [key, expose((value as Record<string, unknown>)[key], below)] as const);
    return { ...Object.fromEntries(members), ...(isResource(value) ? { "@isPulumiResource": true } : {}) };
}

function namesOf(value: object): string[] {
    if (!isResource(value)) return Object.keys(value);
    const own = Object.keys(value).filter((key) => !key.startsWith("__"));
    return [...new Set([...outputNames(value), ...own])];
}
