import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Each test starts processes, and the machine may be busy with other tests.
jest.setTimeout(60_000);

export const root = join(__dirname, "..", "..");
const program = join(root, "infra", "bin", "egov.js");

export interface Outcome {
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly stdout: string;
    readonly stderr: string;
}

export interface RunSettings {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly stdin?: "ignore" | "pipe";
}

/** The environment of a test: no language, colour or state of the machine that runs it. */
function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
    const { PATH = "", HOME = "", XDG_CACHE_HOME } = process.env;
    return { PATH, HOME, ...(XDG_CACHE_HOME === undefined ? {} : { XDG_CACHE_HOME }), ...extra };
}

/** Runs `egov` as a person does: the program in a process of its own. */
export function egov(
    args: readonly string[],
    { cwd = root, env, stdin = "ignore" }: RunSettings = {},
): Promise<Outcome> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...args], {
            cwd,
            env: cleanEnvironment(env),
            stdio: [stdin, "pipe", "pipe"],
        });
        const stdout: Buffer[] = [];
        const stderr: Buffer[] = [];
        child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
        child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
        child.on("error", reject);
        child.on("close", (code, signal) =>
            resolve({
                code,
                signal,
                stdout: Buffer.concat(stdout).toString(),
                stderr: Buffer.concat(stderr).toString(),
            }),
        );
    });
}

/** How a shell line calls the program, also from within single quotes: `${egovCommand} check`. */
export const egovCommand = '"$EGOV_NODE" "$EGOV_PROGRAM"';

/** Runs a shell line. */
export function shell(line: string, cwd: string = root): Outcome {
    const env = cleanEnvironment({ EGOV_NODE: process.execPath, EGOV_PROGRAM: program });
    const stdio = ["ignore", "pipe", "pipe"] as const;
    const { status, signal, stdout, stderr } = spawnSync("bash", ["-c", line], {
        cwd,
        env,
        encoding: "utf8",
        stdio: [...stdio],
    });
    return { code: status, signal, stdout, stderr };
}

/** What `--json` printed; fails where standard output is not exactly one JSON document. */
export function json(outcome: Outcome): Record<string, unknown> {
    return JSON.parse(outcome.stdout) as Record<string, unknown>;
}

/** A folder of its own for each test file, with copies of the estate for learning. */
export class Workshop {
    public readonly folder = mkdtempSync(join(tmpdir(), "egov-cli-"));
    private copies = 0;

    /** A fresh copy of the tiny estate; gives its folder. */
    public estate(name = `tiny-${++this.copies}`): string {
        const copy = join(this.folder, name);
        cpSync(join(root, "stacks", "estates", "tiny"), copy, { recursive: true });
        return copy;
    }

    public clear(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}
