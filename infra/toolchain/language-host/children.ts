import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";

const killAfterMs = 3000;

/** A process that ended: exit code, or the signal that ended it, or why it never started. */
export interface Ended {
    readonly code: number;
    readonly signal?: NodeJS.Signals;
    readonly error?: string;
}

export interface ChildCommand {
    readonly args: readonly string[];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
}

/** Node programs that run on behalf of the engine, to be ended together. */
export class Children {
    readonly #running = new Set<ChildProcess>();

    /** Starts Node with these arguments; `ended` never rejects. */
    start(command: ChildCommand, stdio: SpawnOptions["stdio"]): { child: ChildProcess; ended: Promise<Ended> } {
        const child = spawn(process.execPath, [...command.args], {
            cwd: command.cwd,
            env: command.env as NodeJS.ProcessEnv,
            ...(stdio === undefined ? {} : { stdio }),
        });
        this.#running.add(child);
        const ended = new Promise<Ended>((resolve) => {
            const settle = (result: Ended): void => {
                this.#running.delete(child);
                resolve(result);
            };
            child.once("error", (error) => settle({ code: -1, error: error.message }));
            child.once("close", (code, signal) =>
                settle(signal === null ? { code: code ?? -1 } : { code: -1, signal }),
            );
        });
        return { child, ended };
    }

    /** Ends one child: politely, then for good. */
    end(child: ChildProcess): void {
        if (!this.#running.has(child)) return;
        child.kill("SIGINT");
        setTimeout(() => this.#running.has(child) && child.kill("SIGKILL"), killAfterMs).unref();
    }

    endPolitely(): void {
        for (const child of this.#running) this.end(child);
    }

    /** Ends all at once, for a host that ends itself. */
    endAll(): void {
        for (const child of this.#running) child.kill("SIGKILL");
    }
}
