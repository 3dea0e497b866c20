import type { StackResource } from "../../policies/kernel/rule";
import { property } from "../../policies/kernel/values";
import type { RecordedValue } from "../recorder/types";

/** Code of a finding for a value that can't be read since it is a secret: states encrypt it, previews mask it; `path` says which. */
export const valueSecret = "valueSecret";

/** Whether a value of a resource is a secret, or is inside of one. */
export function isSecretAt({ inputs }: StackResource, path: string): boolean {
    let value: RecordedValue | undefined = inputs;
    for (const step of path.split(/[.[\]]+/).filter((part) => part !== "")) {
        if (Array.isArray(value)) value = (value as readonly RecordedValue[])[Number(step)];
        else value = property(value, step);
        if (property(value, "kind") === "secret") return true;
    }
    return false;
}
