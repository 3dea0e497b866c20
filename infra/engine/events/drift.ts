import type { StepEventMetadata } from "@pulumi/pulumi/automation";
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../workplace/is-record";
import type { DriftedProperty, DriftedResource } from "../result";

/** Longest value that is kept, in characters of JSON; drift is for reading. */
const maxValue = 500;
const masked = "[secret]";
const rootOf = (path: string): string => path.replace(/[.[].*$/, "");

/**
 * What a refresh found of one resource; undefined where state and cloud agree, and for steps of other operations. The
 * engine has put `[secret]` in place of secret values before it says anything.
 */
export function driftOf(step: StepEventMetadata): DriftedResource | undefined {
    const { urn, op, old, new: current } = step;
    if (op === "delete" && (current === undefined || current === null))
        return old === undefined || old === null ? undefined : { urn, id: old.id, kind: "gone", properties: [] };
    // Before the operation is looked at: the plug-in finds no difference in a server that runs no more.
    if (isBroken(current)) return { urn, id: old?.id, kind: "broken", properties: [] };
    if (op !== "update" || old === undefined || current === undefined) return undefined;
    const properties = [...differences(old.inputs, current.inputs), ...differences(old.outputs, current.outputs)];
    // The secret values themselves are not told, only that they differ.
    for (const key of step.diffs ?? [])
        if (
            !properties.some(({ path }) => rootOf(path) === key) &&
            JSON.stringify(old.inputs?.[key] ?? old.outputs?.[key])?.includes(masked)
        )
            properties.push({ path: key, state: JSON.stringify(masked), cloud: JSON.stringify(masked) });
    const byPath = new Map(properties.map((property) => [property.path, property]));
    return byPath.size === 0 ? undefined : { urn, id: old.id, kind: "changed", properties: [...byPath.values()] };
}

/** A server with the status ERROR; what else differs in it says nothing. */
const isBroken = (current: StepEventMetadata["new"]): boolean =>
    current?.type === "openstack:compute/instance:Instance" && outputOf(current, "powerState") === "error";

const outputOf = ({ outputs }: { readonly outputs?: unknown }, key: string): unknown =>
    isRecord(outputs) ? outputs[key] : undefined;

/** Properties that differ, by their paths as in `rules[0].port`; lists are compared place by place. */
export function differences(state: unknown, cloud: unknown, path = ""): DriftedProperty[] {
    if (isDeepStrictEqual(state, cloud)) return [];
    const inside = (key: string): string => (path === "" ? key : `${path}.${key}`);
    if (isRecord(state) && isRecord(cloud)) {
        const keys = [...new Set([...Object.keys(state), ...Object.keys(cloud)])].sort();
        return keys
            .filter((key) => !key.startsWith("__"))
            .flatMap((key) => differences(state[key], cloud[key], inside(key)));
    }
    if (Array.isArray(state) && Array.isArray(cloud))
        return Array.from({ length: Math.max(state.length, cloud.length) }, (_, index) =>
            differences(state[index], cloud[index], `${path}[${index}]`),
        ).flat();
    return [{ path, state: short(state), cloud: short(cloud) }];
}

function short(value: unknown): string | undefined {
    const text = value === undefined ? undefined : JSON.stringify(value);
    return text === undefined || text.length <= maxValue ? text : `${text.slice(0, maxValue)}…`;
}
