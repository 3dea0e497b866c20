import PQueue from "p-queue";
import type { StateOptions } from "./engine-command";
import { readSnapshot, type Snapshot } from "./snapshot";
import { existingStacks } from "./stacks";

/** What a stack holds that a person wants to know before it is destroyed. */
export interface StackInventory {
    readonly stack: string;
    /** Resources, without components and the stack itself. */
    readonly resources: number;
    /** URNs of protected resources: what holds data. */
    readonly protected: readonly string[];
}

/** States of those of the named stacks that exist, in the order of the names. Throws EngineCommandError. */
export async function readStacks(stacks: readonly string[], state: StateOptions): Promise<Map<string, Snapshot>> {
    const existing = await existingStacks(state);
    return readSnapshots(
        stacks.filter((stack) => existing.has(stack)),
        state,
    );
}

/** States of stacks that exist, in the order of the names. Throws EngineCommandError. */
export async function readSnapshots(stacks: readonly string[], state: StateOptions): Promise<Map<string, Snapshot>> {
    const queue = new PQueue({ concurrency: state.parallel });
    const read = stacks.map(async (stack) => [stack, await queue.add(() => readSnapshot(stack, state))] as const);
    const entries = await Promise.all(read);
    return new Map(entries.flatMap(([stack, snapshot]) => (snapshot === undefined ? [] : [[stack, snapshot]])));
}

export function inventoryOf(stack: string, snapshot: Snapshot): StackInventory {
    const real = snapshot.resources.filter(({ custom, type }) => custom === true && !type.startsWith("pulumi:"));
    const held = snapshot.resources.filter((resource) => resource.protect === true);
    return { stack, resources: real.length, protected: held.map((resource) => resource.urn) };
}

export const isEmpty = (snapshot: Snapshot | undefined): boolean =>
    snapshot === undefined || (snapshot.resources.length === 0 && snapshot.pending.length === 0);
