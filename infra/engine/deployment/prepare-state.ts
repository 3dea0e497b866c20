import { ReasonError } from "../failures/reason-error";
import type { RunOptions } from "../run-options";
import { allUpstream } from "../select";
import type { StateOptions } from "../state/engine-command";
import { lockReason, locksOf } from "../state/locks";
import { isEmpty, readSnapshots } from "../state/inventory";
import type { Snapshot } from "../state/snapshot";
import { createStacks, existingStacks, removeStacks, type StackSecrets } from "../state/stacks";
import { unprotectStack } from "../state/unprotect";
import type { OperationName } from "../worker/protocol";
import { previewPassphrase } from "../workplace/environment";
import { hasPassphrase, opensSalt, passphraseOf, secretsBeside } from "./passphrase";
import { type Leave, leaveOf } from "./guarded";
import { type Move, movesOf } from "./moves";
import { interruptedSteps, pendingError, type ResolvedStep, settlePending } from "./pending";

/** The state as an operation needs it. */
export interface ReadyState {
    /** Stacks to run; the others of the selection hold nothing that the operation could work on. */
    readonly run: ReadonlySet<string>;
    readonly created: readonly string[];
    readonly interrupted: readonly ResolvedStep[];
    /** Systems that one stack takes over from another. */
    readonly moves: readonly Move[];
    /** Of stacks that are to be destroyed. */
    readonly leaves: ReadonlyMap<string, Leave>;
}

/** The state as it was found. */
export interface StateReview {
    /** Stacks of the state, of the selection or not. */
    readonly existing: ReadonlySet<string>;
    /** Of those of the selection that exist. */
    readonly snapshots: ReadonlyMap<string, Snapshot>;
    /** Those of the selection that hold anything. */
    readonly holds: ReadonlySet<string>;
}

export const makesStacks = (operation: OperationName): boolean => operation === "up" || operation === "preview";

/**
 * Looks whether the state lets a deployment begin: unlocked, with all that is read and nothing that would lose what it
 * reads, and with what encrypts its secrets. Changes nothing. Throws ReasonError or EngineCommandError.
 */
export async function reviewState(
    operation: OperationName,
    options: RunOptions,
    state: StateOptions,
): Promise<StateReview> {
    const { order } = options.selection;
    const existing = await existingStacks(state);
    const deployed = order.filter((stack) => existing.has(stack));
    await requireUnlocked(deployed, operation, state);
    const snapshots = await readSnapshots(deployed, state);
    const holds = new Set(deployed.filter((stack) => !isEmpty(snapshots.get(stack))));
    if (operation === "up") await requireUpstream(options, existing, state);
    if (operation === "destroy") await requireNoReaders(options, existing, state);
    await requireSecrets(operation, options, snapshots, order.length > deployed.length);
    return { existing, snapshots, holds };
}

/** True where an operation has work in the clouds: what makes stacks always has, all else where stacks hold something. */
export const needsClouds = (operation: OperationName, { holds }: StateReview): boolean =>
    makesStacks(operation) || holds.size > 0;

/**
 * Makes the state ready for a deployment: stacks are there, encrypted with the passphrase that deployments have, and
 * without steps that a killed engine left open. Throws ReasonError or EngineCommandError; what is in the state then is as
 * it was.
 *
 * @param made what encrypts the secrets of stacks that are created; where absent it is what encrypts those of the others
 */
export async function prepareState(
    operation: OperationName,
    options: RunOptions,
    state: StateOptions,
    { existing, snapshots, holds }: StateReview,
    signal: AbortSignal,
    made?: Promise<StackSecrets>,
): Promise<ReadyState> {
    const { order } = options.selection;
    const deployed = order.filter((stack) => existing.has(stack));
    const interrupted = await settle(operation, options, snapshots, state);
    if (operation === "destroy" && options.unprotect === true)
        for (const [stack, { resources }] of snapshots)
            if (resources.some((resource) => resource.protect === true)) await unprotectStack(stack, state);
    const leaves = new Map(
        operation === "destroy" ? [...snapshots].map(([stack, snapshot]) => [stack, leaveOf(snapshot)] as const) : [],
    );
    if (!makesStacks(operation)) return { run: holds, created: [], interrupted, moves: [], leaves };

    const moves = movesOf(snapshots, options.estate.homes);
    const stale = await previewMade(deployed, snapshots, options);
    const missing = order.filter((stack) => !existing.has(stack) || stale.includes(stack));
    if (missing.length === 0 || signal.aborted) return { run: new Set(order), created: [], interrupted, moves, leaves };
    options.onProgress?.({ type: "creatingStacks", stacks: missing });
    await removeStacks(stale, state);
    const kept = [...snapshots].flatMap(([stack, snapshot]) => (stale.includes(stack) ? [] : [snapshot]));
    const secrets = await (made ?? secretsBeside(kept, state, options.secretsProvider));
    const created = await createStacks(missing, state, signal, secrets);
    return { run: new Set(order), created: created ? missing : [], interrupted, moves, leaves };
}

/** The engine locks when it comes to a stack; said before the first is touched, a run does not end half-way. */
async function requireUnlocked(
    stacks: readonly string[],
    operation: OperationName,
    state: StateOptions,
): Promise<void> {
    if (operation === "preview" || operation === "drift") return;
    for (const stack of stacks) {
        const [lock] = await locksOf(stack, state);
        if (lock !== undefined) throw new ReasonError(lockReason(lock));
    }
}

/** Stacks that are read must have been deployed, unless they are part of the run. */
async function requireUpstream(options: RunOptions, existing: ReadonlySet<string>, state: StateOptions): Promise<void> {
    const { order } = options.selection;
    const upstream = allUpstream(options.graph);
    const read = new Set(order.flatMap((stack) => [...(upstream.get(stack) ?? [])]));
    const holding = await holdingStacks(read, options, existing, state);
    const missing = [...read].filter((stack) => !order.includes(stack) && !holding.includes(stack));
    if (missing.length > 0)
        throw new ReasonError({ code: "reasonUpstreamNotDeployed", params: { stacks: missing.join(", ") } });
}

/** What others stand on is not destroyed under them. */
async function requireNoReaders(
    options: RunOptions,
    existing: ReadonlySet<string>,
    state: StateOptions,
): Promise<void> {
    const { order } = options.selection;
    const readers = [...allUpstream(options.graph)].flatMap(([stack, upstream]) =>
        order.some((selected) => upstream.has(selected)) ? [stack] : [],
    );
    const holding = await holdingStacks(new Set(readers), options, existing, state);
    if (holding.length > 0)
        throw new ReasonError({ code: "reasonReadersHold", params: { stacks: holding.join(", ") } });
}

/** Those of some stacks that are not part of the run and hold resources. */
async function holdingStacks(
    stacks: ReadonlySet<string>,
    { graph, selection }: RunOptions,
    existing: ReadonlySet<string>,
    state: StateOptions,
): Promise<string[]> {
    const others = graph.order.filter(
        (stack) => stacks.has(stack) && existing.has(stack) && !selection.order.includes(stack),
    );
    const snapshots = await readSnapshots(others, state);
    return others.filter((stack) => !isEmpty(snapshots.get(stack)));
}

/** Deployments keep secrets in the state, so they need what encrypts them. */
async function requireSecrets(
    operation: OperationName,
    options: RunOptions,
    snapshots: ReadonlyMap<string, Snapshot>,
    creates: boolean,
): Promise<void> {
    const { env, secretsProvider = "passphrase" } = options;
    const used = new Set([...snapshots.values()].map((snapshot) => snapshot.secretsProvider ?? "passphrase"));
    if ((operation === "up" || operation === "preview") && (creates || used.size === 0)) used.add(secretsProvider);
    if (!used.has("passphrase") && !used.has("default")) return;
    if (!hasPassphrase(env)) throw new ReasonError({ code: "reasonNoPassphrase", params: {} });
    try {
        await passphraseOf(env);
    } catch (error) {
        const params = { file: env.PULUMI_CONFIG_PASSPHRASE_FILE ?? "", reason: (error as Error).message };
        throw new ReasonError({ code: "reasonPassphraseFile", params });
    }
}

/** Empty stacks that previews without a passphrase made; they hold nothing, so they are made anew. */
async function previewMade(
    stacks: readonly string[],
    snapshots: ReadonlyMap<string, Snapshot>,
    options: RunOptions,
): Promise<string[]> {
    if ((await passphraseOf(options.env)) === previewPassphrase) return [];
    const checked = stacks.map(async (stack) => {
        const snapshot = snapshots.get(stack);
        if (!isEmpty(snapshot) || snapshot?.salt === undefined) return [];
        return (await opensSalt(previewPassphrase, snapshot.salt)) ? [stack] : [];
    });
    return (await Promise.all(checked)).flat();
}

async function settle(
    operation: OperationName,
    options: RunOptions,
    snapshots: ReadonlyMap<string, Snapshot>,
    state: StateOptions,
): Promise<ResolvedStep[]> {
    const all: ResolvedStep[] = [];
    for (const [stack, snapshot] of snapshots) {
        const steps = interruptedSteps(stack, snapshot);
        if (steps.length === 0) continue;
        if (operation === "preview" || operation === "drift")
            all.push(...steps.map((step) => ({ ...step, resolution: "open" as const })));
        else all.push(...(await settlePending(steps, options.pending ?? {}, state)));
    }
    if (all.length > 0) options.onProgress?.({ type: "interrupted", steps: all });
    const open = all.filter((step) => step.resolution === "open");
    if (open.length > 0 && operation !== "preview" && operation !== "drift") throw pendingError(open);
    return all;
}
