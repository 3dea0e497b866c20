import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { TofuPrograms } from "../opentofu";
import { EgovSide } from "./egov-side";
import { copyWithoutContainers } from "./estate-copy";
import { hasFailed } from "./phase";
import { prepareTofu, type PreparedTofu } from "./prepare-tofu";
import { printComparison, printEgov } from "./report";
import { BenchSandbox, sandboxPossible } from "./sandbox";

const title = "Deployment on a real cloud";
const noPeer = "OpenTofu: not run (EGOV_BENCH_TOFU and EGOV_BENCH_OPENSTACK_PROVIDER name the programs)";

/** Deploys, looks and destroys on the sandbox: egov beside OpenTofu with the same resources, each on a clean cloud. */
export async function benchCloud(root: string, work: string, programs: TofuPrograms | undefined): Promise<void> {
    if (!sandboxPossible()) {
        console.log(`${title}: not run (the sandbox needs Debian 12 and root)`);
        return;
    }
    const interrupted = new AbortController();
    const interrupt = (): void => interrupted.abort();
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    const estate = join(root, "stacks/estates/tiny");
    const sandbox = new BenchSandbox(estate, interrupted.signal);
    try {
        await sandbox.start();
        const bench = new CloudBench(sandbox, estate, work, interrupted.signal);
        await bench.compare(programs);
        await bench.whole();
    } finally {
        await sandbox.stop();
        process.off("SIGINT", interrupt);
        process.off("SIGTERM", interrupt);
    }
}

class CloudBench {
    private readonly env: Readonly<Record<string, string>>;

    constructor(
        private readonly sandbox: BenchSandbox,
        private readonly estate: string,
        private readonly work: string,
        private readonly signal: AbortSignal,
    ) {
        this.env = sandbox.environment();
    }

    /** Both sides, on what both can have. */
    async compare(programs: TofuPrograms | undefined): Promise<void> {
        const copy = join(this.work, "without-containers");
        copyWithoutContainers(this.estate, copy);
        const egov = await this.onCleanCloud(copy, "copy-state");
        const up = await egov.up();
        const peer = programs === undefined || hasFailed(up) ? undefined : await this.prepared(copy, programs, egov);
        const outcomes = await egov.rest(up);
        console.log(`\n${title}: estate for learning without its container systems`);
        if (peer === undefined || "failure" in peer) {
            printEgov(outcomes);
            console.log(`  ${peer === undefined ? noPeer : `OpenTofu: failed\n${peer.failure}`}`);
            return;
        }
        await this.sandbox.reset();
        printComparison(outcomes, await peer.run(), peer);
    }

    /** Of the whole estate there is no peer: it has Kubernetes objects by the hundred. */
    async whole(): Promise<void> {
        const egov = await this.onCleanCloud(this.estate, "whole-state");
        const outcomes = await egov.rest(await egov.up());
        console.log(`\n${title}: the whole estate for learning, with its container systems; egov only`);
        printEgov(outcomes);
    }

    private async onCleanCloud(estate: string, stateName: string): Promise<EgovSide> {
        const state = join(this.work, stateName);
        mkdirSync(state);
        await this.sandbox.reset();
        return new EgovSide(estate, `file://${state}`, this.env, this.signal);
    }

    private async prepared(
        estate: string,
        programs: TofuPrograms,
        egov: EgovSide,
    ): Promise<PreparedTofu | { readonly failure: string }> {
        try {
            return await prepareTofu(estate, join(this.work, "tofu-cloud"), programs, this.env, egov, this.signal);
        } catch (error) {
            return { failure: error instanceof Error ? error.message : String(error) };
        }
    }
}
