import { build } from "esbuild";
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Toolchain, ToolchainOptions, ToolchainProblem, ToolchainProgress } from "../../infra/toolchain";
import type { Result } from "../../infra/estate/problem";

const root = join(__dirname, "..", "..");

/** Bundles `ensureToolchain` into a program for processes of its own and gives back its file. */
export async function bundleEnsure(folder: string): Promise<string> {
    const outfile = join(folder, "ensure.js");
    await build({
        stdin: {
            contents: `import { ensureToolchain } from "./infra/toolchain";
                ensureToolchain({
                    ...JSON.parse(process.argv[2]), env: process.env,
                    progress: (progress) => console.log(JSON.stringify({ progress })),
                }).then((result) => console.log(JSON.stringify({ result })));`,
            resolveDir: root,
            loader: "ts",
        },
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: ["@pulumi/*", "@grpc/grpc-js", "google-protobuf"],
        nodePaths: [join(root, "node_modules")],
        logLevel: "error",
        outfile,
    });
    return outfile;
}

export interface EnsureRun {
    readonly child: ChildProcess;
    readonly progress: ToolchainProgress[];
    /** Undefined where the process ended without a result. */
    readonly finished: Promise<Result<Toolchain, ToolchainProblem> | undefined>;
}

/** Runs `ensureToolchain` in a process of its own. */
export function runEnsure(
    program: string,
    options: Pick<ToolchainOptions, "cacheDir" | "downloadBase">,
    env: Readonly<Record<string, string>>,
    onProgress?: (progress: ToolchainProgress, child: ChildProcess) => void,
): EnsureRun {
    const child = spawn(process.execPath, [program, JSON.stringify({ ...options, root })], {
        env: { ...env, NODE_PATH: join(root, "node_modules") },
        stdio: ["ignore", "pipe", "inherit"],
    });
    const progress: ToolchainProgress[] = [];
    let result: Result<Toolchain, ToolchainProblem> | undefined;
    let rest = "";
    child.stdout.on("data", (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
            const message = JSON.parse(line) as { progress?: ToolchainProgress; result?: typeof result };
            if (message.result !== undefined) result = message.result;
            if (message.progress === undefined) continue;
            progress.push(message.progress);
            onProgress?.(message.progress, child);
        }
    });
    return { child, progress, finished: new Promise((resolve) => child.once("close", () => resolve(result))) };
}
