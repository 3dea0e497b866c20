import * as pulumi from "@pulumi/pulumi";
import { unknownOutput } from "../upstream";

/**
 * One entry of an output of another stack. In a preview an entry that is not there yet is unknown, because that stack may
 * be about to get it; in a deployment it is an error.
 */
export function pick<Name extends string>(
    ids: pulumi.Output<Record<Name, string>>,
    name: Name,
    what: string,
): pulumi.Output<string> {
    const entry = (ids as unknown as Record<Name, pulumi.Output<string | undefined>>)[name];
    return entry.apply((id) => {
        if (id !== undefined) return pulumi.output(id);
        if (pulumi.runtime.isDryRun()) return unknownOutput<string>();
        throw new pulumi.RunError(`the platform's stack has no ${what} "${name}"; deploy that stack first`);
    });
}
