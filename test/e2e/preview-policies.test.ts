import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { estateAccess } from "../../infra/engine/estate-access";
import { stackGraph } from "../../infra/engine/graph";
import { previewStacks, type RunSummary } from "../../infra/engine/operations";
import { selectStacks } from "../../infra/engine/select";
import { readProject } from "../../infra/engine/workplace/project";
import { loadEstate } from "../../infra/estate/load";
import { diskReader } from "../../infra/estate/reader";
import { packVariables } from "../../infra/policy-packs/settings";
import { describeStacks } from "../../infra/stacks/describe";
import { egov } from "../cli/egov";
import { copyCheckout, runPulumi, type Ran } from "../support/pulumi";
import { pulumiEnvironment, testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { buildWorker, processesOf, readText, root, temporaryProject, testEnvironment } from "./support/synthetic-run";

// What the policy packs do in the real engine: the estate for learning goes through them, a bad one does not.

const tiny = join(root, "stacks", "estates", "tiny");
const pack = join(root, "policies", "all");
jest.setTimeout(240_000);

let worker = "";
let folder = "";
let bad = "";

beforeAll(async () => {
    await testToolchain();
    worker = await buildWorker("infra/engine/worker/main.ts");
    folder = temporaryProject();
    bad = join(folder, "bad");
    cpSync(tiny, bad, { recursive: true });
    const catalogue = join(bad, "catalogue.yaml");
    const text = readFileSync(catalogue, "utf8");
    writeFileSync(catalogue, text.replace(/(id: kylin-server,.*status: )preferred/, "$1forbidden"));
}, toolchainTimeoutMs);
afterAll(() => {
    rmSync(worker, { force: true });
    rmSync(folder, { recursive: true, force: true });
});

const strictly = (estate: string): Record<string, string> => ({
    [packVariables.estate]: estate,
    [packVariables.asOf]: "2026-11-27",
    [packVariables.strict]: "true",
    [packVariables.language]: "en",
});

/** What the engine of `egov up` does: the packs are attached, and nothing was judged before. */
async function previewWithPacks(estate: string, names: readonly string[]): Promise<RunSummary> {
    const loaded = loadEstate(estate, diskReader);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const graph = stackGraph(describeStacks(loaded.value));
    if (!graph.ok) throw new Error(JSON.stringify(graph.error));
    const selection = selectStacks(graph.value, names);
    if (!selection.ok) throw new Error(JSON.stringify(selection.error));
    return previewStacks({
        graph: graph.value,
        selection: selection.value,
        estate: estateAccess(loaded.value),
        project: { ...readProject(root, readText), root: folder },
        worker,
        env: await testEnvironment(folder),
        pulumiHome: join(folder, "pulumi-home"),
        readText,
        parallel: 2,
        policies: { pack, variables: strictly(estate) },
        now: () => new Date(),
    });
}

describe("the packs attached to the engine", () => {
    it("let every stack of the estate for learning through, never deployed and strict", async () => {
        const result = await previewWithPacks(tiny, []);
        const said = result.stacks.flatMap(({ diagnostics }) =>
            diagnostics.filter(({ policy }) => policy !== undefined),
        );
        expect(said).toEqual([]);
        expect(result.stacks.map(({ status }) => status)).toEqual(Array(5).fill("succeeded"));
    });

    it("stop a bad one, with the rule, the resource, the line of the estate and the reason", async () => {
        const { status, stacks } = await previewWithPacks(bad, ["platform-370100", "tenants-370100"]);
        expect(status).toBe("failed");
        expect(stacks.map(({ stack, reason }) => [stack, reason?.code])).toEqual([
            ["platform-370100", "reasonPolicies"],
            ["tenants-370100", "reasonUpstreamFailed"],
        ]);
        const [said] = stacks[0]?.diagnostics.filter(({ urn }) => urn !== undefined) ?? [];
        expect(said).toMatchObject({
            severity: "error",
            policy: "trusted-products/images-hold-trusted-products",
            urn: expect.stringMatching(/images\/image:Image::370100\/kylin-server-v10$/),
            message: expect.stringMatching(
                /kylin-server-v10 uses kylin-server, a forbidden product[\s\S]*jinan\.yaml:8:3/,
            ),
        });
        expect(processesOf(folder)).toEqual([]);
    });
});

describe("egov preview", () => {
    const state = (): string[] => ["--state", join(folder, "egov-state")];

    it("is stopped before an engine is started", async () => {
        const { code, stdout, stderr } = await egov(["preview", "--estate", bad, ...state()]);
        expect(code).toBe(1);
        expect(stdout).toContain("images-hold-trusted-products");
        expect(stderr).toContain("Nothing was started");
        expect(readText(join(folder, "egov-state", ".pulumi", "meta.yaml"))).toBeUndefined();
    });

    it("goes on where rules hold, and says so at the end", async () => {
        const args = ["preview", "platform-370000", "--strict", "--as-of", "2026-11-27", "--estate", tiny, ...state()];
        const { code, stdout } = await egov(args);
        expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "No findings (rules as of 2026-11-27)."]);
    });
});

describe("plain pulumi preview --policy-pack policies/all", () => {
    const platform = "platform-370100";
    const tenants = "tenants-370100";
    /** What a deployment would know of the cloud: docs/decisions/0006. */
    const facts = {
        roleIds: { member: "m", reader: "r", creator: "c", "load-balancer_member": "l" },
        deployerUserId: "d",
    };
    const account = { authUrl: "http://127.0.0.1:5000/v3", userName: "u", userDomainName: "Default", password: "p" };
    const pair = {
        certificate: "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n",
        privateKey: "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n",
    };
    /** What a platform's stack gives away once it is deployed. */
    const outputs = {
        gatewayNetworkIds: { common: "n1", dedicated: "n2", internet: "n3" },
        subnetPoolIds: { common: "p1", dedicated: "p2", internet: "p3" },
        flavorIds: { "g1.small": "f1" },
        imageIds: { "kylin-server-v10": "i1" },
        groupIds: { deployers: "g1", operators: "g2", auditors: "g3", "security-administrators": "g4" },
        kubeconfig: "",
    };
    /** A cluster that does not answer, as for a preview without one. */
    const nowhere = {
        apiVersion: "v1",
        kind: "Config",
        clusters: [{ name: "c", cluster: { server: "https://127.0.0.1:9" } }],
        users: [{ name: "u", user: {} }],
        contexts: [{ name: "egov-jinan", context: { cluster: "c", user: "u" } }],
    };
    let env: Record<string, string>;
    let project: string;

    beforeAll(async () => {
        const kubeconfig = join(folder, "kubeconfig");
        writeFileSync(kubeconfig, JSON.stringify(nowhere));
        env = { ...(await pulumiEnvironment(folder)), KUBECONFIG: kubeconfig };
        project = join(folder, "checkout");
        copyCheckout(project);
        for (const stack of [platform, tenants])
            expect(await runPulumi(["stack", "init", stack], project, env)).toMatchObject({ code: 0 });
    });

    /** The engine writes settings to the file; the stack's own say which estate it is of. */
    async function preview(stack: string, estate: string): Promise<Ran> {
        const file = join(folder, `${stack}.yaml`);
        writeFileSync(file, JSON.stringify({ config: { "egov:estate": relative(root, estate) } }));
        const set = ["config", "set", "-s", stack, "--config-file", file];
        for (const setting of [
            ["egov:facts", JSON.stringify(facts)],
            ["egov:imageMirror", "file:///srv/images/"],
            ["--secret", "egov:certificates", JSON.stringify({ "jinan-records": pair, "lixia-approvals": pair })],
            ["--secret", "egov:accounts", JSON.stringify({ "egov-jinan": account })],
        ])
            expect(await runPulumi([...set, ...setting], project, env)).toMatchObject({ code: 0 });
        const args = ["preview", "-s", stack, "--config-file", file, "--policy-pack", pack];
        return runPulumi(args, project, { ...env, ...strictly(estate) });
    }

    /** Errors, and whatever a policy says: with the estate for learning there is neither. */
    async function saidOf(stack: string): Promise<object> {
        const { code, output } = await preview(stack, tiny);
        const said = output.split("\n").filter((line) => /error:|\[(mandatory|advisory)\]|judged/.test(line));
        return { code, said };
    }

    it.each([platform, tenants])(
        "lets %s of the estate for learning through, with all that a deployment knows",
        async (stack) => {
            expect(await saidOf(stack)).toEqual({ code: 0, said: [] });
        },
    );

    it(`lets ${tenants} through where the platform is deployed, so that what it gives away is known`, async () => {
        const type = "pulumi:pulumi:Stack";
        const urn = `urn:pulumi:${platform}::egov-cloud::${type}::egov-cloud-${platform}`;
        const file = join(folder, "platform.json");
        const resources = [{ urn, custom: false, type, outputs }];
        writeFileSync(file, JSON.stringify({ version: 3, deployment: { manifest: {}, resources } }));
        const load = ["stack", "import", "-s", platform, "--file", file];
        expect(await runPulumi(load, project, env)).toMatchObject({ code: 0 });
        expect(await saidOf(tenants)).toEqual({ code: 0, said: [] });
    });

    it.each([
        [platform, "images-hold-trusted-products"],
        [tenants, "machines-use-catalogue-images"],
    ])("stops %s of a bad one", async (stack, rule) => {
        const { code, output } = await preview(stack, bad);
        expect(code).not.toBe(0);
        expect(output).toContain(`trusted-products/${rule}`);
        expect(output).toMatch(/kylin-server-v10 uses kylin-server, a forbidden product/);
        expect(output).toMatch(/\[mandatory\]/);
    });
});
