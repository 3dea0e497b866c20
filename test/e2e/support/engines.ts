import { readFileSync, readdirSync } from "node:fs";

export interface RunningEngine {
    readonly pid: number;
    /** Its command line, each word ended by a NUL. */
    readonly command: string;
}

/** Engines that work on what is in a folder of a test, by their environment. */
export function enginesOf(folder: string): RunningEngine[] {
    const read = (path: string): string => {
        try {
            return readFileSync(path, "utf8");
        } catch {
            return "";
        }
    };
    return readdirSync("/proc")
        .filter((pid) => /^\d+$/.test(pid))
        .map((pid) => ({ pid: Number(pid), command: read(`/proc/${pid}/cmdline`) }))
        .filter(({ pid, command }) => command.startsWith("pulumi\0") && read(`/proc/${pid}/environ`).includes(folder));
}
