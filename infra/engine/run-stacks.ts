import { availableParallelism } from "node:os";
import type { CloudAccess } from "../stacks/access";
import { extranetKeys } from "./deployment/extranet-keys";
import { makesStacks, needsClouds, prepareState, type ReadyState, reviewState } from "./deployment/prepare-state";
import { explainFailure } from "./failures/explain";
import { ReasonError } from "./failures/reason-error";
import type { Message, StackResult } from "./result";
import type { RunOptions, RunResult } from "./run-options";
import { allUpstream } from "./select";
import { readRecord } from "./settled/record";
import { SettledStacks } from "./settled/settled-stacks";
import { StackRun } from "./stack-run";
import { EngineCommandError, type StateOptions } from "./state/engine-command";
import { halfMade, taintResources } from "./state/half-made";
import { readSnapshots } from "./state/inventory";
import { leftStacks } from "./state/left";
import { secretsBeside } from "./deployment/passphrase";
import { createStacks, existingStacks, removeStacks, type StackSecrets } from "./state/stacks";
import type { OperationName } from "./worker/protocol";
import { type Purpose, shownBackend } from "./workplace/environment";
import { backendOf, prepareWorkplace, type Workplace } from "./workplace/prepare";

/** Runs one operation on the selected stacks, in graph order and side by side. Never rejects because of a stack. */
export async function runStacks(operation: OperationName, options: RunOptions): Promise<RunResult> {
    const started = options.now();
    const parallel = Math.max(1, options.parallel ?? usualParallel(operation));
    const end = (rest: Partial<RunResult>): RunResult => {
        options.onProgress?.({ type: "ended" });
        return {
            operation,
            stacks: [],
            backend: shownBackend(backendOf(options)),
            created: [],
            withoutCredentials: [],
            durationMs: options.now().getTime() - started.getTime(),
            ...rest,
        };
    };
    options.onProgress?.({ type: "preparing", operation, stacks: options.selection.order.length, parallel });
    const purpose = purposeOf(operation, options);
    let workplace: Workplace;
    try {
        workplace = await prepareWorkplace(options, started, purpose);
    } catch (error) {
        return end(reasonOf(error));
    }
    return end(await runIn(workplace, operation, purpose, options, parallel));
}

/** A deployment waits for clouds most of its time; all else is work for the processors. */
function usualParallel(operation: OperationName): number {
    const processors = availableParallelism();
    return operation === "up" || operation === "destroy" ? Math.max(processors, 4) : processors;
}

/** A preview of what is deployed next needs all that a deployment does. */
function purposeOf(operation: OperationName, options: RunOptions): Purpose {
    return operation === "preview" && options.forDeployment !== true ? "preview" : "deployment";
}

async function runIn(
    workplace: Workplace,
    operation: OperationName,
    purpose: Purpose,
    options: RunOptions,
    parallel: number,
): Promise<Partial<RunResult>> {
    const signal = options.signal ?? new AbortController().signal;
    const { withoutCredentials, projectFolder: workFolder, env } = workplace;
    const state: StateOptions = { projectName: options.project.name, workFolder, env, parallel };
    const run = new StackRun(operation, options, workplace, state, parallel, signal);
    const onCancel = (): void =>
        options.onProgress?.({ type: "cancelling", finishing: operation !== "preview" && operation !== "drift" });
    const onKill = (): void => run.killAll();
    signal.addEventListener("abort", onCancel);
    options.killSignal?.addEventListener("abort", onKill);
    let ready: ReadyState | undefined;
    try {
        const review =
            purpose === "preview" || signal.aborted ? undefined : await reviewState(operation, options, state);
        const existing = review?.existing ?? (signal.aborted ? new Set<string>() : await existingStacks(state));
        const left = looksAtAll(operation) ? await leftStacks(existing, options.graph, state) : [];
        const needless = signal.aborted || (review !== undefined && !needsClouds(operation, review));
        // They load the SDK while the clouds are asked, which takes as long.
        if (!needless && !(await mayBeSettled(operation, options, workplace))) run.warm();
        const secrets =
            review?.snapshots.size === 0 && makesStacks(operation)
                ? secretsOfState(existing, state, options.secretsProvider)
                : undefined;
        // Who uses them hears of it; where the clouds refuse, nobody does.
        secrets?.catch(() => undefined);
        const { access, unasked } = needless
            ? { access: undefined, unasked: [] }
            : await connect(operation, purpose, options, withoutCredentials);
        const keys = access && (await extranetKeys(operation, options, state, existing));
        if (!signal.aborted)
            ready = await (review === undefined
                ? readyForPreview(options, existing, state, signal)
                : prepareState(operation, options, state, review, signal, secrets));
        const withKeys = keys === undefined ? access : { ...access!, extranetKeys: keys };
        const settled =
            operation === "up" && options.programs !== undefined
                ? new SettledStacks(options, workplace, options.programs(), withKeys, state)
                : undefined;
        const skip = options.recheck !== true && ready?.interrupted.length === 0;
        const stacks: StackResult[] = await run.execute(
            ready ?? { run: new Set(options.selection.order), moves: [], leaves: new Map() },
            withKeys,
            skip ? await settled?.find(review?.snapshots ?? new Map()) : undefined,
        );
        if (operation === "up") await taintHalfMade(stacks, state);
        await settled?.note(stacks, options.now());
        if (operation === "destroy" && options.removeStacks === true) await removeEmptied(stacks, state);
        const interrupted = ready?.interrupted ?? [];
        return {
            stacks,
            created: ready?.created ?? [],
            withoutCredentials,
            ...(unasked.length === 0 ? {} : { unasked }),
            ...(left.length === 0 ? {} : { left }),
            ...(interrupted.length === 0 ? {} : { interrupted }),
        };
    } catch (error) {
        return { created: ready?.created ?? [], withoutCredentials, ...reasonOf(error) };
    } finally {
        await run.close();
        signal.removeEventListener("abort", onCancel);
        options.killSignal?.removeEventListener("abort", onKill);
        await workplace.remove();
    }
}

/** Whether all stacks have been deployed before by what notes it: then it may be that none needs a worker. */
async function mayBeSettled(operation: OperationName, options: RunOptions, workplace: Workplace): Promise<boolean> {
    if (operation !== "up" || options.programs === undefined || options.recheck === true) return false;
    const records = options.selection.order.map((stack) => readRecord(workplace.settledFileOf(stack)));
    return (await Promise.all(records)).every((record) => record !== undefined);
}

/**
 * What encrypts the secrets of stacks that are created where none of the selection is there: what encrypts those of another of
 * the state, else a new key. That takes a third of a second, on a processor that waits for the clouds meanwhile; nothing is written.
 * One is enough: where the state is elsewhere each takes a call of the engine, and stacks of one state share a salt anyway.
 */
async function secretsOfState(
    existing: ReadonlySet<string>,
    state: StateOptions,
    provider?: string,
): Promise<StackSecrets> {
    const others = await readSnapshots([...existing].slice(0, 1), state);
    return secretsBeside(others.values(), state, provider);
}

/** Where a person compares estate, state and clouds, and so wants to know what the estate no longer has. */
const looksAtAll = (operation: OperationName): boolean => operation !== "destroy" && operation !== "refresh";

interface Connected {
    readonly access: CloudAccess | undefined;
    /** Why a preview does without. */
    readonly unasked: readonly Message[];
}

/** A preview asks the clouds too where it can: then it knows what a deployment would know. Throws ReasonError. */
async function connect(
    operation: OperationName,
    purpose: Purpose,
    options: RunOptions,
    withoutCredentials: readonly string[],
): Promise<Connected> {
    const needless = purpose === "preview" && withoutCredentials.length > 0;
    if (options.connect === undefined || needless) return { access: undefined, unasked: [] };
    options.onProgress?.({ type: "connecting", clouds: options.estate.clouds });
    const connected = await options.connect(options.selection.order, operation);
    if (connected.ok) return { access: connected.value, unasked: [] };
    if (purpose === "preview") return { access: undefined, unasked: connected.error };
    const [first] = connected.error;
    if (first !== undefined && connected.error.length === 1) throw new ReasonError(first);
    throw new ReasonError({ code: "reasonConnect", params: { count: connected.error.length } }, connected.error);
}

/** Creates the selected stacks, and those that they read, which the state does not have. */
async function readyForPreview(
    options: RunOptions,
    existing: ReadonlySet<string>,
    state: StateOptions,
    signal: AbortSignal,
): Promise<ReadyState> {
    const upstream = allUpstream(options.graph);
    const { order } = options.selection;
    const needed = new Set(order.flatMap((stack) => [stack, ...(upstream.get(stack) ?? [])]));
    const missing = options.graph.order.filter((stack) => needed.has(stack) && !existing.has(stack));
    const ready = { run: new Set(order), created: [], interrupted: [], moves: [], leaves: new Map() };
    if (missing.length === 0 || signal.aborted) return ready;
    options.onProgress?.({ type: "creatingStacks", stacks: missing });
    const made = await createStacks(missing, state, signal, await secretsOfState(existing, state));
    return made ? { ...ready, created: missing } : ready;
}

/**
 * Where a creation failed half-way, the object is there and useless: the next deployment replaces it. The run's result is
 * not spoilt where the state can't be written.
 */
async function taintHalfMade(stacks: readonly StackResult[], state: StateOptions): Promise<void> {
    const failed = stacks.filter(({ status, durationMs }) => status !== "succeeded" && durationMs > 0);
    try {
        const names = failed.map(({ stack }) => stack);
        for (const [stack, snapshot] of await readSnapshots(names, state)) {
            const urns = halfMade(snapshot);
            if (urns.length > 0) await taintResources(stack, urns, state);
        }
    } catch (error) {
        if (!(error instanceof EngineCommandError)) throw error;
    }
}

async function removeEmptied(stacks: readonly StackResult[], state: StateOptions): Promise<void> {
    const existing = await existingStacks(state);
    const emptied = stacks.filter(({ stack, status }) => status === "succeeded" && existing.has(stack));
    await removeStacks(
        emptied.map(({ stack }) => stack),
        state,
    );
}

function reasonOf(error: unknown): Pick<RunResult, "reason" | "problems"> {
    if (error instanceof ReasonError)
        return { reason: error.reason, ...(error.problems.length === 0 ? {} : { problems: error.problems }) };
    return { reason: explainFailure(error instanceof Error ? error.message : String(error), []) };
}
