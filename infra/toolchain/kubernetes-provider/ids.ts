import { valueAt, type Properties } from "./properties";

/** Identity of an object in Pulumi's state: `[namespace/]name`, as the official plug-in has it. */
export function idOf(object: Properties): string {
    const namespace = valueAt(object, "metadata", "namespace");
    const name = valueAt(object, "metadata", "name");
    if (typeof name !== "string") throw new Error("an object without a name has no identity");
    return typeof namespace === "string" && namespace !== "" ? `${namespace}/${name}` : name;
}

export function readId(id: string): { namespace: string | undefined; name: string } {
    const slash = id.indexOf("/");
    return slash < 0
        ? { namespace: undefined, name: id }
        : { namespace: id.slice(0, slash), name: id.slice(slash + 1) };
}
