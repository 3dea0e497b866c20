import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isSuitable, thisMachine } from "../../../infra/sandbox/install/requirements";
import { failed } from "./phase";
import { runLimited } from "./run-limited";

const root = process.cwd();
/** The first time installs and builds what is missing. */
const limitMs = 40 * 60_000;

interface SandboxFolders {
    prepareSandboxFolder(environment: NodeJS.ProcessEnv, purpose: "bench"): string;
}

/** Whether the sandbox can run here. */
export const sandboxPossible = (): boolean => isSuitable(thisMachine());

/** A sandbox of the benchmark's own, whatever EGOV_SANDBOX says: it is reset, and what a person keeps in theirs is not touched. */
export class BenchSandbox {
    private readonly folder: string;

    /** @param estate folder of the estate whose clouds it has */
    constructor(
        private readonly estate: string,
        private readonly signal: AbortSignal,
    ) {
        const folders = createRequire(join(root, "package.json"))("./infra/bin/sandbox-folder.js") as SandboxFolders;
        this.folder = folders.prepareSandboxFolder(process.env, "bench");
    }

    /** Throws where it does not start, e.g. beside a sandbox that runs already. */
    async start(): Promise<void> {
        await this.egov("up", "--without", "magnum", "--estate", this.estate);
    }

    /** Back to a clean cloud. */
    async reset(): Promise<void> {
        await this.egov("reset", "--estate", this.estate);
    }

    /** Also after a Ctrl-C. */
    async stop(): Promise<void> {
        await this.run(["down"], new AbortController().signal);
    }

    /** Environment of somebody who has sourced its `sandbox.env`. */
    environment(): Record<string, string> {
        const lines = readFileSync(join(this.folder, "access", "sandbox.env"), "utf8").matchAll(
            /^export (\w+)='(.*)'$/gm,
        );
        const { PATH = "", HOME = "", XDG_CACHE_HOME } = process.env;
        return {
            PATH,
            HOME,
            ...(XDG_CACHE_HOME === undefined ? {} : { XDG_CACHE_HOME }),
            ...Object.fromEntries([...lines].map(([, name, value]) => [name, value])),
        };
    }

    private async egov(...args: string[]): Promise<void> {
        await this.run(args, this.signal);
    }

    private async run(args: readonly string[], signal: AbortSignal): Promise<void> {
        const run = await runLimited({
            file: process.execPath,
            args: [join(root, "infra", "bin", "egov.js"), "sandbox", ...args],
            cwd: root,
            env: { ...process.env, EGOV_SANDBOX: this.folder },
            limitMs,
            signal,
        });
        if (run.problem !== undefined) throw new Error(failed(`egov sandbox ${args[0]}`, run).failure);
    }
}
