import type { RecordedValue } from "../../../infra/recorder/types";
import type { StackResource } from "../../../policies/kernel/rule";
import { isUnknown, property } from "../../../policies/kernel/values";

const ofStack = /^[a-z]+-\d{6}\.(.+)$/;

interface Outputs {
    [key: string]: string | Outputs;
}

/**
 * Resources as the engine sees them once the stacks that they read are deployed: it says the values that the recorder only says
 * the outputs of, and what the stack references give.
 */
export function withUpstream(resources: readonly StackResource[]): StackResource[] {
    const outputs: Outputs = {};
    const told = resources.map((one) => ({
        ...one,
        inputs: Object.fromEntries(Object.entries(one.inputs).map(([key, value]) => [key, valueOf(value, outputs)])),
    }));
    return told.map((one) =>
        one.type === "pulumi:pulumi:StackReference" ? { ...one, inputs: { ...one.inputs, outputs } } : one,
    );
}

function valueOf(value: RecordedValue, outputs: Outputs): RecordedValue {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map((item) => valueOf(item, outputs));
    const path = property(value, "path");
    const output = isUnknown(value) && typeof path === "string" ? ofStack.exec(path)?.[1] : undefined;
    if (output !== undefined) return give(outputs, output.split("."), `id of ${output}`);
    return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, valueOf(member as RecordedValue, outputs)]),
    );
}

function give(outputs: Outputs, [key = "", ...rest]: readonly string[], value: string): string {
    if (rest.length === 0) outputs[key] = value;
    else {
        const inner = outputs[key];
        const next: Outputs = typeof inner === "object" ? inner : {};
        outputs[key] = next;
        give(next, rest, value);
    }
    return value;
}
