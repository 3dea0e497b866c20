import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse, stringify } from "yaml";
import { drillsFolder } from "../../../infra/drill/files/folder";
import { describeOnSandbox, sandboxTimeoutMs } from "../../support/sandbox";
import { egov } from "../../cli/egov";
import { expectFine } from "../cloud/deploy";
import { RealCloud, root } from "../support/cloud/real-cloud";
import { enginesOf } from "../support/engines";
import type { Item, OutsideCloud } from "../support/outside/api";
import { archiveOf, objectAccount, readArchived } from "../support/outside/archive";
import { OutsideCluster } from "../support/outside/cluster";
import { memoryRatio } from "../support/outside/hosts";
import { withRoles } from "../support/outside/roles";
import { letBackupArrive, textIn } from "../support/outside/volumes";
import { linkTests } from "./links";

jest.setTimeout(20 * 60_000);

interface DrillReport {
    readonly code: number | null;
    readonly ok: boolean;
    readonly status: string;
    readonly systems: readonly {
        readonly system: string;
        readonly rtoMinutes?: number;
        readonly rpoMinutes?: number;
        readonly kept: boolean;
    }[];
    readonly steps: readonly { readonly step: string; readonly done: boolean }[];
    readonly surprise?: { readonly step: string; readonly code: string; readonly text: string };
    readonly atRecoverySite: readonly string[];
    readonly records: readonly string[];
}

let cloud: RealCloud;
let outside: OutsideCloud;
let cluster: OutsideCluster;

const sure = ["--yes", "--confirm-writes-stopped"];
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const marker = (): string[] => ["--recovery-point", `sd-budget=${minutesAgo(10)}`];
/** Project of the vaults, as the stack of the site makes it. */
const vaultProject = { name: "vaults", domain: "dr-recovery-rizhao" };
/** What the database of the container system archives; the name of the vault is the estate's. */
const archived = "store/wals/0001";
/** The compute services of the platforms at home. */
const hostsAtHome = ["nova-compute-1", "nova-compute-2"];
const hostsAtSite = ["compute-3", "compute-4"];
const hostName = "budget.sd.egov.example";

async function drill(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<DrillReport> {
    const { code, stdout, stderr } = await cloud.egov(["drill", ...args, "--json"], more);
    try {
        return { ...(JSON.parse(stdout) as DrillReport), code };
    } catch {
        throw new Error(`egov drill ${args.join(" ")} printed no JSON (exit ${code}):\n${stdout}\n${stderr}`);
    }
}

/** Id of the project of a department at the recovery site. */
async function projectOf(division: string, department: string): Promise<string | undefined> {
    const domains = await outside.list("identity", "/domains", "domains");
    const domain = domains.find(({ name }) => name === `dr-${division}`);
    const projects = await outside.list("identity", `/projects?name=${department}`, "projects");
    const there = projects.find((each) => each["domain_id"] === domain?.["id"]);
    return there === undefined ? undefined : String(there["id"]);
}

/** Its machines. */
async function serversOf(division: string, department: string): Promise<readonly Item[]> {
    const project = await projectOf(division, department);
    const servers = await outside.list("compute", "/servers/detail?all_tenants=1", "servers");
    return servers.filter((each) => each["tenant_id"] === project);
}

/** Their names; only of those in a state where one is given. */
async function machinesOf(division: string, department: string, status?: string): Promise<string[]> {
    const servers = await serversOf(division, department);
    return servers
        .filter((each) => (status ?? each["status"]) === each["status"])
        .map(({ name }) => String(name))
        .sort();
}

const machinesOfBudget = (status?: string): Promise<string[]> => machinesOf("370000", "sd-finance", status);

/** Where a name leads, as Designate has it. */
async function addressesOf(name: string): Promise<readonly unknown[]> {
    const zones = await outside.list("dns", "/v2/zones", "zones");
    const records = await Promise.all(
        zones.map(({ id }) => outside.list("dns", `/v2/zones/${String(id)}/recordsets?name=${name}.`, "recordsets")),
    );
    return records.flat().flatMap((each: Item) => each["records"] as unknown[]);
}

// One story, told in order: each part stands on the one before.
describeOnSandbox("links and drills on a real cloud", () => {
    let atHome: readonly unknown[];
    let usual: string[];
    /** Variables without the credentials of the clouds at home. */
    let homeLost: Record<string, string>;

    beforeAll(async () => {
        cloud = await RealCloud.start(["extranet.yaml", "recovery.yaml"]);
        outside = await cloud.outside();
        cluster = new OutsideCluster(cloud.variables["KUBECONFIG"] ?? "", "egov-recovery");
        expectFine(await cloud.report(["up", "--yes"]));
        atHome = await addressesOf(hostName);
        usual = await machinesOfBudget();
        expect(atHome).toHaveLength(1);
        expect(usual).toEqual(["sd-budget-app-1", "sd-budget-db-1"]);
        const { clouds } = parse(readFileSync(cloud.variables["OS_CLIENT_CONFIG_FILE"]!, "utf8")) as {
            clouds: Record<string, unknown>;
        };
        const lost = join(cloud.folder, "clouds-of-the-site.yaml");
        writeFileSync(lost, stringify({ clouds: { "egov-recovery": clouds["egov-recovery"] } }));
        homeLost = { OS_CLIENT_CONFIG_FILE: lost };
    }, sandboxTimeoutMs);

    afterAll(() => {
        if (cloud === undefined) return;
        rmSync(drillsFolder(root, "tiny", cloud.stateUrl), { recursive: true, force: true });
        cloud.clear();
    });

    const expectHome = async (): Promise<void> => {
        expect(await addressesOf(hostName)).toEqual(atHome);
        expect(await machinesOfBudget()).toEqual(usual);
        expect(await machinesOf("371100", "rizhao-housing")).toEqual([]);
        expect(existsSync(join(cloud.estate, "stacks"))).toBe(false);
    };

    describe("links", () => linkTests(() => cloud));

    describe("a disaster, with home's machines, their hosts and its credentials lost", () => {
        beforeAll(() => cloud.crash(...hostsAtHome));

        test("a full site stops it with what the cloud says", async () => {
            await memoryRatio(outside, 0.0001);
            const report = await drill(
                ["sd-budget", "rizhao-permits", "--disaster", "--yes", ...marker()],
                homeLost,
            ).finally(() => memoryRatio(outside, 1.5));
            expect(report).toMatchObject({ code: 3, surprise: { step: "fail-over-1", code: "engineFailed" } });
            expect(report.surprise?.text).toMatch(/room|No valid host/);
        });

        test("with room it goes on; a second drill is refused meanwhile", async () => {
            const child = cloud.startEgov(["drill", "resume", "--yes", ...marker()], homeLost);
            const end = new Promise((resolve) => child.on("close", resolve));
            while (child.exitCode === null && !(await machinesOfBudget("ACTIVE")).includes("sd-budget-app-2"))
                await sleep(250);
            expect(child.exitCode).toBeNull();
            const second = await drill(["sd-portal", ...sure]);
            expect(second.code).toBe(3);
            process.kill(child.pid!, "SIGKILL");
            await end;
        });

        test("killed in the middle it goes on and doubles nothing: what is protected runs at the site, its names lead there", async () => {
            // Its engine ends what it has begun, or is killed with it; either way the drill goes on.
            await untilNoEngine();
            const report = await drill(["resume", "--yes", ...marker()], homeLost);
            expect(report.surprise).toBeUndefined();
            expect(report).toMatchObject({ code: 0, status: "staying" });
            expect([...report.atRecoverySite].sort()).toEqual(["rizhao-permits", "sd-budget"]);
            expect(report.systems.find(({ system }) => system === "sd-budget")).toMatchObject({ kept: true });
            expect(report.records).toHaveLength(2);
            expect(await machinesOfBudget()).toEqual(
                ["app-1", "app-2", "db-1", "db-2"].map((one) => `sd-budget-${one}`),
            );
            expect(await machinesOf("371100", "rizhao-housing")).toEqual(["rizhao-permits-web-1"]);
            const servers = await serversOf("370000", "sd-finance");
            expect([...new Set(servers.map((each) => each["OS-EXT-SRV-ATTR:host"]))].sort()).toEqual(hostsAtSite);
            const there = await addressesOf(hostName);
            expect(there).toHaveLength(1);
            expect(there).not.toEqual(atHome);
            // Deployments leave it where it is.
            const next = await cloud.report(["up", "standby-370000", "--yes", "--recheck"]);
            expectFine(next);
            expect(next.totals).toMatchObject({ create: 0, replace: 0, delete: 0 });
            expect(await addressesOf(hostName)).toEqual(there);
        });

        test("and comes home, once it is there again", async () => {
            expect(await cloud.sandbox("up", ...hostsAtHome)).toMatchObject({ code: 0 });
            const report = await drill(["rollback", "--yes"], homeLost);
            expect(report.surprise).toBeUndefined();
            expect(report).toMatchObject({ code: 0, status: "failed-back", atRecoverySite: [] });
            await expectHome();
        });
    });

    describe("a planned drill", () => {
        test("without a backup, or with nothing in the vault, is not begun", async () => {
            const records = await drill(["jinan-records", ...sure]);
            expect(records).toMatchObject({ code: 3, surprise: { step: "check", code: "backupMissing" } });
            expect((await drill(["rollback", "--yes"])).code).toBe(0);
            const portal = await drill(["sd-portal", ...sure]);
            expect(portal).toMatchObject({ code: 3, surprise: { step: "check", code: "vaultEmpty" } });
        });

        test("promotes the database at the site, which reads what home archived into the vault: its recovery point", async () => {
            expect((await drill(["rollback", "--yes"])).code).toBe(0);
            const vaults = await cloud.outside(vaultProject);
            const marker = { wal: randomUUID() };
            await vaults.call("object-store", `/dr-vault-sd-portal/${archived}`, "PUT", marker);
            expect(await archiveOf(cluster, "sd-portal")).toMatchObject({ follows: true });

            const report = await drill(["sd-portal", ...sure, "--stay"]);
            expect(report.surprise).toBeUndefined();
            expect(report).toMatchObject({ code: 0, status: "staying", atRecoverySite: ["sd-portal"] });
            expect(report.systems).toMatchObject([{ system: "sd-portal", kept: true }]);
            expect(report.systems[0]?.rpoMinutes).toBeLessThan(240);
            expect(report.records).toHaveLength(2);
            const archive = await archiveOf(cluster, "sd-portal");
            expect(archive).toMatchObject({ follows: false, bucket: "dr-vault-sd-portal" });
            // The account is put there by hand, as the guide says; no operator runs here, so the test reads what one would.
            const [id, secret] = await objectAccount(vaults);
            const { namespace, secret: name, keys } = archive;
            const stringData = { [keys[0]]: id, [keys[1]]: secret };
            await cluster.core.createNamespacedSecret({ namespace, body: { metadata: { name }, stringData } });
            expect(JSON.parse(await readArchived(vaults, cluster, archive, archived))).toEqual(marker);
        });

        test("and follows home again, once that is where people write", async () => {
            const report = await drill(["rollback", "--yes"]);
            expect(report).toMatchObject({ code: 0, status: "failed-back", atRecoverySite: [] });
            expect(await archiveOf(cluster, "sd-portal")).toMatchObject({ follows: true });
            await expectHome();
        });

        test("restores volumes at the site from the backups that arrived there, each with its own data", async () => {
            const project = (await projectOf("370100", "jinan-health"))!;
            const volumes = (): Promise<readonly Item[]> =>
                outside.list("volumev3", `/volumes/detail?all_tenants=1&project_id=${project}`, "volumes");
            const names = ["jinan-records-app-1-files", "jinan-records-app-2-files"];
            const written = names.map((name) => [name, `${name} ${randomUUID()}`] as const);
            // Whoever deploys has no rights in a project that sleeps; the provider, who moves backups, has.
            await withRoles(outside, project, ["admin", "creator"], async () => {
                const there = await cloud.outside({ name: "jinan-health", domain: "dr-370100" });
                for (const [name, text] of written)
                    await letBackupArrive(there, { name, text, volumeType: "dr-standard-encrypted", sizeGiB: 5 });
            });
            expect(await volumes()).toEqual([]);

            const report = await drill(["jinan-records", ...sure, "--stay"]);
            expect(report.surprise).toBeUndefined();
            expect(report).toMatchObject({ code: 0, status: "staying", atRecoverySite: ["jinan-records"] });
            expect(report.systems).toMatchObject([{ system: "jinan-records", kept: true }]);
            expect(await machinesOf("370100", "jinan-health", "ACTIVE")).toEqual(
                ["app-1", "app-2"].map((one) => `jinan-records-${one}`),
            );
            const restored = await volumes();
            expect(restored.map((each) => each["status"])).toEqual(["in-use", "in-use"]);
            expect(new Map(restored.map(({ name, id }) => [name, textIn(String(id))]))).toEqual(new Map(written));

            expect(await drill(["rollback", "--yes"])).toMatchObject({ code: 0, status: "failed-back" });
            expect(await volumes()).toEqual([]);
            expect(await machinesOf("370100", "jinan-health")).toEqual([]);
        });

        test("is evidence that the estate takes", async () => {
            expect(await egov(["validate", "--estate", cloud.estate])).toMatchObject({ code: 0, stderr: "" });
            expect((await cloud.egov(["drill", "history"])).stdout).toContain("planned drill");
        });
    });
});

/** Waits until no engine works on the test's state. */
async function untilNoEngine(): Promise<void> {
    while (enginesOf(cloud.folder).length > 0) await sleep(250);
}
