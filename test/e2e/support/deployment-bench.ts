import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunSummary } from "../../../infra/engine/operations";
import type { RunOptions } from "../../../infra/engine/run-options";
import type { OperationName } from "../../../infra/engine/worker/protocol";
import { testToolchain, toolchainTimeoutMs } from "../../support/toolchain";
import { FakeCloud } from "./fake-provider/cloud";
import type { SyntheticPlan } from "./synthetic-plan";
import {
    buildWorker,
    filesBelow,
    processesOf,
    runSynthetic,
    syntheticOptions,
    temporaryProject,
    testEnvironment,
} from "./synthetic-run";

/** Programs that all benches of a test file share. */
interface BenchPrograms {
    readonly worker: string;
    readonly provider: string;
}

async function buildBenchPrograms(): Promise<BenchPrograms> {
    await testToolchain();
    const [worker, provider] = await Promise.all([
        buildWorker("test/e2e/support/synthetic-worker.ts"),
        buildWorker("test/e2e/support/fake-provider/main.ts"),
    ]);
    return { worker, provider };
}

function removeBenchPrograms({ worker, provider }: BenchPrograms): void {
    rmSync(worker, { force: true });
    rmSync(provider, { force: true });
}

export const passphrase = "correct horse battery staple";

/** A project with the fake provider on PATH and a fake cloud of its own, on which the real engine deploys. */
export class DeploymentBench {
    public readonly folder = temporaryProject();
    public readonly cloud = new FakeCloud(join(this.folder, "cloud"));
    private readonly usualTmp = process.env.TMPDIR;

    public constructor(private readonly programs: BenchPrograms) {
        const bin = join(this.folder, "bin");
        mkdirSync(bin);
        const start = `#!/bin/sh\nexec "${process.execPath}" "${programs.provider}" "$@"\n`;
        writeFileSync(join(bin, "pulumi-resource-fake"), start);
        chmodSync(join(bin, "pulumi-resource-fake"), 0o755);
        process.env.TMPDIR = join(this.folder, "tmp");
    }

    /** With a passphrase unless told otherwise. */
    public async environment(): Promise<Record<string, string>> {
        const base = await testEnvironment(this.folder);
        return {
            ...base,
            PATH: `${join(this.folder, "bin")}:${base.PATH}`,
            FAKE_CLOUD: join(this.folder, "cloud"),
            PULUMI_CONFIG_PASSPHRASE: passphrase,
        };
    }

    public async run(
        operation: OperationName,
        stacks: SyntheticPlan["stacks"],
        more: Partial<RunOptions> = {},
        names: readonly string[] = [],
    ): Promise<RunSummary> {
        const env = await this.environment();
        return runSynthetic(operation, this.folder, this.programs.worker, stacks, { env, ...more }, names);
    }

    /** What `run` runs deployments of all stacks with. */
    public async options(stacks: SyntheticPlan["stacks"], more: Partial<RunOptions> = {}): Promise<RunOptions> {
        const env = await this.environment();
        return syntheticOptions("up", this.folder, this.programs.worker, stacks, { env, ...more });
    }

    /** Address of the state. */
    public get stateFolder(): string {
        return join(this.folder, ".egov", "state", "synthetic");
    }

    public stateOf(stack: string): string {
        return readFileSync(join(this.stateFolder, ".pulumi", "stacks", "egov-cloud", `${stack}.json`), "utf8");
    }

    /** State of a stack in the form of an export. */
    public exported(stack: string): string {
        const { version, checkpoint } = JSON.parse(this.stateOf(stack)) as {
            version: number;
            checkpoint: { latest: unknown };
        };
        return JSON.stringify({ version, deployment: checkpoint.latest });
    }

    public get locks(): string[] {
        return filesBelow(this.stateFolder).filter((file) => file.includes("/locks/") && file.endsWith(".json"));
    }

    /** Everything that runs have left: state, its history and backups, logs. */
    public get written(): string {
        return filesBelow(join(this.folder, ".egov"))
            .map((file) => readFileSync(join(this.folder, ".egov", file), "utf8"))
            .join("\n");
    }

    /** Removes everything and gives what runs have left: processes and temporary files. */
    public close(): string[] {
        if (this.usualTmp === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = this.usualTmp;
        const left = [...processesOf(this.folder), ...readdirSync(join(this.folder, "tmp"))];
        rmSync(this.folder, { recursive: true, force: true });
        return left;
    }
}

/** A fresh bench for each test of the file, which has to leave nothing behind. */
export function useDeploymentBench(): () => DeploymentBench {
    let programs: BenchPrograms;
    let bench: DeploymentBench;
    beforeAll(async () => {
        programs = await buildBenchPrograms();
    }, toolchainTimeoutMs);
    afterAll(() => removeBenchPrograms(programs));
    beforeEach(() => {
        bench = new DeploymentBench(programs);
    });
    afterEach(() => expect(bench.close()).toEqual([]));
    return () => bench;
}

/** Why each stack is as it is, for assertions. */
export const statusesOf = (result: RunSummary): Record<string, string> =>
    Object.fromEntries(result.stacks.map((stack) => [stack.stack, stack.status]));
