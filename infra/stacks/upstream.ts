import * as pulumi from "@pulumi/pulumi";
import type { StackContext } from "./context";
import type { StackDefinition } from "./definition";

/** An output that is unknown until deployment. */
export function unknownOutput<Value>(): pulumi.Output<Value> {
    return pulumi.output(pulumi.unknown) as unknown as pulumi.Output<Value>;
}

/**
 * Reads outputs of other stacks through stack references, one per stack. In a preview an output that does not exist yet
 * is unknown; in a deployment it is an error that names the stack to deploy first.
 *
 * @param qualify makes the full name of a stack of the same project, e.g. `organization/egov-cloud/platform-370000`
 */
export function upstreamReader(
    definition: StackDefinition,
    qualify: (stack: string) => string,
): StackContext["upstream"] {
    const declared = new Map(definition.reads.map((read) => [read.stack, new Set(read.outputs)]));
    const references = new Map<string, pulumi.StackReference>();
    return ((stack: string, output: string) => {
        if (!declared.get(stack)?.has(output))
            throw new Error(`stack ${definition.name} reads ${output} of ${stack} without declaring it`);
        let reference = references.get(stack);
        if (reference === undefined) {
            reference = new pulumi.StackReference(stack, { name: qualify(stack) });
            references.set(stack, reference);
        }
        if (pulumi.runtime.isDryRun())
            return reference
                .getOutput(output)
                .apply((value: unknown) => (value === undefined ? unknownOutput<unknown>() : pulumi.output(value)));
        return reference.requireOutput(output);
    }) as StackContext["upstream"];
}
