import type { RecordedResource } from "../../../infra/recorder/types";
import { ofType, one } from "../recording";
import { existing, magnum, recordService } from "./fixture";

const isObject = (resource: RecordedResource) => resource.type.startsWith("kubernetes:");
const { resources } = recordService(existing);
const objects = resources.filter(isObject);
const metadata = (resource: RecordedResource) =>
    resource.inputs["metadata"] as { name: string; namespace?: string; labels: Record<string, string> };
const name = (code: string) => `370100-kubernetes/${code}`;

test("both kinds of cluster get the same objects", () => {
    const plain = (list: readonly RecordedResource[]) => list.filter(isObject).map(({ urn, inputs }) => [urn, inputs]);
    expect(plain(recordService(magnum).resources)).toEqual(plain(resources));
    expect(objects.length).toBeGreaterThan(0);
});

test("every object names its owner and goes to the cluster by the explicit provider", () => {
    for (const object of objects) {
        expect(metadata(object).labels).toMatchObject({
            "egov-cloud.io/division": "370100",
            "egov-cloud.io/level": "S3A3G3",
            "app.kubernetes.io/managed-by": "egov-cloud",
        });
        expect(object.provider).toMatch(/pulumi:providers:kubernetes::370100-kubernetes/);
        expect(object.parent).toMatch(/egov:platform:KubernetesService::370100-kubernetes$/);
    }
});

test("the system namespace refuses pods that are not restricted", () => {
    const namespace = one(objects, "Namespace", name("egov-system"));
    expect(metadata(namespace).name).toBe("egov-system");
    for (const mode of ["enforce", "audit", "warn"])
        expect(metadata(namespace).labels[`pod-security.kubernetes.io/${mode}`]).toBe("restricted");
});

test("nothing enters or leaves it but name service", () => {
    const deny = one(objects, "NetworkPolicy", name("default-deny"));
    expect(metadata(deny).namespace).toBe("egov-system");
    expect(deny.inputs["spec"]).toEqual({ podSelector: {}, policyTypes: ["Ingress", "Egress"] });
    const others = ofType(objects, "NetworkPolicy").filter((policy) => policy !== deny);
    const opened = others.map(
        ({ inputs }) =>
            inputs["spec"] as { ingress?: unknown; egress?: { to: unknown[]; ports: { port: number }[] }[] },
    );
    for (const { ingress, egress = [] } of opened) {
        expect(ingress).toBeUndefined();
        for (const { to, ports } of egress) {
            expect(to.length).toBeGreaterThan(0);
            expect(ports.map(({ port }) => port)).toEqual([53, 53]);
        }
    }
});

test("its quota limits processors, memory, pods and volumes, and allows no service from outside", () => {
    const { resources: small } = recordService(existing, {
        systemQuota: { cpu: 1, memoryGiB: 2, pods: 3, volumeClaims: 4 },
    });
    expect(one(small, "ResourceQuota", name("quota")).inputs["spec"]).toEqual({
        hard: {
            "requests.cpu": "1",
            "requests.memory": "2Gi",
            "limits.cpu": "2",
            "limits.memory": "4Gi",
            pods: "3",
            persistentvolumeclaims: "4",
            "services.nodeports": "0",
            "services.loadbalancers": "0",
        },
    });
    expect(ofType(objects, "LimitRange").map((limits) => metadata(limits).namespace)).toEqual(["egov-system"]);
});

test("priority falls with importance, and only core systems push others off a node", () => {
    const classes = ["egov-core", "egov-important", "egov-general"].map(
        (code) => one(objects, "PriorityClass", name(code)).inputs,
    );
    const [core, important, general] = classes.map((inputs) => inputs["value"] as number) as [number, number, number];
    expect(core).toBeGreaterThan(important);
    expect(important).toBeGreaterThan(general);
    expect(classes.map((inputs) => inputs["preemptionPolicy"])).toEqual(["PreemptLowerPriority", "Never", "Never"]);
    expect(classes.map((inputs) => inputs["globalDefault"])).toEqual([false, false, false]);
});

interface Rule {
    readonly apiGroups: string[];
    readonly resources: string[];
    readonly verbs: string[];
}
const rulesOf = (code: string) => one(objects, "ClusterRole", name(code)).inputs["rules"] as unknown as Rule[];

test("no role has a wildcard, no binding leads to cluster-admin or to single users", () => {
    for (const role of [...ofType(objects, "ClusterRole"), ...ofType(objects, "Role")])
        for (const rule of role.inputs["rules"] as unknown as Rule[])
            for (const list of [rule.apiGroups, rule.resources, rule.verbs]) expect(list).not.toContain("*");
    for (const binding of [...ofType(objects, "ClusterRoleBinding"), ...ofType(objects, "RoleBinding")]) {
        expect((binding.inputs["roleRef"] as { name: string }).name).toMatch(/^egov-(auditor|tenant-operator)$/);
        for (const subject of binding.inputs["subjects"] as unknown as { kind: string }[])
            expect(subject.kind).toBe("Group");
    }
});

test("auditors only look, and not at content", () => {
    const rules = rulesOf("auditor");
    expect(new Set(rules.flatMap((rule) => rule.verbs))).toEqual(new Set(["get", "list", "watch"]));
    const seen = rules.flatMap((rule) => rule.resources);
    for (const content of ["secrets", "configmaps", "pods/log", "pods/exec"]) expect(seen).not.toContain(content);
});

test("operators of a namespace see no secrets, enter no pod, change no policy and are bound in it only", () => {
    const rules = rulesOf("tenant-operator");
    const all = rules.flatMap((rule) => rule.resources);
    for (const forbidden of ["secrets", "pods/exec", "pods/attach", "pods/portforward", "rolebindings"])
        expect(all).not.toContain(forbidden);
    const changed = rules
        .filter((rule) => rule.verbs.some((verb) => !["get", "list", "watch"].includes(verb)))
        .flatMap((rule) => rule.resources);
    expect(changed.sort()).toEqual(["deployments/scale", "pods", "statefulsets/scale"]);
    expect(
        ofType(objects, "ClusterRoleBinding").map((binding) => (binding.inputs["roleRef"] as { name: string }).name),
    ).toEqual(["egov-auditor"]);
});

test("groups are those that the cluster's authentication names", () => {
    const { resources: named } = recordService(existing, { groups: { auditors: "a", operators: "o" } });
    const subjects = (type: string) =>
        ofType(named, type).flatMap(({ inputs }) =>
            (inputs["subjects"] as unknown as { name: string }[]).map((subject) => subject.name),
        );
    expect([subjects("ClusterRoleBinding"), subjects("RoleBinding")]).toEqual([["a"], ["o"]]);
});

test("platforms that share a cluster have no name in common", () => {
    const globals = (namePrefix: string) =>
        recordService(existing, { namePrefix })
            .resources.filter(isObject)
            .map((object) => `${metadata(object).namespace ?? ""}/${object.type}/${metadata(object).name}`);
    const one = new Set(globals("sd-"));
    expect(globals("jn-").filter((global) => one.has(global))).toEqual([]);
});
