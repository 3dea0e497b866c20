import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadEstate } from "../../../../infra/estate/load";
import type { EstateModel } from "../../../../infra/estate/model";
import { diskReader } from "../../../../infra/estate/reader";
import { sandbox, sandboxEstate, sandboxFolder, sandboxJson, sandboxStatus } from "../../../support/sandbox";
import { OutsideCloud } from "../outside/api";

export const root = join(__dirname, "..", "..", "..", "..");
const program = join(root, "infra", "bin", "egov.js");

export interface Ran {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** One stack in what `--json` prints of an operation. */
export interface StackReport {
    readonly stack: string;
    readonly status: string;
    readonly changes: Readonly<Record<string, number>>;
    readonly reason?: { readonly code: string; readonly text: string };
    readonly diagnostics: readonly { readonly message: string; readonly urn?: string }[];
    readonly drift?: readonly { readonly urn: string; readonly [key: string]: unknown }[];
}

export interface RunReport {
    readonly ok: boolean;
    readonly status: string;
    readonly stacks: readonly StackReport[];
    readonly totals: Readonly<Record<string, number>>;
    readonly reason?: { readonly code: string; readonly text: string };
    readonly left?: readonly { readonly stack: string; readonly resources: number }[];
}

/** The sandbox with the estate for learning: what a person has after `egov sandbox up` and sourcing its file. */
export class RealCloud {
    readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "egov-cloud-")));
    /** Copy of the estate for learning; tests change it. */
    readonly estate = join(this.folder, "tiny");
    /** All that `egov` printed until now, where it was waited for. */
    readonly printed: string[] = [];

    private constructor(
        /** Variables that `sandbox.env` sets. */
        readonly variables: Readonly<Record<string, string>>,
        keeps: readonly string[],
    ) {
        cpSync(join(root, "stacks", "estates", "tiny"), this.estate, { recursive: true });
        const left = ["extranet.yaml", "recovery.yaml", "drills"].filter((name) => !keeps.includes(name));
        for (const name of left) rmSync(join(this.estate, name), { recursive: true, force: true });
        mkdirSync(join(this.folder, "state"));
    }

    /**
     * Starts the sandbox, clean.
     *
     * @param keeps files of the estate that a story about platforms and tenants does without
     */
    static async start(keeps: readonly string[] = []): Promise<RealCloud> {
        await sandboxJson("up", ...sandboxEstate);
        await sandboxJson("reset", ...sandboxEstate);
        return new RealCloud(readVariables(join(sandboxFolder, "access", "sandbox.env")), keeps);
    }

    get environment(): Record<string, string> {
        const { PATH = "", HOME = "", XDG_CACHE_HOME } = process.env;
        return {
            PATH,
            HOME,
            ...(XDG_CACHE_HOME === undefined ? {} : { XDG_CACHE_HOME }),
            ...this.variables,
        };
    }

    get stateUrl(): string {
        return `file://${join(this.folder, "state")}`;
    }

    /** Runs `egov` with the estate and state of the test. */
    async egov(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> {
        const ran = await run([program, ...this.arguments(args)], { ...this.environment, ...more });
        this.printed.push(ran.stdout, ran.stderr);
        return ran;
    }

    /** The same, and what it printed as JSON. */
    async report(
        args: readonly string[],
        more: Readonly<Record<string, string>> = {},
    ): Promise<RunReport & { code: number | null }> {
        const { code, stdout, stderr } = await this.egov([...args, "--json"], more);
        try {
            return { ...(JSON.parse(stdout) as RunReport), code };
        } catch {
            throw new Error(`egov ${args.join(" ")} printed no JSON (exit ${code}):\n${stdout}\n${stderr}`);
        }
    }

    /** Starts `egov` and gives the process, for tests that disturb it. */
    startEgov(args: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcess {
        return spawn(process.execPath, [program, ...this.arguments(args)], {
            cwd: root,
            env: { ...this.environment, ...more },
            stdio: ["ignore", "pipe", "pipe"],
        });
    }

    sandbox(...args: string[]): Promise<Ran> {
        return sandbox([...args, ...sandboxEstate]);
    }

    /** Kills services of the sandbox with all of their processes, as a crash of their host does. Waits until they are gone. */
    async crash(...names: readonly string[]): Promise<void> {
        const look = async () => (await sandboxStatus()).services.filter(({ name }) => names.includes(name));
        const services = await look();
        for (const name of names) {
            const pid = services.find((each) => each.name === name)?.pid;
            if (pid === undefined) throw new Error(`${name} does not run`);
            process.kill(-pid, "SIGKILL");
        }
        while ((await look()).some(({ state }) => state !== "dead")) await sleep(100);
    }

    loadEstate(): EstateModel {
        const loaded = loadEstate(this.estate, diskReader);
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, undefined, 1));
        return loaded.value;
    }

    /** Replaces texts in a file of the estate; each has to be there. */
    edit(file: string, ...replacements: (readonly [string, string])[]): void {
        const path = join(this.estate, file);
        let text = readFileSync(path, "utf8");
        for (const [before, after] of replacements) {
            if (!text.includes(before)) throw new Error(`${file} has no "${before}"`);
            text = text.replace(before, after);
        }
        writeFileSync(path, text);
    }

    outside(project?: { readonly name: string; readonly domain: string }): Promise<OutsideCloud> {
        const file = this.variables["OS_CLIENT_CONFIG_FILE"] ?? "";
        return OutsideCloud.login(file, "egov-province", project === undefined ? {} : { project });
    }

    clear(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private arguments(args: readonly string[]): string[] {
        return [...args, "--estate", this.estate, "--state", this.stateUrl];
    }
}

/** `export NAME=value` lines, with or without quotes. */
function readVariables(file: string): Record<string, string> {
    const lines = readFileSync(file, "utf8").matchAll(/^export (\w+)=(.*)$/gm);
    return Object.fromEntries([...lines].map(([, name, value]) => [name, value?.replace(/^(['"])(.*)\1$/, "$2")]));
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
        const stdout: Buffer[] = [];
        const stderr: Buffer[] = [];
        child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
        child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
        child.on("error", reject);
        child.on("close", (code) =>
            resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
        );
    });
}
