import { execFile } from "node:child_process";

export interface StateOptions {
    readonly projectName: string;
    /** Folder with a Pulumi.yaml of that name. */
    readonly workFolder: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly parallel: number;
}

/** The engine's command line failed; the message is what it printed. */
export class EngineCommandError extends Error {}

/**
 * Runs the engine's command line and gives what it printed. Never interrupted: the engine holds a lock while it changes
 * a stack's state, for some tenths of a second. Throws EngineCommandError.
 */
export function engineCommand(args: readonly string[], options: StateOptions): Promise<string> {
    return new Promise((resolve, reject) => {
        const env = { ...options.env, PULUMI_AUTOMATION_API: "true" };
        // A process group of its own keeps the terminal's Ctrl-C from it.
        const settings = { cwd: options.workFolder, env, maxBuffer: 512 * 1024 * 1024, detached: true };
        execFile("pulumi", [...args, "--non-interactive", "--color", "never"], settings, (error, stdout, stderr) => {
            if (error === null) resolve(stdout);
            else reject(new EngineCommandError(stderr.trim() === "" ? error.message : stderr.trim()));
        });
    });
}
