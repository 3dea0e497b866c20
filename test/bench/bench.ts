import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskReader } from "../../infra/estate/reader";
import { loadEstate } from "../../infra/estate/load";
import { synthesiseEstate } from "../../infra/synthesis/synthesise";
import { benchCloud } from "./cloud/cloud";
import { flatten } from "./flatten";
import { writeKubeconfig } from "./kubeconfig";
import { median, timed } from "./measure";
import { writeOpenTofuProject, type TofuPrograms } from "./opentofu";
import { benchPolicies } from "./policies/policies";
import { writeRawPulumiProject } from "./raw-pulumi";

const root = process.cwd();
const estateFolder = join(root, "stacks/estates/shandong");
const colds = 5;

/** Peers are optional: programs that the project does not need, named by environment variables. */
function peers(): TofuPrograms | undefined {
    const { EGOV_BENCH_TOFU: tofu, EGOV_BENCH_OPENSTACK_PROVIDER: provider } = process.env;
    return tofu && provider ? { tofu, provider } : undefined;
}

/** `npm run bench -- raw tofu` runs only these beside `egov check`; without names everything runs. */
const wanted = (name: string): boolean => process.argv.length < 3 || process.argv.includes(name);

async function main(): Promise<void> {
    const egov = join(root, "infra/bin/egov.js");
    // First: what this process makes is collected beside whatever it starts.
    const check = median(
        Array.from({ length: colds }, () => timed(process.execPath, [egov, "check", "--json"], { cwd: root })),
    );
    const loaded = loadEstate(estateFolder, diskReader);
    if (!loaded.ok) throw new Error("the reference estate has errors: npx egov validate");
    const stacks = await synthesiseEstate(loaded.value);
    const everything = flatten(stacks, () => true);
    const openstackOnly = flatten(stacks, (resource) => resource.type.startsWith("openstack:"));
    console.log(
        `Reference estate: ${stacks.length} stacks, ${everything.length} resources without components and providers\n`,
    );
    print("egov check, in process, cold (median of 5)", everything.length, check, check);

    const work = mkdtempSync(join(tmpdir(), "egov-bench-"));
    try {
        if (wanted("policies")) benchPolicies(root, work, join(__dirname, "bench-run-rules.js"), stacks);
        if (wanted("preview")) benchEngine(work, egov, everything.length, check);
        if (wanted("raw")) beside("raw Pulumi program", () => benchRawPulumi(work, everything, check));
        if (wanted("tofu")) beside("OpenTofu plan", () => benchOpenTofu(work, openstackOnly, check));
        if (wanted("cloud")) await benchCloud(root, work, peers());
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
}

/** A peer that fails or hangs stops nothing else. */
function beside(title: string, run: () => void): void {
    try {
        run();
    } catch (error) {
        console.log(`${title}: failed\n${error instanceof Error ? error.message : String(error)}`);
    }
}

function benchEngine(work: string, egov: string, count: number, check: number): void {
    timed(process.execPath, [egov, "setup"], { cwd: root });
    const seconds = timed(process.execPath, [egov, "preview", "--state", join(work, "egov-state")], { cwd: root });
    print("egov preview, real engine, all stacks side by side", count, seconds, check);
}

function benchRawPulumi(work: string, resources: ReturnType<typeof flatten>, check: number): void {
    const folder = join(work, "raw");
    writeRawPulumiProject(folder, root, resources);
    const state = join(work, "raw-state");
    mkdirSync(state);
    const setup = JSON.parse(outputOf(["setup", "--json"])) as { binFolders: string[]; env: Record<string, string> };
    const env = {
        ...process.env,
        ...setup.env,
        PATH: [...setup.binFolders, process.env["PATH"]].join(":"),
        PULUMI_BACKEND_URL: `file://${state}`,
        PULUMI_CONFIG_PASSPHRASE: "bench",
        PULUMI_HOME: join(work, "raw-home"),
        // Default providers want to know a cloud and a cluster; a preview contacts neither.
        OS_AUTH_URL: "http://127.0.0.1:9/v3",
        OS_USERNAME: "nobody",
        OS_PASSWORD: "nothing",
        OS_USER_DOMAIN_NAME: "Default",
        OS_PROJECT_NAME: "nothing",
        KUBECONFIG: writeKubeconfig(folder, ["nowhere"]),
    };
    timed("pulumi", ["stack", "init", "raw", "--non-interactive"], { cwd: folder, env });
    const seconds = timed("pulumi", ["preview", "-s", "raw", "--non-interactive", "--suppress-outputs"], {
        cwd: folder,
        env,
    });
    print("raw Pulumi program, one stack, stock SDK", resources.length, seconds, check);
}

function benchOpenTofu(work: string, resources: ReturnType<typeof flatten>, check: number): void {
    const programs = peers();
    const title = "OpenTofu plan, OpenStack resources only";
    if (programs === undefined) {
        console.log(`${title}: not run (EGOV_BENCH_TOFU and EGOV_BENCH_OPENSTACK_PROVIDER name the programs)`);
        return;
    }
    const folder = join(work, "tofu");
    const env = writeOpenTofuProject(folder, programs, resources);
    const seconds = timed(programs.tofu, ["plan", "-input=false", "-no-color", "-compact-warnings"], {
        cwd: folder,
        env,
    });
    print(title, resources.length, seconds, check);
}

function outputOf(args: readonly string[]): string {
    return spawnSync(process.execPath, [join(root, "infra/bin/egov.js"), ...args], { cwd: root, encoding: "utf8" })
        .stdout;
}

function print(title: string, resources: number, seconds: number, check: number): void {
    const perThousand = (seconds / resources) * 1000;
    console.log(
        `${title}: ${seconds.toFixed(2)} s for ${resources} resources, ${perThousand.toFixed(2)} s a thousand, ${(seconds / check).toFixed(1)} x egov check`,
    );
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
});
