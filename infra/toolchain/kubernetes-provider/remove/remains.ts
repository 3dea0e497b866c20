import { conditionsOf } from "../await/verdict";
import { textOf, valueAt, type Properties, type Value } from "../properties";

/** What keeps an object that is being deleted: finalizers, and what a namespace says of its contents. */
export function remainsOf(live: Properties): string[] {
    const finalizers = valueAt(live, "metadata", "finalizers");
    const held = (Array.isArray(finalizers) ? (finalizers as readonly Value[]) : []).map(
        (finalizer) => `finalizer ${textOf(finalizer)}`,
    );
    const contents = conditionsOf(live)
        .filter(({ type, status }) => /^Namespace.*(Remaining|Failure)$/.test(type) && status === "True")
        .map(({ message }) => message);
    return [...contents, ...held];
}
