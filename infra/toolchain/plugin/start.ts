import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Environment } from "../types";

const startTimeoutMs = 20_000;

/**
 * Starts a plug-in as the engine does, gives a function the loopback port that it prints, and ends it after. Undefined
 * where it does not start.
 *
 * @param file path, or a name that is looked for on PATH
 */
export async function withPlugin<Value>(
    file: string,
    env: Environment,
    use: (port: number) => Promise<Value>,
): Promise<Value | undefined> {
    // An engine address is demanded as last argument; nothing is asked of it before the first real call.
    const child = spawn(file, ["127.0.0.1:1"], {
        env: env as NodeJS.ProcessEnv,
        detached: true,
        stdio: ["pipe", "pipe", "ignore"],
    });
    try {
        const port = await readPort(child);
        return port === undefined ? undefined : await use(port);
    } finally {
        endGroup(child);
    }
}

function readPort(child: ChildProcess): Promise<number | undefined> {
    return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(undefined), startTimeoutMs);
        const settle = (port: number | undefined): void => {
            clearTimeout(timer);
            resolve(port);
        };
        child.once("error", () => settle(undefined));
        child.once("exit", () => settle(undefined));
        if (child.stdout === null) return settle(undefined);
        createInterface({ input: child.stdout }).once("line", (line) => {
            const port = Number(line.trim());
            settle(Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined);
        });
    });
}

function endGroup(child: ChildProcess): void {
    child.stdin?.destroy();
    child.stdout?.destroy();
    try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
        // It has ended by itself.
    }
}
