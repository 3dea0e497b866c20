import { setTimeout as sleep } from "node:timers/promises";
import type { Layout } from "../layout";
import type { Service } from "../services/service";
import { readProcess, type ProcessEntry } from "./process-table";
import { processesOf, removeRecord, type ServiceRecord } from "./record";

const pollMs = 100;
const afterKillMs = 5000;

export type StopWay = Service["stop"];

/**
 * Ends all processes of a service and forgets it. Each is asked first and killed after its grace; a number that has gone to
 * another process meanwhile is left alone.
 */
export async function stopService(record: ServiceRecord, way: StopWay, layout: Layout): Promise<void> {
    const processes = processesOf(record, layout);
    signalAll(processes, way.signal);
    if (!(await allGone(processes, way.graceMs))) signalAll(processes, "SIGKILL");
    // Children that were made meanwhile.
    signalAll(processesOf(record, layout), "SIGKILL");
    await allGone(processes, afterKillMs);
    await removeRecord(layout, record.service);
}

function signalAll(processes: readonly ProcessEntry[], signal: NodeJS.Signals): void {
    for (const process of processes.filter(isSame))
        try {
            globalThis.process.kill(process.pid, signal);
        } catch {
            // Gone meanwhile.
        }
}

const isSame = ({ pid, startTime }: ProcessEntry): boolean => readProcess(pid)?.startTime === startTime;

async function allGone(processes: readonly ProcessEntry[], withinMs: number): Promise<boolean> {
    const until = Date.now() + withinMs;
    while (processes.some(isSame)) {
        if (Date.now() > until) return false;
        await sleep(pollMs);
    }
    return true;
}
