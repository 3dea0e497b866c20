import { mkdir } from "node:fs/promises";
import { lock } from "proper-lockfile";
import { fail } from "../failure";
import type { Layout } from "../layout";

/** A lock that was not renewed for so long belongs to a command that is dead. */
const staleAfterMs = 10_000;

/**
 * Runs `work` while no other command changes this sandbox.
 *
 * @throws SandboxFailure `busy` where another one does
 */
export async function withSandboxLock<Value>(layout: Layout, work: () => Promise<Value>): Promise<Value> {
    await mkdir(layout.data, { recursive: true, mode: 0o700 });
    let release: () => Promise<void>;
    try {
        release = await lock(layout.data, {
            stale: staleAfterMs,
            update: staleAfterMs / 4,
            onCompromised: () => undefined,
        });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
        return fail("busy", { folder: layout.data });
    }
    try {
        return await work();
    } finally {
        // One that was lost can't be released.
        await release().catch(() => undefined);
    }
}
