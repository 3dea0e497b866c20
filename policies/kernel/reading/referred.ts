import type { RuleContext, StackResource } from "../rule";

const stackReference = "pulumi:pulumi:StackReference";

/** Resources that an input refers to; none where it is given by another stack, whose reference is no such resource. */
export function referred(resource: StackResource, input: string, { resources }: RuleContext): StackResource[] {
    return resources.targets(resource, input).filter(({ type }) => type !== stackReference);
}
