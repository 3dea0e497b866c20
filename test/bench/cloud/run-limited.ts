import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

export interface LimitedCommand {
    readonly file: string;
    readonly args: readonly string[];
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly limitMs: number;
    /** Ctrl-C of a person. */
    readonly signal: AbortSignal;
}

export interface LimitedRun {
    readonly seconds: number;
    /** Of the command and all that it waited for, on all processors. Nothing else may run from here meanwhile. */
    readonly cpuSeconds: number;
    /** Of everything that ran on this machine meanwhile, on all processors; what is left of their time, they were idle. */
    readonly machineSeconds: number;
    readonly stdout: string;
    readonly stderr: string;
    /** Why it did not end well; undefined where it did. */
    readonly problem?: string;
}

/** Time to end in an orderly way, before everything that the command started is killed. */
const graceMs = 15_000;
const keptLines = 15;

/** Runs a command that may hang: past its limit it is told to end, then killed with all of its group. Never rejects. */
export function runLimited({ file, args, cwd, env, limitMs, signal }: LimitedCommand): Promise<LimitedRun> {
    const begin = performance.now();
    const cpuBefore = childrenCpuSeconds();
    const machineBefore = machineCpuSeconds();
    // A group of its own: plug-ins are killed with it, and a Ctrl-C in the terminal comes once, from here.
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
    child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
    const killGroup = (): void => {
        try {
            if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        } catch {
            // It is gone already.
        }
    };
    let stopped: string | undefined;
    let killer: NodeJS.Timeout | undefined;
    const stop = (why: string): void => {
        stopped ??= why;
        child.kill("SIGINT");
        killer ??= setTimeout(killGroup, graceMs);
    };
    const onAbort = (): void => stop("was interrupted");
    const timer = setTimeout(() => stop(`took longer than ${limitMs / 60_000} minutes`), limitMs);
    signal.addEventListener("abort", onAbort, { once: true });
    process.once("exit", killGroup);
    return new Promise((resolve) => {
        const end = (how: string | undefined): void => {
            clearTimeout(timer);
            clearTimeout(killer);
            signal.removeEventListener("abort", onAbort);
            process.off("exit", killGroup);
            const problem = stopped ?? how;
            resolve({
                seconds: (performance.now() - begin) / 1000,
                cpuSeconds: childrenCpuSeconds() - cpuBefore,
                machineSeconds: machineCpuSeconds() - machineBefore,
                stdout: Buffer.concat(chunks.stdout).toString("utf8"),
                stderr: Buffer.concat(chunks.stderr).toString("utf8"),
                ...(problem === undefined ? {} : { problem }),
            });
        };
        child.once("error", (error) => end(error.message));
        child.once("close", (code, by) => end(code === 0 ? undefined : `ended with ${by ?? code}`));
        if (signal.aborted) onAbort();
    });
}

/** Of all children of this process that ended, and of theirs: user and system time, in hundredths (Linux). */
function childrenCpuSeconds(): number {
    const [, fields = ""] = readFileSync("/proc/self/stat", "utf8").split(") ");
    const [user, system] = fields.split(" ").slice(13, 15).map(Number);
    return ((user ?? 0) + (system ?? 0)) / 100;
}

/** Time that the processors were not idle since the machine started (Linux). */
export const machineCpuSeconds = (): number =>
    cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;

/** The last of what a command said, to be printed below what became of it. */
export function lastLines(text: string): string {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.slice(-keptLines).join("\n");
}
