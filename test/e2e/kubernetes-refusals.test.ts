import { temporaryFolders } from "../support/temporary";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { describeOnCluster, ensureNode } from "./support/cluster";
import { KubernetesProject } from "./support/kubernetes-project";

const temporary = temporaryFolders();
jest.setTimeout(120_000);

const secure = "{ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }";
const closed = "{ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }";

describeOnCluster("refusals, waits and conflicts on a real API server", (cluster) => {
    const at = `refuse-${process.pid}`;
    let project: KubernetesProject;
    const started: KubernetesProject[] = [];
    const start = async (settings: object = {}, kubeconfig = cluster.kubeconfig): Promise<KubernetesProject> => {
        const made = await KubernetesProject.start(temporary(), kubeconfig, settings);
        started.push(made);
        return made;
    };

    /** A deployment in the namespace; `pods` is the security context of its pods and `image` of their container. */
    const deployment = (pods: string, { cpu = "100m", timeout = 60, more = "" } = {}): string => `
        const metadata = { namespace: "${at}", name: "web" };
        new k8s.apps.v1.Deployment("web", { metadata, spec: { selector: { matchLabels: { app: "web" } }, template: {
            metadata: { labels: { app: "web" } }, spec: { securityContext: ${pods}, ${more} containers: [{ name: "web", image: "registry.example/web:1",
                securityContext: ${pods === "{}" ? "{}" : closed}, resources: { requests: { cpu: "${cpu}" } } }] } } } },
            { ...options, customTimeouts: { create: "${timeout}s", update: "${timeout}s" } });`;

    beforeAll(async () => {
        await testToolchain();
        await ensureNode(cluster);
        await cluster.create({
            apiVersion: "v1",
            kind: "Namespace",
            metadata: { name: at, labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
        });
        project = await start();
    }, toolchainTimeoutMs);
    afterAll(async () => {
        for (const made of started) await made.run("destroy", "--yes", "--skip-preview");
        await cluster.remove("v1/Namespace", at);
    });

    test("pods that break Pod Security: the preview warns, the deployment fails with the API's reason and is mended by the next", async () => {
        const preview = await project.program(deployment("{}")).succeed("preview");
        expect(preview).toContain('would violate PodSecurity "restricted:latest"');

        const { code, output } = await project.up();
        expect(code).not.toBe(0);
        expect(output).toContain(`Deployment "${at}/web" will not become ready by itself`);
        expect(output).toMatch(/FailedCreate: pods "web-[^"]*" is forbidden: violates PodSecurity "restricted:latest"/);
        expect((await project.state())["Deployment web"]?.initErrors).not.toHaveLength(0);

        await project.program(deployment(secure)).succeed("up", "--yes", "--skip-preview");
        expect((await project.state())["Deployment web"]?.initErrors ?? []).toHaveLength(0);
        expect((await cluster.read("apps/v1/Deployment", "web", at))?.status).toMatchObject({ availableReplicas: 1 });
    });

    test("pods that find no node: the deployment fails after its time, with the scheduler's reason", async () => {
        const { code, output } = await project
            .program(deployment(secure, { timeout: 12, more: 'nodeSelector: { room: "none" },' }))
            .up();
        expect(code).not.toBe(0);
        expect(output).toContain(`Deployment "${at}/web" was not ready within 12 s`);
        expect(output).toMatch(/pod "web-[^"]*": Unschedulable: .*didn't match Pod's node affinity\/selector/);
    });

    test("a wait ends at once when the run is cancelled; the object stays in the state", async () => {
        project.program(deployment(secure, { timeout: 300, more: 'nodeSelector: { room: "other" },' }));
        let cancelledAt = 0;
        const { code, output } = await project.up((text, pid) => {
            if (cancelledAt !== 0 || !/updating \(\d+s\).*waiting for/.test(text)) return;
            cancelledAt = Date.now();
            process.kill(pid, "SIGINT");
        });
        expect(Date.now() - cancelledAt).toBeLessThan(20_000);
        expect(code).not.toBe(0);
        expect(output).toContain("was not ready when the run was cancelled");
        const kept = (await project.state())["Deployment web"];
        expect(kept?.id).toBe(`${at}/web`);
        expect(kept?.outputs?.["spec"].template.spec.nodeSelector).toEqual({ room: "other" });
        await project.program(deployment(secure)).succeed("up", "--yes", "--skip-preview");
    });

    test("what can't be made is said so, object by object, with what to do; what exists already stays as it was", async () => {
        const other = await start();
        await cluster.create({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: { name: "taken", namespace: at },
            data: { a: "theirs" },
        } as never);
        other.program(`
            new k8s.core.v1.ConfigMap("mine", { metadata: { name: "taken", namespace: "${at}" }, data: { a: "mine" } }, options);
            new k8s.core.v1.ConfigMap("map", { metadata: { name: "map", namespace: "${at}-none" } }, options);
            new k8s.apiextensions.CustomResource("none", { apiVersion: "none.example/v1", kind: "None", metadata: { name: "none", namespace: "${at}" } }, options);`);
        const taken = `can't create ConfigMap "${at}/taken": AlreadyExists`;
        const preview = await other.run("preview");
        expect(preview.code).not.toBe(0);
        expect(preview.output).toContain(taken);
        // A namespace or a kind may still come.
        expect(preview.output).not.toContain("not found");

        const { code, output } = await other.run("up", "--yes", "--skip-preview", "--continue-on-error");
        expect(code).not.toBe(0);
        expect(output).toContain(taken);
        expect(output).toContain("pulumi import");
        expect(output).toContain(`namespaces "${at}-none" not found`);
        expect(output).toContain("the API server has no kind None in none.example/v1");
        expect((await cluster.read("v1/ConfigMap", "taken", at))?.["data"]).toEqual({ a: "theirs" });
    });

    test("a field that somebody else has changed is a conflict that names them, unless it is to be overwritten", async () => {
        const other = await start();
        const map = (value: string, annotations = ""): string =>
            `new k8s.core.v1.Namespace("shared", { metadata: { name: "${at}-shared", labels: { level: "${value}" }, annotations: { ${annotations} } } }, options);`;
        await other.program(map("1")).succeed("up", "--yes", "--skip-preview");
        await cluster.change("v1/Namespace", `${at}-shared`, undefined, { metadata: { labels: { level: "theirs" } } });
        const { code, output } = await other.program(map("2")).up();
        expect(code).not.toBe(0);
        expect(output).toContain('set by "somebody": .metadata.labels.level');
        await other.program(map("2", '"pulumi.com/patchForce": "true"')).succeed("up", "--yes", "--skip-preview");
        expect((await cluster.read("v1/Namespace", `${at}-shared`))?.metadata?.labels?.["level"]).toBe("2");
    });

    test("what the API server finds invalid is named with its fields", async () => {
        const other = await start();
        const { code, output } = await other
            .program(
                `new k8s.networking.v1.NetworkPolicy("bad", { metadata: { name: "bad", namespace: "${at}" }, spec: { podSelector: {}, policyTypes: ["Nonsense", "Ingress", "Egress"] } }, options);`,
            )
            .run("preview");
        expect(code).not.toBe(0);
        expect(output).toContain(`can't create NetworkPolicy "${at}/bad"`);
        expect(output).toContain("spec.policyTypes");
    });

    test("a delete waits, and says what holds the object when it takes too long", async () => {
        const other = await start();
        const held = `new k8s.core.v1.ConfigMap("held", { metadata: { name: "held", namespace: "${at}", finalizers: ["egov.example/hold"] } },
            { ...options, customTimeouts: { delete: "3s" } });`;
        await other.program(held).succeed("up", "--yes", "--skip-preview");
        const { code, output } = await other.run("destroy", "--yes", "--skip-preview");
        expect(code).not.toBe(0);
        expect(output).toContain(`ConfigMap "${at}/held" was not gone within 3 s`);
        expect(output).toContain("finalizer egov.example/hold");
        await cluster.change("v1/ConfigMap", "held", at, { metadata: { finalizers: null } });
        await other.succeed("destroy", "--yes", "--skip-preview");
    });

    test("an object that somebody made anew under the same name is left alone", async () => {
        const other = await start();
        await other
            .program(
                `new k8s.core.v1.ConfigMap("again", { metadata: { name: "again", namespace: "${at}" } }, options);`,
            )
            .succeed("up", "--yes", "--skip-preview");
        await cluster.remove("v1/ConfigMap", "again", at);
        await cluster.create({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: { name: "again", namespace: at },
            data: { a: "theirs" },
        } as never);
        expect(await other.succeed("destroy", "--yes", "--skip-preview")).toContain("that one is left alone");
        expect((await cluster.read("v1/ConfigMap", "again", at))?.["data"]).toEqual({ a: "theirs" });
    });

    test("credentials that the cluster does not accept are said to be that", async () => {
        const wrong = cluster.kubeconfig.replace(/token: *"?[^"}\s]+"?/, 'token: "wrong"');
        const other = await start({}, wrong);
        other.program(`new k8s.core.v1.ConfigMap("map", { metadata: { name: "map", namespace: "${at}" } }, options);`);
        expect(await other.succeed("preview")).toContain("the preview goes on without the cluster: Unauthorized");
        const { code, output } = await other.up();
        expect(code).not.toBe(0);
        expect(output).toContain("Unauthorized");
        expect(output).toContain("does not accept the credentials");
    });

    test("a cluster that does not answer is named with its address", async () => {
        const other = await start({}, cluster.kubeconfig.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:9"));
        const { code, output } = await other
            .program(`new k8s.core.v1.ConfigMap("map", { metadata: { name: "map", namespace: "${at}" } }, options);`)
            .up();
        expect(code).not.toBe(0);
        expect(output).toContain("https://127.0.0.1:9 refuses connections");
    });
});
