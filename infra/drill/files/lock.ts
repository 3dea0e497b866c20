import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";

/** A lock that was not renewed for so long belongs to a command that is dead. */
const staleAfterMs = 10_000;
const retryAfterMs = 500;

/** Who holds the drills of a state. */
export interface LockHolder {
    readonly pid: number;
    readonly host: string;
    /** ISO 8601. */
    readonly since: string;
}

/** Another command works on the drills of the state. */
export class DrillsLocked extends Error {
    constructor(readonly holder: LockHolder | undefined) {
        super("the drills of this state are locked");
    }
}

/**
 * Runs `work` while no other command drills on the same state. Waits for the lock of a process that is dead on this machine,
 * which ends by itself.
 *
 * @param work gets a signal that says when the lock was lost (a machine that slept): another may be at work then
 * @throws DrillsLocked where another one does
 */
export async function withDrillLock<Value>(
    folder: string,
    now: () => Date,
    work: (lost: AbortSignal) => Promise<Value>,
): Promise<Value> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lost = new AbortController();
    const release = await acquire(folder, () => lost.abort());
    writeFileSync(
        holderFile(folder),
        JSON.stringify({ pid: process.pid, host: hostname(), since: now().toISOString() } satisfies LockHolder),
        { mode: 0o600 },
    );
    try {
        return await work(lost.signal);
    } finally {
        // One that was lost can't be released.
        await release().catch(() => undefined);
    }
}

async function acquire(folder: string, onLost: () => void): Promise<() => Promise<void>> {
    for (let waited = 0; ; waited += retryAfterMs) {
        try {
            return await lock(folder, { stale: staleAfterMs, update: staleAfterMs / 4, onCompromised: onLost });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
        }
        const holder = readHolder(folder);
        if (holder === undefined || !isDead(holder) || waited > 2 * staleAfterMs) throw new DrillsLocked(holder);
        await sleep(retryAfterMs);
    }
}

const holderFile = (folder: string): string => join(folder, "holder.json");

function readHolder(folder: string): LockHolder | undefined {
    try {
        return JSON.parse(readFileSync(holderFile(folder), "utf8")) as LockHolder;
    } catch {
        return undefined;
    }
}

/** True where we know: a process on another host may live. */
function isDead({ pid, host }: LockHolder): boolean {
    if (host !== hostname()) return false;
    try {
        process.kill(pid, 0);
        return false;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "ESRCH";
    }
}
