import { readdirSync, readFileSync } from "node:fs";

/**
 * Kills every process of a session at once (SIGKILL): a worker leads a session of its own, and the engine and its
 * plug-ins, which make process groups of their own, stay in it. Only Linux tells sessions; elsewhere the worker's group
 * is killed, and plug-ins end when they notice that the engine is gone.
 */
export function killSession(leader: number): void {
    const members = sessionMembers(leader);
    if (members === undefined) kill(-leader);
    else for (const pid of members) kill(pid);
}

/** Processes that are alive in a session; undefined where the system does not tell. */
export function sessionMembers(leader: number): number[] | undefined {
    if (process.platform !== "linux") return undefined;
    const entries = readdirSync("/proc");
    return entries.filter((entry) => /^\d+$/.test(entry) && sessionOf(entry) === leader).map(Number);
}

function sessionOf(pid: string): number | undefined {
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        // The command's name, in brackets, can hold spaces and brackets; state, ppid, pgrp and session come after it.
        const [state, , , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return state === "Z" ? undefined : Number(session);
    } catch {
        return undefined;
    }
}

function kill(pid: number): void {
    try {
        process.kill(pid, "SIGKILL");
    } catch {
        // Gone already.
    }
}

/** Asks the engine of a worker to end in an orderly way; plug-ins, in groups of their own, are the engine's to end. */
export function interruptGroup(leader: number): void {
    try {
        process.kill(-leader, "SIGINT");
    } catch {
        // Nothing of the group is left.
    }
}
