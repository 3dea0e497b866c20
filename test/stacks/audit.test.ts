import { AuditDocument } from "../../infra/audit/document";
import { judgeAudited } from "../../infra/audit/judge";
import { readState } from "../../infra/audit/state";
import { stackGraph } from "../../infra/engine/graph";
import type { RecordedResource, RecordedStack, RecordedValue } from "../../infra/recorder/types";
import { describeStacks } from "../../infra/stacks/describe";
import { checkStacks } from "../../infra/synthesis/check-stacks";
import { recordDefinition } from "../../infra/synthesis/record";
import { rules as all, unsettled } from "../../policies";
import type { Finding, RuleRun } from "../../policies/kernel/finding";
import type { Rule } from "../../policies/kernel/rule";
import { exportedState } from "../support/exported-state";
import { tinyEstate } from "../policies/support/tiny";

const asOf = "2026-11-24";
const estate = tinyEstate();
const definitions = describeStacks(estate);
const found = stackGraph(definitions);
if (!found.ok) throw new Error("the estate for learning has no graph");
const graph = found.value;
const sound = definitions.map((stack) => recordDefinition(estate, stack));

/** What the recorder does not know, so that a state of what it knows is judged otherwise. */
const exceptions: ReadonlySet<string> = new Set([
    // Of a map of ids in a component's outputs it has the first only.
    "classified-protection/security-group-is-used",
    // Addresses of identity services are configuration.
    "classified-protection/provider-connects-encrypted",
]);
const settled = all.filter(({ id }) => !exceptions.has(id));
/** What people do to resources by hand, so that there is something to find. */
const spoilt: Readonly<Record<string, Readonly<Record<string, RecordedValue>>>> = {
    "openstack:loadbalancer/listener:Listener": { protocol: "HTTP" },
    "openstack:networking/secGroupRule:SecGroupRule": { remoteIpPrefix: "0.0.0.0/0" },
    "openstack:networking/network:Network": { tags: [] },
    "openstack:blockstorage/volume:Volume": { volumeType: "none-of-the-catalogue", metadata: {} },
    "openstack:compute/instance:Instance": { metadata: {}, adminPass: "x" },
};

function spoil(resource: RecordedResource): RecordedResource {
    const change = spoilt[resource.type];
    return change === undefined ? resource : { ...resource, protect: false, inputs: { ...resource.inputs, ...change } };
}

function spoilStack(stack: RecordedStack): RecordedStack {
    return { ...stack, resources: stack.resources.map(spoil) };
}

const shown = ({ rule, result, urn, code, params, location }: Finding): string =>
    [rule, result, code, urn, JSON.stringify(params), JSON.stringify(location)].join(" ");

function audit(stacks: readonly RecordedStack[], rules: readonly Rule[], deployed: boolean): RuleRun {
    const resources = stacks.flatMap((stack) => stack.resources);
    const text = exportedState(resources, { showSecrets: true, ...(deployed ? { deployed: sound } : {}) });
    return judgeAudited(readState(new AuditDocument("state.json", text)), rules, { estate, asOf }).run;
}

it.each([
    ["of the estate for learning", sound, settled, true],
    ["that was changed by hand", sound.map(spoilStack), settled, true],
    ["of which ids are not known", sound.map(spoilStack), settled, false],
])("a state %s is judged as egov check judges the estate", (_name, stacks, rules, deployed) => {
    const inProcess = checkStacks(estate, graph, stacks, rules, asOf).findings.map(shown);
    expect(inProcess.length).toBeGreaterThan(stacks === sound ? 0 : 100);
    expect(audit(stacks, rules, deployed).findings.map(shown)).toEqual(inProcess);
});

it.each(sound)("the state of $stack alone is as fine as the estate", (stack) => {
    const inForce = settled.filter(({ id, scope }) => !unsettled.has(id) && scope !== "estate");
    expect(audit([stack], inForce, true).findings.map(shown)).toEqual([]);
});
