import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runPulumi, writeProject } from "../support/pulumi";
import { temporaryFolders } from "../support/temporary";
import { pulumiEnvironment, testToolchain, toolchainTimeoutMs } from "../support/toolchain";

const temporary = temporaryFolders();
jest.setTimeout(120_000);
beforeAll(() => testToolchain(), toolchainTimeoutMs);

/** A cluster that is never asked: previews must not need one. */
const kubeconfig = JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "c", cluster: { server: "https://127.0.0.1:9" } }],
    users: [{ name: "u", user: { token: "t" } }],
    contexts: [{ name: "c", context: { cluster: "c", user: "u" } }],
    "current-context": "c",
});

const program = (objects: string, provider = `{ kubeconfig: ${JSON.stringify(kubeconfig)} }`): string =>
    `const pulumi = require("@pulumi/pulumi");
     const k8s = require("@pulumi/kubernetes");
     const provider = new k8s.Provider("cluster", ${provider});
     const options = { provider };
     ${objects}`;

interface Planned {
    readonly op: string;
    readonly type: string;
    readonly name: string;
    readonly inputs: Record<string, unknown>;
    readonly changes: Record<string, string>;
}

interface Step {
    readonly op: string;
    readonly urn: string;
    readonly newState?: { readonly type: string; readonly inputs?: Record<string, unknown> };
    readonly detailedDiff?: Record<string, { readonly kind: string }> | null;
}

class Project {
    readonly #folder = temporary();
    readonly #project = join(this.#folder, "project");

    constructor(objects: string, provider?: string) {
        writeProject(this.#project, program(objects, provider));
    }

    async start(): Promise<this> {
        const env = await pulumiEnvironment(this.#folder);
        expect(await runPulumi(["stack", "init", "dev"], this.#project, env)).toMatchObject({ code: 0 });
        return this;
    }

    change(objects: string, provider?: string): void {
        writeFileSync(join(this.#project, "index.js"), program(objects, provider));
    }

    async run(...args: string[]): Promise<{ code: number | null; output: string }> {
        return runPulumi([...args, "-s", "dev"], this.#project, await pulumiEnvironment(this.#folder));
    }

    /** What a preview would do to the objects, by logical name. */
    async preview(): Promise<Record<string, Planned>> {
        const { code, output } = await this.run("preview", "--json");
        expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
        const { steps } = JSON.parse(output.slice(output.indexOf("{\n"))) as { steps: Step[] };
        const planned = steps.map((step): Planned => {
            const [type = "", name = ""] = step.urn.split("::").slice(2);
            return {
                op: step.op,
                type,
                name,
                inputs: step.newState?.inputs ?? {},
                changes: Object.fromEntries(
                    Object.entries(step.detailedDiff ?? {}).map(([path, { kind }]) => [path, kind]),
                ),
            };
        });
        return Object.fromEntries(planned.map((step) => [step.name, step]));
    }

    /** Puts what a preview plans into the state, as if it had been deployed: a preview against state then compares with it. */
    async deployed(): Promise<void> {
        const planned = Object.values(await this.preview());
        const exported = join(this.#folder, "state.json");
        const empty = { manifest: { time: "2026-01-01T00:00:00Z", magic: "", version: "" } };
        const provider = planned.find(({ type }) => type === "pulumi:providers:kubernetes");
        const providerUrn = "urn:pulumi:dev::plain::pulumi:providers:kubernetes::cluster";
        const resources = planned
            .filter(({ type }) => type !== "pulumi:pulumi:Stack")
            .map(({ type, name, inputs }) => ({
                urn: `urn:pulumi:dev::plain::${type}::${name}`,
                custom: true,
                id: type === provider?.type ? "provider-id" : name,
                type,
                inputs,
                outputs: inputs,
                parent: "urn:pulumi:dev::plain::pulumi:pulumi:Stack::plain-dev",
                ...(type === provider?.type ? {} : { provider: `${providerUrn}::provider-id` }),
            }));
        const stack = {
            urn: "urn:pulumi:dev::plain::pulumi:pulumi:Stack::plain-dev",
            custom: false,
            type: "pulumi:pulumi:Stack",
        };
        writeFileSync(
            exported,
            JSON.stringify({ version: 3, deployment: { ...empty, resources: [stack, ...resources] } }),
        );
        const { code, output } = await this.run("stack", "import", "--file", exported);
        expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
    }
}

const objects = (image: string, selector = "web", name = '"dept-a"'): string => `
    const namespace = new k8s.core.v1.Namespace("namespace", { metadata: { name: ${name}, labels: { "egov.example/owner": "finance" } } }, options);
    new k8s.core.v1.ResourceQuota("quota", { metadata: { namespace: namespace.metadata.name, name: "quota" }, spec: { hard: { "requests.cpu": "2" } } }, options);
    new k8s.core.v1.ConfigMap("settings", { metadata: { namespace: "dept-a" }, data: { a: "1" } }, options);
    new k8s.apps.v1.Deployment("web", { metadata: { name: "web", namespace: "dept-a" }, spec: {
        selector: { matchLabels: { app: "${selector}" } },
        template: { metadata: { labels: { app: "${selector}" } }, spec: { containers: [{ name: "web", image: "${image}" }] } } } }, options);
    new k8s.apiextensions.CustomResource("thing", { apiVersion: "example.com/v1", kind: "Thing", metadata: { name: "thing" }, spec: { size: 3 } }, options);`;

describe("a preview of new objects", () => {
    test("completes them, and asks no cluster", async () => {
        const project = await new Project(objects("registry.example/web:1")).start();
        const planned = await project.preview();
        expect(Object.values(planned).every(({ op }) => op === "create")).toBe(true);
        expect(planned["settings"]?.inputs).toMatchObject({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: {
                name: expect.stringMatching(/^settings-[0-9a-f]{8}$/),
                annotations: { "pulumi.com/autonamed": "true" },
            },
        });
        expect(planned["thing"]?.inputs).toMatchObject({ apiVersion: "example.com/v1", kind: "Thing" });
        expect(planned["quota"]?.inputs).toMatchObject({ metadata: { namespace: "dept-a" } });
    });

    test("works for a cluster that does not exist yet", async () => {
        const project = await new Project(
            objects("registry.example/web:1"),
            "{ kubeconfig: pulumi.output(pulumi.unknown) }",
        ).start();
        expect(Object.keys(await project.preview())).toEqual(
            expect.arrayContaining(["namespace", "quota", "web", "thing"]),
        );
    });

    test("refuses what the API server would, with path and reason", async () => {
        const project = await new Project(`
            new k8s.core.v1.Namespace("bad", { metadata: { name: "Dept_A" } }, options);`).start();
        const { code, output } = await project.run("preview");
        expect(code).not.toBe(0);
        expect(output).toContain("metadata.name");
        expect(output).toContain('it is "Dept_A"');
    });

    test("secrets are not shown", async () => {
        const project = await new Project(
            `new k8s.core.v1.Secret("login", { metadata: { name: "login" }, stringData: { password: pulumi.secret("geheim") } }, options);`,
        ).start();
        const { code, output } = await project.run("preview", "--diff");
        expect(code).toBe(0);
        expect(output).toContain("[secret]");
        expect(output).not.toContain("geheim");
    });

    test("says what is wrong with a kubeconfig", async () => {
        const project = await new Project(
            objects("x"),
            `{ kubeconfig: ${JSON.stringify(kubeconfig)}, context: "other" }`,
        ).start();
        const { code, output } = await project.run("preview");
        expect(code).not.toBe(0);
        expect(output).toContain('kubeconfig has no context "other"; it has "c"');
    });

    test("says that charts and patches need the official plug-in", async () => {
        const project = await new Project(
            `new k8s.core.v1.NamespacePatch("patch", { metadata: { name: "default", labels: { a: "b" } } }, options);`,
        ).start();
        const { code, output } = await project.run("preview");
        expect(code).not.toBe(0);
        expect(output).toContain("install the official Kubernetes plug-in");
    });
});

describe("a preview against what is deployed", () => {
    test("nothing changes by itself; changes are named by their fields; fixed fields make a new object", async () => {
        const project = await new Project(objects("registry.example/web:1")).start();
        await project.deployed();
        const same = await project.preview();
        expect(Object.fromEntries(Object.values(same).map(({ name, op }) => [name, op]))).toEqual(
            Object.fromEntries(Object.keys(same).map((name) => [name, "same"])),
        );

        project.change(objects("registry.example/web:2"));
        expect((await project.preview())["web"]).toMatchObject({
            op: "update",
            changes: { "spec.template.spec.containers[0].image": "update" },
        });

        project.change(objects("registry.example/web:1", "other"));
        const replaced = await project.run("preview", "--diff");
        expect(replaced.output).toMatch(/kubernetes:apps\/v1:Deployment: \(replace\)/);

        project.change(objects("registry.example/web:1", "web", "pulumi.output(pulumi.unknown)"));
        const unknown = await project.run("preview", "--diff");
        expect(unknown.code).toBe(0);
        expect(unknown.output).toMatch(/kubernetes:core\/v1:Namespace: \(replace\)/);
    });
});
