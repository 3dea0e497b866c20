import * as pulumi from "@pulumi/pulumi";
import { unknownOutput } from "../upstream";

/** A fact; where it is not known, unknown in a preview and in a deployment an error with `problem`. */
export function known<Value>(value: Value | undefined, problem: string): pulumi.Output<Value> {
    if (value !== undefined) return pulumi.output(value) as unknown as pulumi.Output<Value>;
    if (pulumi.runtime.isDryRun()) return unknownOutput<Value>();
    throw new pulumi.RunError(problem);
}
