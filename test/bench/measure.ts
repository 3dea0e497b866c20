import { spawnSync } from "node:child_process";

/** More than any command takes on a slow machine. */
const limitMs = 20 * 60_000;

/** Wall time of one command, in seconds. Throws with the end of its output when it fails or hangs. */
export function timed(
    command: string,
    args: readonly string[],
    options: { cwd: string; env?: NodeJS.ProcessEnv },
): number {
    const begin = process.hrtime.bigint();
    const result = spawnSync(command, args, {
        ...options,
        encoding: "utf8",
        maxBuffer: 1 << 30,
        timeout: limitMs,
        killSignal: "SIGKILL",
    });
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    if (result.error !== undefined) throw result.error;
    if (result.status !== 0)
        throw new Error(`${command} ended with ${result.status}:\n${(result.stdout + result.stderr).slice(-2000)}`);
    return seconds;
}

/** Median of several runs. */
export function median(values: readonly number[]): number {
    const sorted = [...values].sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
