import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordedStack } from "../../../infra/recorder/types";

const title = "Policy packs through the engine";
const limitMs = 20 * 60_000;

interface Toolchain {
    readonly binFolders: readonly string[];
    readonly env: Readonly<Record<string, string>>;
}

/**
 * Start-up of the pack with all rules and its cost for a resource: previews of the smallest and the largest stack, with it and
 * without. Only where the engine is there: nothing is built or downloaded for it.
 */
export function benchPacks(root: string, work: string, stacks: readonly RecordedStack[]): void {
    const toolchain = readyToolchain(root);
    const sorted = [...stacks].sort((one, other) => one.resources.length - other.resources.length);
    const [small, large] = [sorted[0], sorted.at(-1)];
    if (toolchain === undefined || small === undefined || large === undefined) {
        console.log(`${title}: not run (npx egov setup makes the engine ready)`);
        return;
    }
    const folder = join(work, "packs");
    const env = writeProject(folder, root, toolchain);
    const [less, more] = [small, large].map((stack) => {
        const plain = preview(folder, env, stack.stack);
        const judged = preview(folder, env, stack.stack, join(root, "policies", "all"));
        const count = stack.resources.length;
        console.log(
            `${title}: ${stack.stack}, ${count} resources: preview ${plain.toFixed(2)} s, with the pack ${judged.toFixed(2)} s`,
        );
        return { count, cost: judged - plain };
    });
    if (less === undefined || more === undefined) return;
    const each = (more.cost - less.cost) / (more.count - less.count);
    console.log(
        `  start-up ${(less.cost - less.count * each).toFixed(2)} s, then ${(each * 1000).toFixed(2)} ms a resource`,
    );
}

function readyToolchain(root: string): Toolchain | undefined {
    const egov = (...args: string[]) =>
        spawnSync(process.execPath, [join(root, "infra/bin/egov.js"), ...args, "--json"], {
            cwd: root,
            encoding: "utf8",
        });
    if (egov("doctor", "--offline").status !== 0) return undefined;
    return JSON.parse(egov("setup").stdout) as Toolchain;
}

/** A project of its own that runs our program: what Pulumi writes beside a stack's settings stays out of the repository. */
function writeProject(folder: string, root: string, { binFolders, env }: Toolchain): NodeJS.ProcessEnv {
    mkdirSync(join(folder, "state"), { recursive: true });
    writeFileSync(
        join(folder, "Pulumi.yaml"),
        "name: egov-cloud\nruntime:\n  name: nodejs\n  options: { typescript: false }\n",
    );
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "egov-cloud", main: "index.js" }));
    writeFileSync(join(folder, "index.js"), `module.exports = require(${JSON.stringify(join(root, "infra"))});\n`);
    return {
        ...process.env,
        ...env,
        PATH: [...binFolders, process.env["PATH"]].join(":"),
        PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "bench",
        PULUMI_HOME: join(folder, "home"),
    };
}

/** Wall time of a preview, in seconds. Findings may stop it, and are no failure of the measurement. */
function preview(folder: string, env: NodeJS.ProcessEnv, stack: string, pack?: string): number {
    const pulumi = (...args: string[]) =>
        spawnSync("pulumi", [...args, "--non-interactive"], {
            cwd: folder,
            env,
            encoding: "utf8",
            maxBuffer: 1 << 30,
            timeout: limitMs,
            killSignal: "SIGKILL",
        });
    pulumi("stack", "init", stack);
    const begin = process.hrtime.bigint();
    const run = pulumi(
        "preview",
        "-s",
        stack,
        "--suppress-outputs",
        ...(pack === undefined ? [] : ["--policy-pack", pack]),
    );
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    const output = run.stdout + run.stderr;
    if (run.error !== undefined) throw run.error;
    if (run.status !== 0 && !(pack !== undefined && /^Policies:/m.test(output)))
        throw new Error(`the preview of ${stack} ended with ${run.status}:\n${output.slice(-2000)}`);
    return seconds;
}
