import type { RecordedValue } from "../../../infra/recorder/types";
import type { RuleContext, StackResource } from "../rule";
import { isUnknown, plain, property } from "../values";

const stackReference = "pulumi:pulumi:StackReference";
/** What the path of an unknown value begins with where it is another stack's, e.g. `platform-370000.` */
const ofStack = /^[a-z]+(?:-\d{6})?\./;

/**
 * Outputs of another stack that an input can be, e.g. `groupIds.deployers`. Undefined where no other stack gives it; empty where
 * one does and nobody tells which output it is. The recorder says which output an unknown value is; a state says the value and
 * what the other stack gives away, so that the id decides. The engine tells a policy only that another stack gives it.
 */
export function handedOver(
    resource: StackResource,
    input: string,
    { resources }: RuleContext,
): readonly string[] | undefined {
    const references = resources.targets(resource, input).filter(({ type }) => type === stackReference);
    if (references.length === 0) return undefined;
    const value = plain(resource.inputs[input]);
    if (isUnknown(value)) {
        const path = property(value, "path");
        return typeof path === "string" && ofStack.test(path) ? [path.replace(ofStack, "")] : [];
    }
    return typeof value === "string" ? references.flatMap(({ inputs }) => pathsTo(value, inputs["outputs"], "")) : [];
}

function pathsTo(wanted: string, from: RecordedValue | undefined, walked: string): string[] {
    const value = plain(from);
    if (value === wanted) return [walked];
    if (value === null || typeof value !== "object" || isUnknown(value)) return [];
    return Object.entries(value).flatMap(([key, member]) =>
        pathsTo(wanted, member as RecordedValue, walked === "" ? key : `${walked}.${key}`),
    );
}
