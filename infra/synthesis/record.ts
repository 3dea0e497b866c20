import type { EstateModel } from "../estate/model";
import { recordStack } from "../recorder/record";
import type { RecordedStack } from "../recorder/types";
import type { StackDefinition } from "../stacks/definition";
import { buildNamedStack } from "../stacks/named";

/** Names that the engine's local state gives; URNs hold the project's. */
const project = "egov-cloud";
const organization = "organization";

/**
 * Records one stack whose upstream stacks were never deployed, with the program that the engine runs. Load this module
 * after `installRecorder`.
 *
 * @param config full key (`egov:activeSide`) -> text, as `pulumi config` keeps it
 */
export function recordDefinition(
    estate: EstateModel,
    definition: StackDefinition,
    config: Readonly<Record<string, string>> = {},
): RecordedStack {
    const upstream = new Map(definition.reads.map((read) => [read.stack, undefined]));
    const request = { stack: definition.name, project, organization, config, upstream };
    return recordStack(request, () => buildNamedStack(estate));
}
