import { spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** Makes a Pulumi project with a program of its own that sees the packages of this checkout. */
export function writeProject(folder: string, program: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
        join(folder, "Pulumi.yaml"),
        "name: plain\nruntime: { name: nodejs, options: { typescript: false } }\n",
    );
    writeFileSync(
        join(folder, "package.json"),
        '{ "version": "1.0.0", "main": "index.js", "dependencies": { "@pulumi/pulumi": "*" } }\n',
    );
    writeFileSync(join(folder, "index.js"), program);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** Makes a copy of this checkout, with links to what stays as it is, so that settings of stacks are the test's own. */
export function copyCheckout(folder: string, from = root): void {
    cpSync(join(from, "stacks"), join(folder, "stacks"), { recursive: true });
    for (const file of ["Pulumi.yaml", "package.json"]) copyFileSync(join(from, file), join(folder, file));
    for (const name of ["infra", "components", "policies", "node_modules"])
        symlinkSync(join(from, name), join(folder, name));
}

export interface Ran {
    readonly code: number | null;
    /** Both streams, in the order in which they came. */
    readonly output: string;
}

/** Runs `pulumi` to its end. `onOutput` sees what came so far, and may end it by its process. */
export function runPulumi(
    args: readonly string[],
    cwd: string,
    env: Readonly<Record<string, string>>,
    onOutput?: (output: string, pid: number) => void,
): Promise<Ran> {
    return new Promise((resolve, reject) => {
        const child = spawn("pulumi", [...args, "--non-interactive", "--color", "never"], {
            cwd,
            env,
            stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        for (const stream of [child.stdout, child.stderr])
            stream.on("data", (chunk: Buffer) => {
                output += chunk.toString();
                if (child.pid !== undefined) onOutput?.(output, child.pid);
            });
        child.once("error", reject);
        child.once("close", (code) => resolve({ code, output }));
    });
}
