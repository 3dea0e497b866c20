import { readdirSync, readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Layout } from "../layout";
import { bootId, listProcesses, readProcess, variableOf, workingFolderOf, type ProcessEntry } from "./process-table";

/** What is remembered of a service that was started: `run/<service>.json`. */
export interface ServiceRecord {
    readonly service: string;
    /** Also the number of its session, which all of its children stay in. */
    readonly pid: number;
    readonly startTime: number;
    readonly bootId: string;
    /** Size of its log when it started: what this run wrote comes after it. */
    readonly logOffset: number;
    readonly startedAt: string;
}

const ending = ".json";

export async function writeRecord(layout: Layout, record: ServiceRecord): Promise<void> {
    const file = join(layout.run, record.service + ending);
    await writeFile(`${file}.new`, `${JSON.stringify(record)}\n`);
    await rename(`${file}.new`, file);
}

export const removeRecord = (layout: Layout, service: string): Promise<void> =>
    rm(join(layout.run, service + ending), { force: true });

/** Records of all services that were started and not stopped, alive or not. */
export function readRecords(layout: Layout): ServiceRecord[] {
    let names: string[];
    try {
        names = readdirSync(layout.run).filter((name) => name.endsWith(ending));
    } catch {
        return [];
    }
    return names.flatMap((name) => {
        try {
            return [JSON.parse(readFileSync(join(layout.run, name), "utf8")) as ServiceRecord];
        } catch {
            // Half written before a crash of the machine: then its process is gone as well.
            return [];
        }
    });
}

/** True where the very process that was started is alive: not another one that got its number. */
export function isAlive(record: ServiceRecord, read: (pid: number) => ProcessEntry | undefined = readProcess): boolean {
    return read(record.pid)?.startTime === record.startTime && record.bootId === bootId();
}

/**
 * All living processes of a service: the one that was started and its children, also where the first one is dead. A number
 * is not given away while its session lives; where the first one is dead, a child must show besides that it is ours.
 */
export function processesOf(record: ServiceRecord, layout: Layout): ProcessEntry[] {
    if (record.bootId !== bootId()) return [];
    const members = listProcesses().filter(({ session }) => session === record.pid);
    const leader = members.find(({ pid }) => pid === record.pid);
    if (leader !== undefined) return leader.startTime === record.startTime ? members : [];
    return members.filter(({ pid, startTime }) => startTime >= record.startTime && isOurs(pid, layout));
}

function isOurs(pid: number, { data }: Layout): boolean {
    if (variableOf(pid, "EGOV_SANDBOX") === data) return true;
    // A process that changed its title may have written over its environment.
    return workingFolderOf(pid)?.startsWith(`${data}/`) ?? false;
}
