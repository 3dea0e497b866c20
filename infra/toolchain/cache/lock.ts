import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { ToolchainFailure } from "../failure";

/** A lock that was not renewed for so long belongs to a run that is dead. */
const staleAfterMs = 10_000;
const retryAfterMs = 300;

/**
 * Runs `work` while no other run changes the cache. Says once when it has to wait for another run.
 *
 * @throws ToolchainFailure `lockLost` where the lock was taken away meanwhile (a suspended machine), AbortError when cancelled
 */
export async function withCacheLock<Value>(
    cacheDir: string,
    onWait: () => void,
    signal: AbortSignal | undefined,
    work: () => Promise<Value>,
): Promise<Value> {
    const folder = join(cacheDir, "toolchain");
    await mkdir(folder, { recursive: true });
    let lost: Error | undefined;
    const release = await acquire(folder, onWait, signal, (error) => (lost = error));
    try {
        const value = await work();
        if (lost !== undefined) throw new ToolchainFailure({ code: "lockLost", params: { reason: lost.message } });
        return value;
    } finally {
        // A lock that was lost can't be released; that is reported above.
        await release().catch(() => undefined);
    }
}

async function acquire(
    folder: string,
    onWait: () => void,
    signal: AbortSignal | undefined,
    onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
    let said = false;
    for (;;) {
        signal?.throwIfAborted();
        try {
            return await lock(folder, { stale: staleAfterMs, update: staleAfterMs / 4, onCompromised: onLost });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
        }
        if (!said) onWait();
        said = true;
        await sleep(retryAfterMs, undefined, signal === undefined ? {} : { signal });
    }
}
