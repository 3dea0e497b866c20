import { valueAt, type Properties } from "./properties";

/** Annotations with which a program steers the plug-in, the same as of the official one. */
export const annotations = {
    skipAwait: "pulumi.com/skipAwait",
    timeoutSeconds: "pulumi.com/timeoutSeconds",
    patchForce: "pulumi.com/patchForce",
    patchFieldManager: "pulumi.com/patchFieldManager",
    deletionPropagation: "pulumi.com/deletionPropagationPolicy",
    waitFor: "pulumi.com/waitFor",
} as const;

/** An annotation of an object without marks of secrets. */
export function annotationOf(object: Properties, annotation: keyof typeof annotations): string | undefined {
    const value = valueAt(object, "metadata", "annotations", annotations[annotation]);
    return typeof value === "string" ? value : undefined;
}

export const isAnnotated = (object: Properties, annotation: keyof typeof annotations): boolean =>
    annotationOf(object, annotation) === "true";
