import { spawn } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Environment } from "./types";

export interface Command {
    readonly file: string;
    readonly args: readonly string[];
    readonly cwd?: string;
    readonly env: Environment;
    /** Gets all output, appended. */
    readonly log?: string;
    readonly signal?: AbortSignal;
    readonly timeoutMs?: number;
    /** Called for each line of output, of either stream. */
    readonly onLine?: (line: string) => void;
}

export interface Finished {
    /** Exit code; 128 or more after a signal, 127 where the file does not exist. */
    readonly code: number;
    /** Last 200 lines of both streams. */
    readonly output: string;
}

/** Runs a command to its end. Injected, so that tests need no real Go. */
export type Runner = (command: Command) => Promise<Finished>;

const killAfterMs = 3000;
const keptLines = 200;

/** Runs a command in a process group of its own and ends the whole group when cancelled: `go` has many children. */
export const runProcess: Runner = (command) =>
    new Promise((resolve, reject) => {
        command.signal?.throwIfAborted();
        const log = command.log === undefined ? undefined : openSync(command.log, "a");
        const child = spawn(command.file, command.args, {
            cwd: command.cwd,
            env: definedOnly(command.env),
            detached: true,
            stdio: ["ignore", "pipe", "pipe"],
        });
        const lines: string[] = [];
        const end = (signal: NodeJS.Signals): void => {
            try {
                if (child.pid !== undefined) process.kill(-child.pid, signal);
            } catch {
                // The group is gone already.
            }
        };
        let killer: NodeJS.Timeout | undefined;
        const cancel = (): void => {
            end("SIGINT");
            killer = setTimeout(() => end("SIGKILL"), killAfterMs);
        };
        const timer = command.timeoutMs === undefined ? undefined : setTimeout(cancel, command.timeoutMs);
        const onExit = (): void => end("SIGKILL");
        process.once("exit", onExit);
        command.signal?.addEventListener("abort", cancel, { once: true });
        const keep = (line: string): void => {
            lines.push(line);
            if (lines.length > keptLines) lines.shift();
            if (log !== undefined) writeSync(log, `${line}\n`);
            command.onLine?.(line);
        };
        for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", keep);
        let settled = false;
        const settle = (code: number): void => {
            // A file that can't be started gives an error and then, on some systems, an end as well.
            if (settled) return;
            settled = true;
            clearTimeout(timer);
            clearTimeout(killer);
            process.off("exit", onExit);
            command.signal?.removeEventListener("abort", cancel);
            if (log !== undefined) closeSync(log);
            if (command.signal?.aborted) reject(new DOMException("cancelled", "AbortError"));
            else resolve({ code, output: lines.join("\n") });
        };
        child.once("error", (error) => {
            keep(String(error));
            settle(127);
        });
        child.once("close", (code, signal) => settle(code ?? (signal === null ? 1 : 128)));
    });

function definedOnly(env: Environment): Record<string, string> {
    return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
