import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { copyCheckout, runPulumi, type Ran } from "../../support/pulumi";
import { temporaryFolders } from "../../support/temporary";
import { pulumiEnvironment, testToolchain, toolchainTimeoutMs } from "../../support/toolchain";
import { root } from "../support/synthetic-run";
import { badEstate, pack, strictly, tiny } from "./estates";

const temporary = temporaryFolders();
jest.setTimeout(240_000);

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
    let folder: string;
    let bad: string;

    beforeAll(async () => {
        await testToolchain();
        folder = temporary();
        bad = badEstate(folder);
        const kubeconfig = join(folder, "kubeconfig");
        writeFileSync(kubeconfig, JSON.stringify(nowhere));
        env = { ...(await pulumiEnvironment(folder)), KUBECONFIG: kubeconfig };
        project = join(folder, "checkout");
        copyCheckout(project);
        for (const stack of [platform, tenants])
            expect(await runPulumi(["stack", "init", stack], project, env)).toMatchObject({ code: 0 });
    }, toolchainTimeoutMs);

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
