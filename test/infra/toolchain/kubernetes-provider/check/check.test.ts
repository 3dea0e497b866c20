import { checkObject } from "../../../../../infra/toolchain/kubernetes-provider/check/check";
import { isNamespaced, readToken, type ObjectKind } from "../../../../../infra/toolchain/kubernetes-provider/kinds";
import { secret, unknownString, type Properties } from "../../../../../infra/toolchain/kubernetes-provider/properties";

const kindOf = (token: string): ObjectKind => {
    const meaning = readToken(token);
    if ("unsupported" in meaning) throw new Error(token);
    return meaning;
};
const seed = new Uint8Array([1, 2, 3]);

function check(
    token: string,
    news: Properties,
    more: { olds?: Properties; namespace?: string; mode?: "disable" | "enforce"; proposed?: string } = {},
) {
    return checkObject({
        kind: kindOf(token),
        olds: more.olds ?? {},
        news,
        autonaming: {
            logicalName: "web",
            seed,
            ...(more.mode === undefined ? {} : { setting: { mode: more.mode, proposed: more.proposed ?? "" } }),
        },
        defaultNamespace: more.namespace,
    });
}
const failuresOf = (token: string, news: Properties): string[] =>
    check(token, news).failures.map(({ property }) => property);

const namespaceToken = "kubernetes:core/v1:Namespace";
const deploymentToken = "kubernetes:apps/v1:Deployment";
const pod = (containers: Properties[]): Properties => ({ spec: { containers }, metadata: { labels: { app: "web" } } });
const deployment = (spec: Properties = {}): Properties => ({
    metadata: { name: "web", namespace: "a" },
    spec: {
        selector: { matchLabels: { app: "web" } },
        template: pod([{ name: "web", image: "registry/web:1" }]),
        ...spec,
    },
});

describe("type tokens", () => {
    test.each([
        ["kubernetes:core/v1:Namespace", { group: "", version: "v1", kind: "Namespace" }],
        ["kubernetes:apps/v1:Deployment", { group: "apps", version: "v1", kind: "Deployment" }],
        [
            "kubernetes:networking.k8s.io/v1:NetworkPolicy",
            { group: "networking.k8s.io", version: "v1", kind: "NetworkPolicy" },
        ],
        ["kubernetes:example.com/v1beta1:Patch", { group: "example.com", version: "v1beta1", kind: "Patch" }],
        ["kubernetes:example.com/v1:SecurityPatch", { group: "example.com", version: "v1", kind: "SecurityPatch" }],
        ["kubernetes:core/v1:NamespacePatch", { unsupported: "patch" }],
        ["kubernetes:rbac.authorization.k8s.io/v1:RolePatch", { unsupported: "patch" }],
        ["kubernetes:helm.sh/v3:Release", { unsupported: "component" }],
        ["kubernetes:yaml/v2:ConfigFile", { unsupported: "component" }],
        ["kubernetes:yaml:ConfigFile", { unsupported: "component" }],
    ])("%s means %j", (token, meaning) => {
        expect(readToken(token)).toEqual(meaning);
    });

    test("namespaces: known for standard kinds, open for custom ones", () => {
        expect(isNamespaced(kindOf(deploymentToken))).toBe(true);
        expect(isNamespaced(kindOf("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole"))).toBe(false);
        expect(isNamespaced(kindOf("kubernetes:example.com/v1:Thing"))).toBeUndefined();
    });
});

describe("completing an object", () => {
    test("apiVersion, kind, a name that the program left open, and the provider's namespace", () => {
        const { inputs, failures } = check("kubernetes:core/v1:ConfigMap", { data: { a: "b" } }, { namespace: "own" });
        expect(failures).toEqual([]);
        expect(inputs).toEqual({
            apiVersion: "v1",
            kind: "ConfigMap",
            data: { a: "b" },
            metadata: {
                name: expect.stringMatching(/^web-[0-9a-f]{8}$/),
                namespace: "own",
                annotations: { "pulumi.com/autonamed": "true" },
            },
        });
    });

    test("the same seed gives the same name; none gives another each time", () => {
        const name = () => (check(namespaceToken, {}).inputs["metadata"] as Properties)["name"];
        expect(name()).toBe(name());
        const random = () =>
            checkObject({
                kind: kindOf(namespaceToken),
                olds: {},
                news: {},
                autonaming: { logicalName: "a", seed: new Uint8Array() },
                defaultNamespace: undefined,
            }).inputs["metadata"];
        expect(random()).not.toEqual(random());
    });

    test("a made-up name is kept, also where other metadata is secret or unknown", () => {
        const olds: Properties = {
            metadata: { name: "web-0000aaaa", annotations: { "pulumi.com/autonamed": "true" } },
        };
        const { inputs } = check(namespaceToken, { metadata: { labels: { a: unknownString } } }, { olds });
        expect(inputs["metadata"]).toMatchObject({ name: "web-0000aaaa", labels: { a: unknownString } });
    });

    test("a name that the program gave up is not kept", () => {
        const { inputs } = check(namespaceToken, {}, { olds: { metadata: { name: "given" } } });
        expect((inputs["metadata"] as Properties)["name"]).toMatch(/^web-[0-9a-f]{8}$/);
    });

    test("the project's settings for names hold", () => {
        expect(check(namespaceToken, {}, { mode: "enforce", proposed: "as-said" }).inputs["metadata"]).toMatchObject({
            name: "as-said",
        });
        expect(check(namespaceToken, {}, { mode: "disable" }).failures.map(({ property }) => property)).toEqual([
            "metadata",
        ]);
        expect(
            check(namespaceToken, { metadata: { labels: {} } }, { mode: "disable" }).failures.map(
                ({ property }) => property,
            ),
        ).toEqual(["metadata.name"]);
    });

    test("generateName leaves the name to the API server", () => {
        const { inputs, failures } = check(namespaceToken, { metadata: { generateName: "a-" } });
        expect(failures).toEqual([]);
        expect(inputs["metadata"]).toEqual({ generateName: "a-" });
    });

    test("no namespace for what lives in none, and none over one that is given or unknown", () => {
        expect(check(namespaceToken, { metadata: { name: "a" } }, { namespace: "own" }).inputs["metadata"]).toEqual({
            name: "a",
        });
        for (const namespace of ["given", unknownString])
            expect(
                check("kubernetes:core/v1:Secret", { metadata: { name: "a", namespace } }, { namespace: "own" }).inputs[
                    "metadata"
                ],
            ).toEqual({ name: "a", namespace });
    });

    test("secrets stay secret", () => {
        const data = { password: secret("geheim") };
        expect(check("kubernetes:core/v1:Secret", { stringData: data }).inputs["stringData"]).toEqual(data);
    });
});

describe("what the API server would refuse", () => {
    test.each<[string, string, Properties, string[]]>([
        ["another kind than the type's", namespaceToken, { kind: "Pod", metadata: { name: "a" } }, ["kind"]],
        [
            "another apiVersion than the type's",
            deploymentToken,
            { ...deployment(), apiVersion: "apps/v1beta1" },
            ["apiVersion"],
        ],
        ["a name with capitals", namespaceToken, { metadata: { name: "DeptA" } }, ["metadata.name"]],
        [
            "a name that is too long for its kind",
            namespaceToken,
            { metadata: { name: "a".repeat(64) } },
            ["metadata.name"],
        ],
        [
            "a service that begins with a digit",
            "kubernetes:core/v1:Service",
            { metadata: { name: "1a" } },
            ["metadata.name"],
        ],
        ["a Chinese name", "kubernetes:core/v1:ConfigMap", { metadata: { name: "省政府" } }, ["metadata.name"]],
        ["a name that is no text", namespaceToken, { metadata: { name: 7 } }, ["metadata.name"]],
        [
            "a namespace that is no label",
            "kubernetes:core/v1:Secret",
            { metadata: { name: "a", namespace: "a.b" } },
            ["metadata.namespace"],
        ],
        [
            "a namespace for a cluster-wide object",
            "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
            { metadata: { name: "a", namespace: "b" } },
            ["metadata.namespace"],
        ],
        [
            "a label with a bad key",
            namespaceToken,
            { metadata: { name: "a", labels: { "a/b/c": "x" } } },
            ['metadata.labels["a/b/c"]'],
        ],
        [
            "a label with a bad value",
            namespaceToken,
            { metadata: { name: "a", labels: { "egov/owner": "财政厅" } } },
            ['metadata.labels["egov/owner"]'],
        ],
        [
            "a label that is no text",
            namespaceToken,
            { metadata: { name: "a", labels: { a: true } } },
            ['metadata.labels["a"]'],
        ],
        [
            "a selector that finds none of its pods",
            deploymentToken,
            deployment({ selector: { matchLabels: { app: "other" } } }),
            ['spec.template.metadata.labels["app"]'],
        ],
        ["no container", deploymentToken, deployment({ template: pod([]) }), ["spec.template.spec.containers"]],
        [
            "containers with one name",
            deploymentToken,
            deployment({ template: pod([{ name: "a" }, { name: "a" }]) }),
            ["spec.template.spec.containers[1].name"],
        ],
        ["half a replica", deploymentToken, deployment({ replicas: 1.5 }), ["spec.replicas"]],
        [
            "an amount of memory that is none",
            deploymentToken,
            deployment({ template: pod([{ name: "a", resources: { limits: { memory: "2 GB" } } }]) }),
            ['spec.template.spec.containers[0].resources.limits["memory"]'],
        ],
        [
            "a quota that is none",
            "kubernetes:core/v1:ResourceQuota",
            { metadata: { name: "q" }, spec: { hard: { cpu: "many" } } },
            ['spec.hard["cpu"]'],
        ],
        [
            "a port out of range",
            "kubernetes:core/v1:Service",
            { metadata: { name: "s" }, spec: { ports: [{ port: 70000 }] } },
            ["spec.ports[0].port"],
        ],
        [
            "several ports without names",
            "kubernetes:core/v1:Service",
            { metadata: { name: "s" }, spec: { ports: [{ port: 80 }, { port: 443, name: "https" }] } },
            ["spec.ports[0].name"],
        ],
    ])("%s", (_what, token, news, properties) => {
        expect(failuresOf(token, news)).toEqual(properties);
    });

    test.each<[string, Properties]>([
        [deploymentToken, deployment()],
        [deploymentToken, deployment({ template: pod([{ name: unknownString }, { name: unknownString }]) })],
        [deploymentToken, { metadata: { name: unknownString }, spec: unknownString }],
        [deploymentToken, deployment({ selector: { matchLabels: { app: unknownString } } })],
        ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { metadata: { name: "system:Egov" } }],
        [namespaceToken, { metadata: unknownString }],
        ["kubernetes:core/v1:Secret", { metadata: { name: secret("a.b") } }],
        [
            "kubernetes:core/v1:ResourceQuota",
            { metadata: { name: "q" }, spec: { hard: { cpu: "2500m", memory: "1.5Gi", pods: 10, x: unknownString } } },
        ],
    ])("nothing is wrong with %s %j", (token, news) => {
        expect(check(token, news).failures).toEqual([]);
    });

    test("reasons say what is there and what is allowed", () => {
        expect(check(namespaceToken, { metadata: { name: "DeptA" } }).failures[0]?.reason).toBe(
            'must be 1 to 63 lower-case letters, digits and "-", beginning and ending with a letter or digit; it is "DeptA"',
        );
    });
});
