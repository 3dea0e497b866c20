import { Output } from "../output/output";
import { isUnknown } from "../output/unknown";
import { Archive, Asset } from "../sdk/asset";
import { isResource } from "./options";

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
    const members = Object.entries(value)
        .filter(([key]) => !isResource(value) || !key.startsWith("__"))
        .map(([key, member]) => [key, expose(member, below)] as const);
    return { ...Object.fromEntries(members), ...(isResource(value) ? { "@isPulumiResource": true } : {}) };
}
