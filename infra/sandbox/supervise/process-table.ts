import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A process of this machine, as /proc tells it. */
export interface ProcessEntry {
    readonly pid: number;
    /** `Z` for one that is dead but not yet buried. */
    readonly state: string;
    readonly session: number;
    /** Clock ticks since the machine started; together with the pid it names one process for ever. */
    readonly startTime: number;
}

/** Parses /proc/<pid>/stat. The command's name, in brackets, can hold spaces and brackets itself. */
export function parseStat(pid: number, text: string): ProcessEntry {
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { pid, state: fields[0] ?? "Z", session: Number(fields[3]), startTime: Number(fields[19]) };
}

/** A living process; undefined where there is none of this number. */
export function readProcess(pid: number): ProcessEntry | undefined {
    try {
        const entry = parseStat(pid, readFileSync(`/proc/${pid}/stat`, "utf8"));
        return entry.state === "Z" ? undefined : entry;
    } catch {
        return undefined;
    }
}

export const listProcesses = (): ProcessEntry[] =>
    readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => readProcess(Number(name)) ?? []);

/** Identifies this start of the machine: process numbers of an earlier one mean nothing. */
export const bootId = (): string => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

/** Value of a variable in the environment with which a process was started; undefined where it can't be told. */
export function variableOf(pid: number, name: string): string | undefined {
    try {
        const entries = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
        return entries.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1);
    } catch {
        return undefined;
    }
}

/** Working folder of a process; undefined where it can't be told. */
export function workingFolderOf(pid: number): string | undefined {
    try {
        return readlinkSync(`/proc/${pid}/cwd`);
    } catch {
        return undefined;
    }
}

/** Command line of a process, shortened for people. */
export function commandOf(pid: number): string {
    try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim().slice(0, 120);
    } catch {
        return "?";
    }
}
