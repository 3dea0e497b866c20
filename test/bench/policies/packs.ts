import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { RecordedStack } from "../../../infra/recorder/types";
import { copyCheckout } from "../../support/pulumi";
import { writeKubeconfig } from "../kubeconfig";
import { median } from "../measure";

const title = "Policy packs through the engine";
const limitMs = 20 * 60_000;
const rounds = 3;

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
    const env = {
        ...prepare(folder, root, toolchain),
        KUBECONFIG: writeKubeconfig(folder, contextsOf([small, large])),
    };
    const [less, more] = [small, large].map((stack) => {
        const count = stack.resources.length;
        const { plain, judged } = previews(folder, env, stack, join(root, "policies", "all"));
        console.log(
            `${title}: ${stack.stack}, ${count} resources, median of ${rounds}: preview without ${plain.toFixed(2)} s, ` +
                `with the pack ${judged.toFixed(2)} s, ${(judged / plain).toFixed(2)} x`,
        );
        return { count, plain, cost: judged - plain };
    });
    if (less === undefined || more === undefined) return;
    const slope = (of: "plain" | "cost"): number => (more[of] - less[of]) / (more.count - less.count);
    const line = (of: "plain" | "cost"): string =>
        `${(less[of] - less.count * slope(of)).toFixed(2)} s, then ${(slope(of) * 1000).toFixed(2)} ms a resource`;
    console.log(`  start-up of a preview without the pack ${line("plain")}; the pack adds ${line("cost")}`);
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

/** Contexts that the providers of stacks name. */
function contextsOf(stacks: readonly RecordedStack[]): string[] {
    const providers = stacks.flatMap(({ resources }) =>
        resources.filter(({ type }) => type === "pulumi:providers:kubernetes"),
    );
    return [
        ...new Set(providers.flatMap(({ inputs }) => (typeof inputs.context === "string" ? [inputs.context] : []))),
    ];
}

/** What Pulumi writes beside a stack's settings goes into a copy of the checkout. */
function prepare(folder: string, root: string, { binFolders, env }: Toolchain): NodeJS.ProcessEnv {
    mkdirSync(join(folder, "state"), { recursive: true });
    copyCheckout(join(folder, "checkout"), root);
    return {
        ...process.env,
        ...env,
        PATH: [...binFolders, process.env["PATH"]].join(":"),
        PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "bench",
        PULUMI_HOME: join(folder, "home"),
    };
}

/** Wall time in seconds, without and with the pack by turns, so that both have the same machine. */
function previews(
    folder: string,
    env: NodeJS.ProcessEnv,
    { stack, resources }: RecordedStack,
    pack: string,
): { readonly plain: number; readonly judged: number } {
    const upstream = resources.flatMap(({ type, name }) => (type === "pulumi:pulumi:StackReference" ? [name] : []));
    const pulumi = (...args: string[]) =>
        spawnSync("pulumi", [...args, "--non-interactive"], {
            cwd: join(folder, "checkout"),
            env,
            encoding: "utf8",
            maxBuffer: 1 << 30,
            timeout: limitMs,
            killSignal: "SIGKILL",
        });
    /** Findings may stop a preview, and are no failure of the measurement. */
    const preview = (...packs: string[]): number => {
        const begin = process.hrtime.bigint();
        const run = pulumi("preview", "-s", stack, "--suppress-outputs", ...packs);
        const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
        const output = run.stdout + run.stderr;
        if (run.error !== undefined) throw run.error;
        if (run.status !== 0 && !(packs.length > 0 && /^Policies:/m.test(output)))
            throw new Error(`the preview of ${stack} ended with ${run.status}:\n${output.slice(-2000)}`);
        return seconds;
    };
    // What the stack reads of has to be there, if only empty.
    for (const name of [stack, ...upstream]) {
        const init = pulumi("stack", "init", name);
        if (init.status !== 0)
            throw new Error(`there is no stack ${name}:\n${(init.stdout + init.stderr).slice(-2000)}`);
    }
    const runs = Array.from({ length: rounds }, () => ({ plain: preview(), judged: preview("--policy-pack", pack) }));
    return { plain: median(runs.map(({ plain }) => plain)), judged: median(runs.map(({ judged }) => judged)) };
}
