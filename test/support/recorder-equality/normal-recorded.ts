import type { RecordedStack, RecordedValue } from "../../../infra/recorder/types";
import { isArray, isObject, isUnknownValue } from "../../../infra/recorder/values";
import { meaningful, type NormalStack } from "./normal";

/** What the recorder recorded, in comparable form. */
export function normalRecorded(stack: RecordedStack): NormalStack {
    return {
        resources: stack.resources.map(
            ({ urn, inputs, outputs = {}, deleteBeforeReplace, retainOnDelete, ...rest }) => ({
                urn,
                fields: meaningful({
                    ...rest,
                    aliases: [...rest.aliases].sort(),
                    // For these two, false says something: the parent or the provider would decide otherwise.
                    deleteBeforeReplace: deleteBeforeReplace === undefined ? undefined : String(deleteBeforeReplace),
                    retainOnDelete: retainOnDelete === undefined ? undefined : String(retainOnDelete),
                    inputs: anonymous(inputs),
                    outputs: anonymous(outputs),
                }),
            }),
        ),
        outputs: anonymous(stack.outputs) as Record<string, unknown>,
    };
}

/** Values in which an unknown does not say of what it is: the engine is not told. */
function anonymous(value: RecordedValue): unknown {
    if (isUnknownValue(value)) return { kind: "unknown" };
    if (isArray(value)) return value.map(anonymous);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, anonymous(member)]));
}
