import { spawn } from "node:child_process";
import { join } from "node:path";
import { isSuitable, thisMachine, type SandboxStatus } from "../../infra/sandbox";
import { defaultCacheFolder } from "../../infra/toolchain";

const root = join(__dirname, "..", "..");

/** Debian 12 as root; elsewhere tests on the sandbox are skipped. */
export const hasSandbox = isSuitable(thisMachine());

/** `describe` where there can be a sandbox, else a skipped one. */
export const describeOnSandbox: jest.Describe = hasSandbox ? describe : describe.skip;

/** The first time a machine installs and builds the sandbox; later it takes about a minute. */
export const sandboxTimeoutMs = 40 * 60_000;

/** The estate whose clouds, contexts and images the tests' sandbox has. */
export const sandboxEstate = ["--estate", join(root, "stacks", "estates", "tiny")] as const;

/** Data of the tests' sandbox (infra/bin/sandbox-folder.js names it in `npm test`): kept between runs, so that only the first one sets it up. */
export const sandboxFolder = process.env["EGOV_TEST_SANDBOX"] ?? join(defaultCacheFolder(process.env), "test-sandbox");

export interface SandboxOutcome {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs `egov sandbox …` in a process of its own, on the tests' sandbox unless another folder is named. */
export function sandbox(args: readonly string[], data: string = sandboxFolder): Promise<SandboxOutcome> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(root, "infra", "bin", "egov.js"), "sandbox", ...args], {
            cwd: root,
            env: { ...process.env, EGOV_SANDBOX: data, LC_ALL: "C.UTF-8" },
            stdio: ["ignore", "pipe", "pipe"],
        });
        const out: Buffer[] = [];
        const err: Buffer[] = [];
        child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
        child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
        child.once("error", reject);
        child.once("close", (code) =>
            resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
        );
    });
}

/** As `sandbox`, for what has to succeed: the document that `--json` prints. Fails with what went wrong. */
export async function sandboxJson<Document>(...args: readonly string[]): Promise<Document> {
    const { code, stdout, stderr } = await sandbox([...args, "--json"]);
    if (code !== 0) throw new Error(`egov sandbox ${args.join(" ")} ended with ${code}\n${stdout}\n${stderr}`);
    return JSON.parse(stdout) as Document;
}

/** What runs of the tests' sandbox; it ends with another code than 0 where something does not. */
export async function sandboxStatus(): Promise<SandboxStatus> {
    return JSON.parse((await sandbox(["status", "--json"])).stdout) as SandboxStatus;
}
