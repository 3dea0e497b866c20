import type { DrillEngine, StackLook } from "../../drill/run/world";
import type { RunSummary } from "../../engine/operations";
import type { RunOptions } from "../../engine/run-options";
import { failedForLogin } from "../../engine/deployment/leave-clouds";
import { emptyGuarded, leavingProjects } from "../../engine/deployment/guarded";
import type { StateOptions } from "../../engine/state/engine-command";
import type { Snapshot } from "../../engine/state/snapshot";
import { fingerprintOfPrograms } from "../deploy/programs";
import { pendingChoice } from "../deploy/pending";
import type { Environment } from "../context";
import { selectOrFail } from "../load-estate";
import { withInterruption } from "../run-operation";

const recordSet = "openstack:dns/recordSet:RecordSet";

/** The engine as `egov up` uses it. */
export function drillEngine(run: RunOptions, environment: Environment): DrillEngine {
    const optionsFor = (stacks: readonly string[]): RunOptions => ({
        ...run,
        selection: selectOrFail(run.graph, stacks, environment),
        ...pendingChoice({}, run.locate),
        programs: fingerprintOfPrograms(environment.root),
        // A drill in which the engine was not asked shows nothing.
        recheck: true,
    });
    const up: DrillEngine["up"] = async (stacks) => {
        const { upStacks } = await import("../../engine/operations");
        return withInterruption(await upStacks(optionsFor(stacks)), run);
    };
    return {
        async preview(stacks) {
            const { previewStacks } = await import("../../engine/operations");
            return withInterruption(await previewStacks({ ...optionsFor(stacks), forDeployment: true }), run);
        },
        up,
        takeBack: (gone) => takeBack(gone, run, up),
        look: (stacks) =>
            onState(run, async (state) => {
                const { outputsOf } = await import("../../engine/state/outputs");
                const { readStacks } = await import("../../engine/state/inventory");
                const outputs = await outputsOf(stacks, false, state);
                const snapshots = await readStacks(stacks, state);
                return new Map(
                    [...outputs].map(([stack, values]): [string, StackLook] => [
                        stack,
                        { outputs: values, names: namesIn(snapshots.get(stack)) },
                    ]),
                );
            }),
        unprotect: (stack, urns) =>
            onState(run, async (state) => {
                const { readStacks } = await import("../../engine/state/inventory");
                const { unprotectResources } = await import("../../engine/state/unprotect");
                const snapshot = (await readStacks([stack], state)).get(stack);
                const wanted = new Set(urns);
                const held = (snapshot?.resources ?? []).filter(
                    ({ urn, protect }) => protect === true && wanted.has(urn),
                );
                const names = held.map(({ urn }) => urn);
                await unprotectResources(stack, names, state);
            }),
    };
}

/** Deployments that taking back has at most: each ends what the one before could not. */
const mostTries = 3;

/**
 * A domain goes last, and Keystone deletes none that is enabled: where a deployment has taken back all else its guard is lifted, and
 * the deployment ends its work.
 */
async function takeBack(
    gone: ReadonlyMap<string, readonly string[]>,
    run: RunOptions,
    up: DrillEngine["up"],
): Promise<RunSummary> {
    const stacks = [...gone.keys()];
    const urns = new Set([...gone.values()].flat());
    const projects = (await snapshotsOf(stacks, run)).flatMap((snapshot) => leavingProjects(snapshot, urns));
    let result = await up(stacks);
    for (let tries = 1; tries < mostTries && result.status === "failed" && run.release !== undefined; tries += 1) {
        const guarded = (await snapshotsOf(stacks, run)).flatMap((snapshot) => emptyGuarded(snapshot, urns));
        if (guarded.length === 0 && !result.stacks.some(failedForLogin)) return result;
        const problems = guarded.length === 0 ? [] : await run.release.liftGuards(guarded);
        if (problems.length > 0) return { ...result, problems };
        result = await up(stacks);
    }
    if (result.status !== "succeeded" || projects.length === 0 || run.release === undefined) return result;
    const [reason, ...problems] = await run.release.sweep(projects);
    return reason === undefined ? result : { ...result, status: "failed", reason, problems };
}

async function snapshotsOf(stacks: readonly string[], run: RunOptions): Promise<Snapshot[]> {
    const { readStacks } = await import("../../engine/state/inventory");
    return onState(run, async (state) => [...(await readStacks(stacks, state)).values()]);
}

/** Removes what locks of processes that are gone keep a killed drill from going on. Throws ReasonError where one is alive. */
export async function removeDeadLocks(
    stacks: readonly string[],
    run: RunOptions,
    { terminal, translate }: Environment,
): Promise<void> {
    const { locksOf, unlockStack } = await import("../../engine/state/locks");
    await onState(run, async (state) => {
        for (const stack of stacks) {
            if ((await locksOf(stack, state)).length === 0) continue;
            for (const { pid, since } of await unlockStack(stack, false, state))
                terminal.error(translate("cli:drillRun.unlocked", { stack, pid, since }));
        }
    });
}

/** Outputs of one deployed stack; undefined where it was not deployed. Throws ReasonError. */
export async function outputsOfStack(stack: string, run: RunOptions): Promise<StackLook["outputs"] | undefined> {
    const { outputsOf } = await import("../../engine/state/outputs");
    return (await onState(run, (state) => outputsOf([stack], false, state))).get(stack);
}

async function onState<Value>(run: RunOptions, use: (state: StateOptions) => Promise<Value>): Promise<Value> {
    const { withState } = await import("../../engine/state/with-state");
    return withState(run, use);
}

/** Host name -> addresses, of the records in a state. */
function namesIn(snapshot: Snapshot | undefined): ReadonlyMap<string, readonly string[]> {
    return new Map(
        (snapshot?.resources ?? [])
            .filter(({ type }) => type === recordSet)
            .flatMap(({ outputs = {} }): [string, readonly string[]][] => {
                const { name, records } = outputs;
                if (typeof name !== "string" || !Array.isArray(records)) return [];
                return [[name.replace(/\.$/, ""), records.map(String)]];
            }),
    );
}
