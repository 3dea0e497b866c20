import { connect } from "../../../infra/connect/connect";
import type { connectOptions } from "../../../infra/connect/from-environment";
import type { EstateModel } from "../../../infra/estate/model";
import { installRecorder } from "../../../infra/recorder/install";
import type { RecordedResource, RecordedStack, RecordedValue } from "../../../infra/recorder/types";
import { describeStacks } from "../../../infra/stacks/describe";
import type { EgovSide } from "./egov-side";

type CloudOptions = ReturnType<typeof connectOptions>;
type Outputs = Readonly<Record<string, RecordedValue>>;

/** What stands for a resource's id in what another stack reads of it; names and ids have no such character. */
const mark = "\u241f";

/**
 * The resources of a deployed estate with the values that a deployment has: facts of the cloud as they were looked up, and
 * what a stack reads of another as a reference to the resource behind it.
 *
 * @param deployed the estate as egov has deployed it; says which resource an id of an output is
 */
export async function recordDeployed(
    estate: EstateModel,
    options: CloudOptions,
    deployed: EgovSide,
): Promise<{ stacks: RecordedStack[]; programSeconds: number }> {
    const definitions = describeStacks(estate);
    const access = await connect(estate, definitions, { ...options, creates: true });
    if (!access.ok) throw new Error(access.error.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join());
    const upstream = new Map<string, Outputs>();
    for (const stack of new Set(definitions.flatMap(({ reads }) => reads.map((read) => read.stack))))
        upstream.set(stack, await outputsWithMarks(stack, deployed));
    installRecorder();
    // Components and the classes of the providers find the recorder only if they are loaded after it is in place.
    const { recordStack } = await import("../../../infra/recorder/record");
    const { buildNamedStack } = await import("../../../infra/stacks/named");
    const begin = performance.now();
    const stacks = definitions.map(({ name }) =>
        recordStack({ stack: name, project: "egov-cloud", organization: "organization", config: {}, upstream }, () =>
            buildNamedStack(estate, access.value),
        ),
    );
    const programSeconds = (performance.now() - begin) / 1000;
    return { stacks: stacks.map(withReferences), programSeconds };
}

async function outputsWithMarks(stack: string, deployed: EgovSide): Promise<Outputs> {
    const { stacks } = (await deployed.json(["output", stack, "--json"])) as { stacks: Record<string, Outputs> };
    const state = (await deployed.json(["state", "export", stack])) as {
        deployment: { resources: { urn: string; id?: string }[] };
    };
    const urns = new Map(state.deployment.resources.flatMap(({ urn, id }) => (id === undefined ? [] : [[id, urn]])));
    const marked = (value: RecordedValue): RecordedValue => {
        if (typeof value !== "string") return mapped(value, marked);
        const urn = urns.get(value);
        return urn === undefined ? value : mark + urn;
    };
    return marked(stacks[stack] ?? {}) as Outputs;
}

function withReferences(stack: RecordedStack): RecordedStack {
    const referring = (value: RecordedValue): RecordedValue =>
        typeof value === "string" && value.startsWith(mark)
            ? { kind: "unknown", urn: value.slice(mark.length), path: "id" }
            : mapped(value, referring);
    const resources = stack.resources.map((resource): RecordedResource => ({
        ...resource,
        inputs: referring(resource.inputs) as RecordedResource["inputs"],
    }));
    return { ...stack, resources };
}

function mapped(value: RecordedValue, change: (value: RecordedValue) => RecordedValue): RecordedValue {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).map(change);
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child as RecordedValue)]));
}
