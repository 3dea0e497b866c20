import * as pulumi from "@pulumi/pulumi";
import type { EstateModel } from "../estate/model";
import { buildStack } from "./build";
import { describeStacks } from "./describe";
import type { CloudAccess } from "./access";
import { factsOfAccess } from "./facts/from-access";
import { factsOfConfiguration } from "./facts/from-configuration";
import { switchesOfConfiguration } from "./standby/switches";
import { upstreamReader } from "./upstream";

/**
 * Builds the stack that the Pulumi runtime is running, found by its name. Throws a RunError that names the estate's
 * stacks where it has none of that name.
 *
 * @param access what was found out of the clouds; undefined where the stack's configuration says it
 */
export function buildNamedStack(estate: EstateModel, access?: CloudAccess): Record<string, unknown> {
    const name = pulumi.getStack();
    const stacks = describeStacks(estate);
    const definition = stacks.find((stack) => stack.name === name);
    if (definition === undefined) {
        const known = stacks.map((stack) => stack.name).join(", ");
        throw new pulumi.RunError(`the estate ${estate.folder} has no stack "${name}"; it has ${known}`);
    }
    return buildStack(definition, {
        estate,
        facts: access === undefined ? factsOfConfiguration() : factsOfAccess(access),
        switches: switchesOfConfiguration(),
        upstream: upstreamReader(definition, (stack) => `${pulumi.getOrganization()}/${pulumi.getProject()}/${stack}`),
    });
}
