import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReasonError } from "../failures/reason-error";
import type { Message } from "../result";
import type { StateOptions } from "./engine-command";

/** A lock on a stack in a local state. */
export interface StackLock {
    readonly stack: string;
    /** Absolute path of its file. */
    readonly file: string;
    /** `user@host`. */
    readonly owner: string;
    readonly pid: number;
    /** ISO 8601. */
    readonly since: string;
    /** Whether its process is there; `unknown` where it was on another host. */
    readonly process: "alive" | "gone" | "unknown";
}

/** Locks on a stack; none where the state is not in a folder of this machine: only the engine knows then. */
export async function locksOf(stack: string, options: StateOptions): Promise<StackLock[]> {
    const backend = options.env.PULUMI_BACKEND_URL ?? "";
    if (!backend.startsWith("file:///")) return [];
    const root = fileURLToPath(backend.replace(/\?.*$/, ""));
    const folder = join(root, ".pulumi", "locks", "organization", options.projectName, stack);
    return jsonFiles(folder).flatMap((file) => readLock(stack, file) ?? []);
}

/**
 * Removes the locks that killed processes left on a stack, and gives them back. Throws ReasonError where a process is at
 * work, or may be on another host, and where the state is in no folder of this machine.
 *
 * @param force the caller knows that the process on the other host is gone; a process that is alive here is respected
 */
export async function unlockStack(stack: string, force: boolean, options: StateOptions): Promise<StackLock[]> {
    const backend = options.env.PULUMI_BACKEND_URL ?? "";
    if (!backend.startsWith("file:///")) throw new ReasonError({ code: "reasonLocksElsewhere", params: { stack } });
    const locks = await locksOf(stack, options);
    const held = locks.find((lock) => lock.process === "alive" || (lock.process === "unknown" && !force));
    if (held !== undefined) throw new ReasonError(lockReason(held));
    for (const { file } of locks) {
        await rm(file, { force: true });
        await rm(`${file}.attrs`, { force: true });
    }
    return locks;
}

/** Why a locked stack can't be worked on, and what to do. */
export function lockReason(lock: StackLock): Message {
    const { stack, owner, pid, since } = lock;
    const code = { alive: "reasonLockedAlive", gone: "reasonLockedGone", unknown: "reasonLockedElsewhere" }[
        lock.process
    ];
    return { code, params: { stack, owner, pid, since } };
}

function jsonFiles(folder: string): string[] {
    try {
        return readdirSync(folder)
            .filter((name) => name.endsWith(".json"))
            .map((name) => join(folder, name));
    } catch {
        return [];
    }
}

function readLock(stack: string, file: string): StackLock | undefined {
    try {
        const content = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
        const pid = Number(content.pid);
        const host = String(content.hostname);
        return {
            stack,
            file,
            owner: `${String(content.username)}@${host}`,
            pid,
            since: String(content.timestamp),
            process: host !== hostname() ? "unknown" : isEngine(pid) ? "alive" : "gone",
        };
    } catch {
        // Removed meanwhile, or not written to its end.
        return undefined;
    }
}

/** The number of a process is given to another after a while, so it has to be a Pulumi engine. */
function isEngine(pid: number): boolean {
    try {
        process.kill(pid, 0);
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EPERM";
    }
    if (process.platform !== "linux") return true;
    try {
        const [command = ""] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
        return /pulumi/.test(command);
    } catch {
        return true;
    }
}
