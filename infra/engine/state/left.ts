import type { SourceLocation } from "../../estate/location";
import type { StackDefinition } from "../../stacks/definition";
import { parseStackName } from "../../stacks/describe";
import type { EstateAccess } from "../estate-access";
import { stackGraph, type StackGraph } from "../graph";
import type { StateOptions } from "./engine-command";
import { inventoryOf, isEmpty, readSnapshots } from "./inventory";
import type { Snapshot, StateResource } from "./snapshot";

/** A stack that holds resources and that the estate no longer has, e.g. of a city that left. */
export interface LeftStack {
    readonly stack: string;
    /** Resources, without components and the stack itself. */
    readonly resources: number;
}

/**
 * Stacks of the state that the estate does not have, downstream first. Empty ones don't count: nothing is lost by
 * forgetting them. Throws EngineCommandError.
 */
export async function leftStacks(
    existing: ReadonlySet<string>,
    graph: StackGraph,
    state: StateOptions,
): Promise<LeftStack[]> {
    const others = [...existing].filter((stack) => !graph.stacks.has(stack)).sort();
    const holding = [...(await readSnapshots(others, state))].filter(([, snapshot]) => !isEmpty(snapshot));
    if (holding.length === 0) return [];
    const { order } = graphOfState(graph, new Map(holding));
    const held = new Map(holding.map(([stack, snapshot]) => [stack, inventoryOf(stack, snapshot).resources]));
    return [...order].reverse().flatMap((stack) => {
        const resources = held.get(stack);
        return resources === undefined ? [] : [{ stack, resources }];
    });
}

/**
 * The graph with what the state knows besides: stacks that the estate no longer has, and what deployed stacks read of
 * others. So nothing is destroyed under what still stands on it.
 *
 * @param snapshots by stack, of the estate or not
 */
export function graphOfState(graph: StackGraph, snapshots: ReadonlyMap<string, Snapshot>): StackGraph {
    const names = new Set([...graph.stacks.keys(), ...snapshots.keys()]);
    const definitions = [...names].map((name): StackDefinition => {
        const known = graph.stacks.get(name) ?? leftDefinition(name);
        const declared = new Set(known.reads.map(({ stack }) => stack));
        const more = readsOf(snapshots.get(name)).filter((stack) => names.has(stack) && !declared.has(stack));
        // What it read is there or not; only the order counts here.
        return { ...known, reads: [...known.reads, ...more.map((stack) => ({ stack, outputs: [] }))] };
    });
    const extended = stackGraph(definitions, (definition) => outputsRead(definition.name, graph));
    if (!extended.ok) throw new Error(`stacks of the state: ${JSON.stringify(extended.error)}`);
    return extended.value;
}

/** Clouds and contexts of the estate and those that stacks of the state are on. */
export function accessOfState(estate: EstateAccess, snapshots: Iterable<Snapshot>): EstateAccess {
    const providers = [...snapshots].flatMap(({ resources }) => resources.filter(isProvider));
    const named = (key: string): string[] =>
        providers.flatMap(({ inputs }) => {
            const value = inputs?.[key];
            return typeof value === "string" && value !== "" ? [value] : [];
        });
    return {
        ...estate,
        clouds: [...new Set([...estate.clouds, ...named("cloud")])],
        kubeContexts: [...new Set([...estate.kubeContexts, ...named("context")])],
    };
}

const nowhere: SourceLocation = { file: "state", line: 1, column: 1 };

function leftDefinition(name: string): StackDefinition {
    const { kind = "tenants", division = "" } = parseStackName(name) ?? {};
    return { name, kind, division, reads: [], source: nowhere };
}

const isProvider = ({ type }: StateResource): boolean => type.startsWith("pulumi:providers:");

/** Names of the stacks that a deployed stack read. */
function readsOf(snapshot: Snapshot | undefined): string[] {
    const references = snapshot?.resources.filter(({ type }) => type === "pulumi:pulumi:StackReference") ?? [];
    const names = references.flatMap(({ inputs }) => (typeof inputs?.name === "string" ? [inputs.name] : []));
    return [...new Set(names.flatMap((name) => name.split("/").at(-1) ?? []))];
}

const outputsRead = (name: string, { edges }: StackGraph): string[] =>
    edges.filter(({ to }) => to === name).flatMap(({ outputs }) => outputs);
