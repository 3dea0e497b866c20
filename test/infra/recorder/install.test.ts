import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..", "..");
const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version.replace(/^v/, "");
const folder = join(root, ".build", "test", `install-${process.pid}`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bundles a program as the command line is bundled and gives back what it prints, as JSON. */
async function run(program: string): Promise<unknown> {
    mkdirSync(folder, { recursive: true });
    const outfile = join(folder, "program.js");
    await build({
        stdin: { contents: program, resolveDir: join(root, "infra"), loader: "ts" },
        outfile,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: ["@pulumi/*"],
        logLevel: "error",
    });
    return JSON.parse(execFileSync(process.execPath, [outfile], { cwd: root, encoding: "utf8" }));
}

const request = `{ stack: "s", project: "p", organization: "o", config: {}, upstream: new Map() }`;

test("classes of both provider SDKs run on the recorder when it is installed before they load", async () => {
    const recorded = await run(`
        import { installRecorder } from "./recorder/install";
        import { recordStack } from "./recorder/record";
        installRecorder();
        void (async () => {
            const openstack = await import("@pulumi/openstack");
            const kubernetes = await import("@pulumi/kubernetes");
            const stack = recordStack(${request}, () => {
                const network = new openstack.networking.Network("n", { name: "n" });
                new openstack.networking.Subnet("sub", { networkId: network.id, cidr: "10.0.0.0/24" });
                const provider = new openstack.Provider("p", { maxRetries: 3, insecure: false, password: "x", cloud: "c" });
                const namespace = new kubernetes.core.v1.Namespace("ns", { metadata: { name: "apps" } });
                new kubernetes.core.v1.Secret("sec", { metadata: { namespace: namespace.metadata.name }, stringData: { a: "b" } });
                return { is: openstack.networking.Network.isInstance(network), provider: provider.maxRetries };
            });
            console.log(JSON.stringify(stack));
        })();
    `);
    const network = "urn:pulumi:s::p::openstack:networking/network:Network::n";
    const byName = (name: string) =>
        (recorded as { resources: { name: string }[] }).resources.find((one) => one.name === name);
    expect(byName("sub")).toMatchObject({
        type: "openstack:networking/subnet:Subnet",
        inputs: { networkId: { kind: "unknown", urn: network, path: "id" }, cidr: "10.0.0.0/24" },
        dependencies: [network],
        version: versionOf("@pulumi/openstack"),
    });
    expect(byName("p")).toMatchObject({
        type: "pulumi:providers:openstack",
        inputs: { maxRetries: "3", insecure: "false", password: { kind: "secret", value: "x" }, cloud: "c" },
        additionalSecretOutputs: ["password"],
    });
    expect(byName("sec")).toMatchObject({
        inputs: { kind: "Secret", metadata: { namespace: "apps" }, stringData: { kind: "secret", value: { a: "b" } } },
        additionalSecretOutputs: ["data", "stringData"],
        version: versionOf("@pulumi/kubernetes"),
    });
    expect((recorded as { outputs: unknown }).outputs).toEqual({ is: true, provider: "3" });
});

test("the Automation API stays the real one, installing twice is installing once, and it can be taken away", async () => {
    const seen = await run(`
        import { installRecorder } from "./recorder/install";
        const uninstall = installRecorder();
        const again = installRecorder() === uninstall;
        const standIn = require("@pulumi/pulumi");
        const same = require("@pulumi/pulumi") === standIn && require("@pulumi/pulumi/runtime").isDryRun() === true;
        const automation = typeof require("@pulumi/pulumi/automation").LocalWorkspace;
        uninstall();
        const real = require("@pulumi/pulumi") !== standIn;
        console.log(JSON.stringify({ again, same, automation, real }));
    `);
    expect(seen).toEqual({ again: true, same: true, automation: "function", real: true });
});
