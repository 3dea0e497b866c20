import type { RotationStep } from "../../stacks/extranet/rotation";
import type { RunSummary } from "../operations";

/** What a rotation does and asks, passed in. */
export interface RotationWork {
    /** Deploys the extranet with these generations of keys. */
    deploy(generations: RotationStep["generations"]): Promise<RunSummary>;
    /** Names of tunnels of these paths (`<link>/<path>`) that do not carry. */
    down(paths: readonly string[]): Promise<readonly string[]>;
    /** Waits before tunnels are asked again. */
    pause(): Promise<void>;
    /** Times that tunnels are asked before the rotation stops. */
    readonly patience: number;
    onStep(step: number, steps: number, paths: readonly string[]): void;
    onWaiting(down: readonly string[]): void;
}

export interface RotationResult {
    /** Steps that were done wholly. */
    readonly done: number;
    /** The last deployment; undefined where there was nothing to do, or the first step could not begin. */
    readonly run?: RunSummary;
    /** Tunnels that do not carry, because of which nothing more was changed; empty where all do. */
    readonly down: readonly string[];
}

/**
 * Changes keys step by step. The next path gets new keys only when the tunnels of the one before carry again, and none does
 * while the tunnels that have to carry meanwhile are down.
 */
export async function rotateKeys(steps: readonly RotationStep[], work: RotationWork): Promise<RotationResult> {
    let run: RunSummary | undefined;
    for (const [index, { generations }] of steps.entries()) {
        const paths = Object.keys(generations);
        work.onStep(index + 1, steps.length, paths);
        run = await work.deploy(generations);
        if (run.status !== "succeeded") return { done: index, run, down: [] };
        const down = await waitForTunnels(paths, work);
        if (down.length > 0) return { done: index, run, down };
    }
    return { done: steps.length, ...(run === undefined ? {} : { run }), down: [] };
}

async function waitForTunnels(paths: readonly string[], work: RotationWork): Promise<readonly string[]> {
    let down = await work.down(paths);
    for (let asked = 1; down.length > 0 && asked < work.patience; asked += 1) {
        work.onWaiting(down);
        await work.pause();
        down = await work.down(paths);
    }
    return down;
}
