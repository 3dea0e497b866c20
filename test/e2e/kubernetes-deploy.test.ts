import { temporaryFolders } from "../support/temporary";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { describeOnCluster, ensureNode } from "./support/cluster";
import { counts, KubernetesProject } from "./support/kubernetes-project";

const temporary = temporaryFolders();
jest.setTimeout(120_000);

/** Everything that our components make, with a custom resource. */
const objects = (at: string, { owner = "finance", app = "web", data = "1", more = "" } = {}): string => `
    const namespace = new k8s.core.v1.Namespace("namespace", { metadata: { name: "${at}", labels: {
        "egov.example/owner": "${owner}", "pod-security.kubernetes.io/enforce": "restricted" } } }, options).metadata.name;
    const named = (name) => ({ namespace, name });
    const pod = (app) => ({ metadata: { labels: { app } }, spec: {
        securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
        containers: [{ name: app, image: "registry.example/web:1", ports: [{ containerPort: 8080 }],
            resources: { requests: { cpu: "0.1", memory: "64Mi" } },
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } } }] } });
    const rules = [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }];
    const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "${at}" };
    const subjects = [{ kind: "Group", name: "operators", apiGroup: "rbac.authorization.k8s.io" }];
    new k8s.core.v1.ResourceQuota("quota", { metadata: named("quota"), spec: { hard: { "requests.cpu": "2000m", pods: 20 } } }, options);
    new k8s.core.v1.LimitRange("limits", { metadata: named("limits"), spec: { limits: [{ type: "Container", default: { cpu: "0.5" } }] } }, options);
    new k8s.core.v1.ServiceAccount("account", { metadata: named("web"), automountServiceAccountToken: false }, options);
    new k8s.core.v1.Secret("login", { metadata: named("login"), stringData: { password: pulumi.secret("geheim") } }, options);
    new k8s.core.v1.ConfigMap("settings", { metadata: { namespace }, data: { a: "${data}" } }, options);
    new k8s.networking.v1.NetworkPolicy("policy", { metadata: named("default"), spec: { podSelector: {}, policyTypes: ["Ingress"],
        ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }] } }, options);
    new k8s.rbac.v1.ClusterRole("role", { metadata: { name: "${at}" }, rules }, options);
    new k8s.rbac.v1.RoleBinding("binding", { metadata: named("operators"), roleRef, subjects }, options);
    new k8s.rbac.v1.ClusterRoleBinding("everywhere", { metadata: { name: "${at}" }, roleRef, subjects }, options);
    new k8s.scheduling.v1.PriorityClass("priority", { metadata: { name: "${at}" }, value: 1000, description: "test" }, options);
    new k8s.policy.v1.PodDisruptionBudget("budget", { metadata: named("web"), spec: { minAvailable: 1, selector: { matchLabels: { app: "${app}" } } } }, options);
    new k8s.apps.v1.Deployment("web", { metadata: named("web"), spec: { replicas: 2, selector: { matchLabels: { app: "${app}" } }, template: pod("${app}") } }, options);
    new k8s.core.v1.Service("web", { metadata: named("web"), spec: { selector: { app: "${app}" }, ports: [{ port: 80, targetPort: 8080 }] } }, options);
    new k8s.core.v1.Service("db", { metadata: named("db"), spec: { clusterIP: "None", selector: { app: "db" }, ports: [{ port: 5432 }] } }, options);
    new k8s.apps.v1.StatefulSet("db", { metadata: named("db"), spec: { replicas: 1, serviceName: "db", selector: { matchLabels: { app: "db" } }, template: pod("db") } }, options);
    new k8s.networking.v1.Ingress("ingress", { metadata: named("web"), spec: { ingressClassName: "${at}", rules: [{ host: "a.example",
        http: { paths: [{ path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { number: 80 } } } }] } }] } }, options);
    const definition = new k8s.apiextensions.v1.CustomResourceDefinition("definition", { metadata: { name: "things.${at}.example" }, spec: {
        group: "${at}.example", scope: "Namespaced", names: { plural: "things", singular: "thing", kind: "Thing" },
        versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema: { type: "object",
            properties: { spec: { type: "object", x_kubernetes_preserve_unknown_fields: true } } } } }] } }, options);
    new k8s.apiextensions.CustomResource("thing", { apiVersion: "${at}.example/v1", kind: "Thing", metadata: named("thing"), spec: { size: 3 } },
        { ...options, dependsOn: definition });
    ${more}`;

/** Resources of the program above, with provider and stack. */
const all = 21;

describeOnCluster("a stack of every kind on a real API server", (cluster) => {
    const at = `life-${process.pid}`;
    let project: KubernetesProject;
    beforeAll(async () => {
        await testToolchain();
        await ensureNode(cluster);
        project = await KubernetesProject.start(temporary(), cluster.kubeconfig, { enablePatchForce: true });
    }, toolchainTimeoutMs);
    afterAll(() => project.run("destroy", "--yes", "--skip-preview"));

    test("is previewed before anything exists: what waits for namespace and definition stays offline", async () => {
        const output = await project.program(objects(at)).succeed("preview");
        expect(output).toContain(`${all} to create`);
        expect(await cluster.read("v1/Namespace", at)).toBeUndefined();
    });

    test("is made, with pods that run; secrets stay secret in the state", async () => {
        expect(counts(await project.succeed("up", "--yes", "--skip-preview"))).toEqual({ created: all });
        const deployment = await cluster.read("apps/v1/Deployment", "web", at);
        expect(deployment?.status).toMatchObject({ availableReplicas: 2 });
        expect((await cluster.read("apps/v1/StatefulSet", "db", at))?.status).toMatchObject({ readyReplicas: 1 });
        expect(await cluster.read(`${at}.example/v1/Thing`, "thing", at)).toMatchObject({ spec: { size: 3 } });
        const managers = (deployment?.metadata?.managedFields ?? []).map(({ manager }) => manager);
        expect(managers).toContainEqual(expect.stringMatching(/^pulumi-kubernetes-[0-9a-f]{8}$/));
        const state = JSON.stringify(await project.state());
        expect(state).not.toContain("geheim");
        expect(state).not.toContain(Buffer.from("geheim").toString("base64"));
    });

    test("does not change by a second deployment or a refresh", async () => {
        expect(counts(await project.succeed("up", "--yes", "--skip-preview"))).toEqual({ unchanged: all });
        expect(counts(await project.succeed("refresh", "--yes", "--skip-preview"))).toEqual({ unchanged: all });
        expect(counts(await project.succeed("up", "--yes", "--skip-preview"))).toEqual({ unchanged: all });
    });

    test("what was changed from outside is seen by a refresh, and only that; the next deployment mends it", async () => {
        await cluster.change("v1/Namespace", at, undefined, {
            metadata: { labels: { "egov.example/owner": "nobody", theirs: "yes" } },
        });
        await cluster.change("v1/ResourceQuota", "quota", at, { spec: { hard: { "requests.cpu": "9" } } });
        await cluster.change("networking.k8s.io/v1/NetworkPolicy", "default", at, {
            spec: { ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }, { port: 443 }] }] },
        });
        await cluster.change("rbac.authorization.k8s.io/v1/ClusterRole", at, undefined, {
            rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list", "delete"] }],
        });
        await cluster.change("apps/v1/Deployment", "web", at, {
            metadata: { annotations: { "somebody.example/note": "theirs" } },
        });
        await cluster.remove("v1/LimitRange", "limits", at);

        const seen = await project.succeed("refresh", "--yes", "--skip-preview");
        expect(counts(seen)).toEqual({ updated: 4, deleted: 1, unchanged: all - 5 });
        for (const changed of [
            "Namespace namespace",
            "ResourceQuota quota",
            "NetworkPolicy policy",
            "ClusterRole role",
        ])
            expect(seen).toContain(`:${changed} updated`);

        expect(counts(await project.succeed("up", "--yes", "--skip-preview"))).toEqual({
            created: 1,
            updated: 4,
            unchanged: all - 5,
        });
        expect((await cluster.read("v1/Namespace", at))?.metadata?.labels).toMatchObject({
            "egov.example/owner": "finance",
            theirs: "yes",
        });
        expect(await cluster.read("v1/ResourceQuota", "quota", at)).toMatchObject({
            spec: { hard: { "requests.cpu": "2" } },
        });
        expect(await cluster.read("networking.k8s.io/v1/NetworkPolicy", "default", at)).toMatchObject({
            spec: { ingress: [{ ports: [expect.anything()] }] },
        });
        expect(await cluster.read("rbac.authorization.k8s.io/v1/ClusterRole", at)).toMatchObject({
            rules: [{ verbs: ["get", "list"] }],
        });
        expect(counts(await project.succeed("refresh", "--yes", "--skip-preview"))).toEqual({ unchanged: all });
    });

    test("fields change in place; those that are fixed make a new object", async () => {
        const before = await cluster.read("apps/v1/Deployment", "web", at);
        const output = await project
            .program(objects(at, { owner: "health", app: "site", data: "2" }))
            .succeed("up", "--yes", "--skip-preview");
        expect(counts(output)).toEqual({ updated: 3, replaced: 2, unchanged: all - 5 });
        expect((await cluster.read("v1/Namespace", at))?.metadata?.labels?.["egov.example/owner"]).toBe("health");
        const after = await cluster.read("apps/v1/Deployment", "web", at);
        expect(after?.metadata?.uid).not.toBe(before?.metadata?.uid);
        expect(after?.status).toMatchObject({ availableReplicas: 2 });
    });

    test("what leaves the program leaves the object; an object of somebody else can be taken over", async () => {
        await cluster.create({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: { name: "theirs", namespace: at, labels: { a: "b" } },
            data: { a: "1", b: "2" },
        } as never);
        const provider = (await project.state())["kubernetes cluster"]?.urn;
        await project.succeed(
            "import", "--generate-code=false", "--protect=false", "--yes", "--skip-preview", "--provider", `cluster=${provider}`,
            "kubernetes:core/v1:ConfigMap", "theirs", `${at}/theirs`,
        ); // prettier-ignore
        expect((await project.state())["ConfigMap theirs"]?.inputs).toEqual({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: { name: "theirs", namespace: at, labels: { a: "b" } },
            data: { a: "1", b: "2" },
        });
        const theirs = (labels: string): string =>
            objects(at, {
                owner: "health", app: "site", data: "2",
                more: `new k8s.core.v1.ConfigMap("theirs", { metadata: { ...named("theirs"), labels: ${labels} }, data: { a: "1", b: "2" } }, options);`,
            }); // prettier-ignore
        expect(counts(await project.program(theirs('{ a: "b" }')).succeed("up", "--yes", "--skip-preview"))).toEqual({
            unchanged: all + 1,
        });
        expect(counts(await project.program(theirs('{ c: "d" }')).succeed("up", "--yes", "--skip-preview"))).toEqual({
            updated: 1,
            unchanged: all,
        });
        expect((await cluster.read("v1/ConfigMap", "theirs", at))?.metadata?.labels).toMatchObject({ c: "d" });
        await project.program(theirs("{}")).succeed("up", "--yes", "--skip-preview");
        expect((await cluster.read("v1/ConfigMap", "theirs", at))?.metadata?.labels).not.toMatchObject({ c: "d" });
    });

    test("goes with the stack, and nothing else does", async () => {
        await cluster.create({ apiVersion: "v1", kind: "Namespace", metadata: { name: `${at}-other` } });
        await project.succeed("destroy", "--yes", "--skip-preview");
        expect(await cluster.read("v1/Namespace", at)).toBeUndefined();
        expect(await cluster.read("rbac.authorization.k8s.io/v1/ClusterRole", at)).toBeUndefined();
        expect(
            await cluster.read("apiextensions.k8s.io/v1/CustomResourceDefinition", `things.${at}.example`),
        ).toBeUndefined();
        expect(await cluster.read("v1/Namespace", `${at}-other`)).toBeDefined();
        await cluster.remove("v1/Namespace", `${at}-other`);
    });
});
