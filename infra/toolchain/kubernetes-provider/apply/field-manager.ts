import { createHash } from "node:crypto";
import { annotationOf } from "../annotations";
import type { Properties } from "../properties";
import { fieldManagerKey } from "./checkpoint";

/**
 * Name under which the API server notes the fields that a resource sets, one for each resource: two resources that set
 * the same field of an object get a conflict instead of overwriting each other in turn. Once used it is kept in the state.
 */
export function fieldManagerOf(urn: string, inputs: Properties, state: Properties): string {
    const wanted = annotationOf(inputs, "patchFieldManager");
    if (wanted !== undefined && wanted !== "") return wanted;
    const used = state[fieldManagerKey];
    if (typeof used === "string" && used !== "") return used;
    return `pulumi-kubernetes-${createHash("sha256").update(urn).digest("hex").slice(0, 8)}`;
}
