import type { RecordedResource } from "../../../infra/recorder/types";
import { ofType, one } from "../recording";
import { containerPlace, description, inContainers, onMachines, sorted, workloads } from "./fixture";

const resources = inContainers();
const objects = resources.filter((each) => each.type.startsWith("kubernetes:"));

/** A field of an object, as `spec.template.spec`. */
function at(resource: RecordedResource, path: string): unknown {
    return path
        .split(".")
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], resource.inputs);
}

test.each(objects.map((each) => [each.type, each.name, each] as const))(
    "%s %s says who owns it and is in the system's namespace",
    (type, _name, object) => {
        expect(at(object, "metadata.labels")).toMatchObject({
            "egov-cloud.io/division": "370000",
            "egov-cloud.io/department": "finance",
            "egov-cloud.io/system": "budget",
            "egov-cloud.io/zone": "common",
            "egov-cloud.io/level": "S3A2G3",
        });
        expect(at(object, type.endsWith(":Namespace") ? "metadata.name" : "metadata.namespace")).toBe("budget");
        const provider = resources.find((each) => each.type === "pulumi:providers:kubernetes");
        expect(object.provider).toBe(provider?.urn);
    },
);

test("the namespace admits restricted pods only", () => {
    expect(at(one(resources, "Namespace", "budget"), "metadata.labels")).toMatchObject({
        "pod-security.kubernetes.io/enforce": "restricted",
    });
});

describe("network policies", () => {
    const policy = (name: string) => at(one(resources, "NetworkPolicy", `budget/${name}`), "spec");

    test("deny all but the name service", () => {
        expect(policy("default-deny")).toEqual({ podSelector: {}, policyTypes: ["Ingress", "Egress"] });
        expect(policy("name-service")).toMatchObject({ podSelector: {}, policyTypes: ["Egress"] });
    });

    test("allow exactly what flows and endpoints declare", () => {
        const pods = (name: string) => ({
            podSelector: { matchLabels: { "app.kubernetes.io/name": name, "app.kubernetes.io/part-of": "budget" } },
        });
        const tcp = (port: number) => [{ protocol: "TCP", port }];
        const records = { to: [{ ipBlock: { cidr: "10.37.3.0/26" } }], ports: tcp(9000) };
        expect(policy("app")).toEqual({
            ...pods("app"),
            policyTypes: ["Ingress", "Egress"],
            ingress: [
                { from: [{ ipBlock: { cidr: "10.37.9.0/24" } }], ports: tcp(9443) },
                {
                    from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "ingress-nginx" } } }],
                    ports: tcp(8080),
                },
            ],
            egress: [{ to: [pods("db")], ports: tcp(5432) }, records],
        });
        expect(policy("db")).toEqual({
            ...pods("db"),
            policyTypes: ["Ingress", "Egress"],
            ingress: [
                { from: [pods("app")], ports: tcp(5432) },
                { from: [{ ipBlock: { cidr: "10.37.1.0/26" } }], ports: tcp(5433) },
            ],
            egress: [records],
        });
    });

    test("tell systems of the same cluster apart by namespace", () => {
        const peers = { ...description.peers, audit: { kind: "namespace", name: "audit" } } as const;
        const db = at(one(inContainers({ peers }), "NetworkPolicy", "budget/db"), "spec.ingress") as {
            from: unknown;
        }[];
        expect(db.map((rule) => rule.from)).toContainEqual([
            { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "audit" } } },
        ]);
    });

    test("let a system of the same cluster to the port behind an endpoint, past no Ingress", () => {
        const peers = { ...description.peers, tax: { kind: "namespace", name: "tax" } } as const;
        const inside = inContainers({ peers });
        const app = at(one(inside, "NetworkPolicy", "budget/app"), "spec.ingress") as {
            from: unknown;
            ports: unknown;
        }[];
        expect(app).toContainEqual({
            from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "tax" } } }],
            ports: [{ protocol: "TCP", port: 8080 }],
        });
        const annotations = at(one(inside, "Ingress", "budget/portal"), "metadata.annotations") as Record<
            string,
            string
        >;
        expect(annotations["nginx.ingress.kubernetes.io/whitelist-source-range"]).toBe("10.37.0.0/18");
    });

    test("are not made for a workload without traffic", () => {
        const quiet = inContainers({ endpoints: [], flows: [], outgoing: [] });
        expect(ofType(quiet, "NetworkPolicy").map((each) => each.name)).toEqual([
            "budget/default-deny",
            "budget/name-service",
        ]);
    });
});

describe.each([
    ["Deployment", "budget/app"],
    ["StatefulSet", "budget/db"],
])("pods of the %s %s", (type, name) => {
    const workload = one(resources, type, name);
    const pod = at(workload, "spec.template.spec") as { containers: Record<string, unknown>[] } & Record<
        string,
        unknown
    >;

    test("run without root, without capabilities, on a read-only image, without a token", () => {
        expect(pod).toMatchObject({
            automountServiceAccountToken: false,
            priorityClassName: containerPlace.priorityClass,
            securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
        });
        for (const field of ["hostNetwork", "hostPID", "hostIPC", "initContainers"])
            expect(pod).not.toHaveProperty(field);
        expect(pod.containers.map((container) => container["securityContext"])).toEqual([
            {
                allowPrivilegeEscalation: false,
                privileged: false,
                readOnlyRootFilesystem: true,
                runAsNonRoot: true,
                capabilities: { drop: ["ALL"] },
                seccompProfile: { type: "RuntimeDefault" },
            },
        ]);
        expect(at(one(resources, "ServiceAccount", name), "automountServiceAccountToken")).toBe(false);
    });

    test("get what they ask for and no more, and are probed on the first port", () => {
        const [container] = pod.containers;
        const { requests, limits } = container?.["resources"] as { requests: unknown; limits: unknown };
        expect(requests).toEqual(limits);
        const port = name === "budget/app" ? 8080 : 5432;
        expect(container?.["livenessProbe"]).toMatchObject({ tcpSocket: { port } });
        expect(container?.["readinessProbe"]).toMatchObject(
            name === "budget/app" ? { httpGet: { path: "/health", port } } : { tcpSocket: { port } },
        );
    });
});

test("claims are kept, encrypted by their class, and what holds them is protected", () => {
    const db = one(resources, "StatefulSet", "budget/db");
    expect(at(db, "spec.persistentVolumeClaimRetentionPolicy")).toEqual({
        whenDeleted: "Retain",
        whenScaled: "Retain",
    });
    expect(at(db, "spec.volumeClaimTemplates")).toMatchObject([
        { spec: { storageClassName: "encrypted", resources: { requests: { storage: "10Gi" } } } },
    ]);
    expect([db.protect, one(resources, "Namespace", "budget").protect]).toEqual([true, true]);
    const stateless = inContainers(
        { flows: [], endpoints: [] },
        workloads.filter((each) => each.volumes === undefined),
    );
    expect(stateless.filter((each) => each.protect)).toEqual([]);
});

test("the quota holds the sum of the workloads and one pod more of each Deployment", () => {
    expect(at(one(resources, "ResourceQuota", "budget"), "spec.hard")).toMatchObject({
        pods: "4",
        "requests.cpu": "1250m",
        "limits.memory": "1280Mi",
        persistentvolumeclaims: "1",
        "requests.storage": "10Gi",
        "services.nodeports": "0",
        "services.loadbalancers": "1",
    });
});

test("replicas are spread, and kept up while nodes are renewed; a single one is neither", () => {
    const constraints = (from: readonly RecordedResource[]) =>
        (
            at(one(from, "Deployment", "budget/app"), "spec.template.spec.topologySpreadConstraints") as {
                whenUnsatisfiable: string;
            }[]
        ).map((each) => each.whenUnsatisfiable);
    expect(constraints(resources)).toEqual(["ScheduleAnyway", "DoNotSchedule"]);
    expect(constraints(inContainers({ importance: "general" }))).toEqual(["ScheduleAnyway", "ScheduleAnyway"]);
    expect(ofType(resources, "PodDisruptionBudget").map((each) => each.name)).toEqual(["budget/app"]);
    expect(at(one(resources, "StatefulSet", "budget/db"), "spec.template.spec")).not.toHaveProperty(
        "topologySpreadConstraints",
    );
});

test("endpoints: https by Ingress with the secret certificate, tcp by a Service, both for declared clients only", () => {
    const ingress = one(resources, "Ingress", "budget/portal");
    expect(at(ingress, "spec.tls")).toEqual([{ hosts: ["budget.example"], secretName: "certificate" }]);
    expect(
        (at(ingress, "metadata.annotations") as Record<string, string>)[
            "nginx.ingress.kubernetes.io/whitelist-source-range"
        ],
    ).toBe("10.37.0.0/18,10.38.2.0/26");
    const filters = (zone: "common" | "internet") =>
        ["enable-modsecurity", "enable-owasp-core-rules"].map(
            (name) =>
                (
                    at(one(inContainers({ zone }), "Ingress", "budget/portal"), "metadata.annotations") as Record<
                        string,
                        string
                    >
                )[`nginx.ingress.kubernetes.io/${name}`],
        );
    expect([filters("internet"), filters("common")]).toEqual([
        ["true", "true"],
        [undefined, undefined],
    ]);
    expect(one(resources, "Secret", "budget/certificate").inputs["stringData"]).toEqual({
        kind: "secret",
        value: { "tls.crt": "PEM certificate", "tls.key": "PEM private key" },
    });
    expect(at(one(resources, "Service", "budget/endpoint/feed"), "spec")).toMatchObject({
        type: "LoadBalancer",
        loadBalancerSourceRanges: ["10.37.9.0/24"],
    });
    expect(JSON.stringify(objects.map(({ inputs }) => inputs))).not.toContain("0.0.0.0/0");
});

test("of people only the department's operators have a role in the namespace", () => {
    const [binding, ...others] = resources.filter((each) => each.type.includes("rbac."));
    expect(others).toEqual([]);
    expect(binding?.inputs).toMatchObject({
        roleRef: { kind: "ClusterRole", name: "egov-tenant-operator" },
        subjects: [{ kind: "Group", name: "finance-operators" }],
    });
});

test("the order of workloads, endpoints and flows changes nothing", () => {
    const { endpoints = [], flows = [] } = description;
    const reversed = inContainers(
        { endpoints: [...endpoints].reverse(), flows: [...flows].reverse() },
        [...workloads].reverse(),
    );
    expect(sorted(reversed)).toEqual(sorted(resources));
});

test("https in containers needs a host name", () => {
    const endpoints = [{ name: "portal", part: "app", protocol: "https", port: 443, targetPort: 8080 } as const];
    expect(() => inContainers({ endpoints, flows: [] })).toThrow(/endpoint portal of system budget needs a hostName/);
});

test("one description makes either runtime and never both", () => {
    expect(onMachines().filter((each) => each.type.startsWith("kubernetes:"))).toEqual([]);
    expect(resources.filter((each) => each.type.startsWith("openstack:"))).toEqual([]);
    const components = [onMachines(), resources].map((list) =>
        list.filter((each) => each.type === "egov:system:BusinessSystem").map((each) => each.urn),
    );
    expect(components[0]).toEqual(components[1]);
});
