import type { ObjectKind } from "../../../../../infra/toolchain/kubernetes-provider/kinds";
import type { Properties } from "../../../../../infra/toolchain/kubernetes-provider/properties";
import { awaiterFor, timeoutSeconds } from "../../../../../infra/toolchain/kubernetes-provider/await/awaiters";
import { reasonsFor } from "../../../../../infra/toolchain/kubernetes-provider/await/reasons";
import { repeatedRefusals } from "../../../../../infra/toolchain/kubernetes-provider/await/refusals";
import { alone } from "../../../../../infra/toolchain/kubernetes-provider/await/verdict";

const kinds: Record<string, ObjectKind> = {
    Deployment: { group: "apps", version: "v1", kind: "Deployment" },
    StatefulSet: { group: "apps", version: "v1", kind: "StatefulSet" },
    DaemonSet: { group: "apps", version: "v1", kind: "DaemonSet" },
    Job: { group: "batch", version: "v1", kind: "Job" },
    Pod: { group: "", version: "v1", kind: "Pod" },
    Service: { group: "", version: "v1", kind: "Service" },
    Ingress: { group: "networking.k8s.io", version: "v1", kind: "Ingress" },
    PersistentVolumeClaim: { group: "", version: "v1", kind: "PersistentVolumeClaim" },
    Namespace: { group: "", version: "v1", kind: "Namespace" },
    ResourceQuota: { group: "", version: "v1", kind: "ResourceQuota" },
    CustomResourceDefinition: { group: "apiextensions.k8s.io", version: "v1", kind: "CustomResourceDefinition" },
    Thing: { group: "example.com", version: "v1", kind: "Thing" },
};

/** `ready`, `waiting: ...` or `failed: ...`. */
function verdict(kind: string, object: Properties, others: Properties[] = []): string {
    const awaiter = awaiterFor(kinds[kind] as ObjectKind, object);
    if (awaiter === undefined) return "not waited for";
    const found = awaiter.verdict(object, { ...alone, others });
    if (found.state === "ready") return "ready";
    return found.state === "waiting" ? `waiting: ${found.for}` : `failed: ${found.reason}`;
}

const condition = (type: string, status: string, reason = "", message = ""): Properties => ({
    type,
    status,
    reason,
    message,
});

describe("a deployment", () => {
    const deployment = (status: Properties, spec: Properties = {}): Properties => ({
        metadata: { generation: 2 },
        spec: { replicas: 2, ...spec },
        status: { observedGeneration: 2, ...status },
    });
    const full = { replicas: 2, updatedReplicas: 2, availableReplicas: 2 };

    test.each<[string, Properties, string]>([
        ["all pods are new and available", deployment(full), "ready"],
        ["it shall have none", deployment({}, { replicas: 0 }), "ready"],
        ["it is paused", deployment({}, { paused: true }), "ready"],
        [
            "its controller has not seen it",
            deployment({ ...full, observedGeneration: 1 }),
            "waiting: the deployment controller",
        ],
        ["pods are old", deployment({ ...full, updatedReplicas: 1 }), "waiting: pods of the newest version: 1 of 2"],
        ["pods are not available", deployment({ ...full, availableReplicas: 0 }), "waiting: available pods: 0 of 2"],
        [
            "old pods are left",
            deployment({ ...full, replicas: 3 }),
            "waiting: pods of the newest version to take over from 1 older",
        ],
        [
            "it made no progress",
            deployment({ conditions: [condition("Progressing", "False", "ProgressDeadlineExceeded", "timed out")] }),
            "failed: ProgressDeadlineExceeded: timed out",
        ],
        [
            "its pods break Pod Security",
            deployment({
                conditions: [condition("ReplicaFailure", "True", "FailedCreate", "violates PodSecurity: x")],
            }),
            "failed: FailedCreate: violates PodSecurity: x",
        ],
        [
            "its pods find the quota full, which may pass",
            deployment({ conditions: [condition("ReplicaFailure", "True", "FailedCreate", "exceeded quota: q")] }),
            "waiting: pods of the newest version: 0 of 2",
        ],
    ])("where %s", (_, object, expected) => {
        expect(verdict("Deployment", object)).toBe(expected);
    });
});

describe("other kinds", () => {
    const set = (status: Properties, spec: Properties = {}): Properties => ({
        metadata: { generation: 1 },
        spec: { replicas: 3, ...spec },
        status: { observedGeneration: 1, ...status },
    });
    const service = (spec: Properties, status: Properties = {}): Properties => ({ spec, status });
    const slice = (ready: boolean): Properties => ({ endpoints: [{ conditions: { ready } }] });
    const ingress: Properties = { spec: { ingressClassName: "nginx" } };
    const claim: Properties = { spec: { storageClassName: "slow" }, status: { phase: "Pending" } };
    const things = (conditions: Properties[]): Properties => ({ metadata: { generation: 1 }, status: { conditions } });

    test.each<[string, string, Properties, Properties[], string]>([
        ["stateful set", "StatefulSet", set({ updatedReplicas: 3, readyReplicas: 3 }), [], "ready"],
        ["stateful set, one pod", "StatefulSet", set({ updatedReplicas: 3, readyReplicas: 2 }), [], "waiting: ready pods: 2 of 3"],
        ["partition", "StatefulSet", set({ updatedReplicas: 1, readyReplicas: 3 }, { updateStrategy: { rollingUpdate: { partition: 2 } } }), [], "ready"],
        ["daemon set", "DaemonSet", set({ desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1 }), [], "waiting: available pods: 1 of 2"],
        ["job done", "Job", { status: { conditions: [condition("Complete", "True")] } }, [], "ready"],
        ["job failed", "Job", { status: { conditions: [condition("Failed", "True", "BackoffLimitExceeded", "too often")] } }, [], "failed: BackoffLimitExceeded: too often"],
        ["pod", "Pod", { status: { phase: "Running", conditions: [condition("Ready", "True")] } }, [], "ready"],
        ["pod failed", "Pod", { status: { phase: "Failed", message: "evicted" } }, [], "failed: the pod failed; evicted"],
        ["service with a pod", "Service", service({ selector: { a: "b" } }), [slice(false), slice(true)], "ready"],
        ["service without", "Service", service({ selector: { a: "b" } }), [slice(false)], "waiting: a ready pod that the selector finds"],
        ["headless service", "Service", service({ selector: { a: "b" }, clusterIP: "None" }), [], "ready"],
        ["service without selector", "Service", service({}), [], "ready"],
        ["load balancer", "Service", service({ type: "LoadBalancer" }), [], "waiting: an address of the load balancer"],
        ["ingress", "Ingress", ingress, [{ metadata: { name: "nginx" } }], "waiting: an address from the ingress controller"],
        ["ingress that nobody serves", "Ingress", ingress, [{ metadata: { name: "other" } }], "ready"],
        ["claim", "PersistentVolumeClaim", claim, [], "waiting: a volume"],
        ["claim that waits for a pod", "PersistentVolumeClaim", claim, [{ metadata: { name: "slow" }, volumeBindingMode: "WaitForFirstConsumer" }], "ready"],
        ["claim whose volume is gone", "PersistentVolumeClaim", { status: { phase: "Lost" } }, [], "failed: the claim's volume is gone"],
        ["namespace", "Namespace", { status: { phase: "Active" } }, [], "ready"],
        ["namespace that goes", "Namespace", { status: { phase: "Terminating" } }, [], "failed: the namespace is being deleted"],
        ["quota", "ResourceQuota", { spec: { hard: { pods: "2", cpu: "1" } }, status: { hard: { pods: "2" } } }, [], "waiting: the quota to be in force: cpu"],
        ["definition", "CustomResourceDefinition", { status: { conditions: [condition("Established", "True")] } }, [], "ready"],
        ["definition whose names are taken", "CustomResourceDefinition", { status: { conditions: [condition("NamesAccepted", "False", "PluralConflict", "things")] } }, [], "failed: PluralConflict: things"],
        ["custom resource that says nothing", "Thing", things([]), [], "ready"],
        ["custom resource that is not ready", "Thing", things([condition("Ready", "False", "Pulling", "image")]), [], "waiting: condition Ready (Pulling: image)"],
    ])("%s", (_, kind, object, others, expected) => {
        expect(verdict(kind, object, others)).toBe(expected);
    }); // prettier-ignore
});

describe("annotations", () => {
    const annotated = (annotations: Properties, more: Properties = {}): Properties => ({
        metadata: { annotations },
        ...more,
    });

    test("may say not to wait, and how long", () => {
        expect(verdict("Service", annotated({ "pulumi.com/skipAwait": "true" }))).toBe("not waited for");
        const seconds = annotated({ "pulumi.com/timeoutSeconds": "7" });
        expect([timeoutSeconds(0, seconds, 600), timeoutSeconds(3, seconds, 600), timeoutSeconds(0, {}, 600)]).toEqual([
            7, 3, 600,
        ]);
    });

    test.each<[string, string]>([
        ["condition=Synced", "waiting: condition Synced to be True"],
        ["condition=Ready", "ready"],
        ["condition=Ready=False", "waiting: condition Ready to be False"],
        ["jsonpath={.status.phase}", "ready"],
        ["jsonpath={.status.phase}=Bound", "waiting: .status.phase to be Bound"],
        ['["condition=Ready", "jsonpath={.status.count}=3"]', "ready"],
    ])("may say what to wait for: %s", (waitFor, expected) => {
        const status = { phase: "New", count: 3, conditions: [condition("Ready", "True")] };
        expect(verdict("Thing", annotated({ "pulumi.com/waitFor": waitFor }, { status }))).toBe(expected);
    });

    test("that can't be read are refused", () => {
        expect(() => verdict("Thing", annotated({ "pulumi.com/waitFor": "soon" }))).toThrow("neither condition=");
    });
});

describe("reasons", () => {
    const event = (uid: string, message: string, count = 1): Properties => ({
        metadata: { uid },
        involvedObject: { kind: "StatefulSet", name: "db" },
        reason: "FailedCreate",
        message,
        count,
    });

    test("come from conditions, pods and events; the same one under two pod names is said once", () => {
        const object = {
            kind: "Deployment",
            status: {
                conditions: [
                    condition(
                        "ReplicaFailure",
                        "True",
                        "FailedCreate",
                        'pods "a" is forbidden: violates PodSecurity: x',
                    ),
                ],
            },
        };
        const pod = {
            kind: "Pod",
            metadata: { name: "p" },
            status: {
                conditions: [condition("PodScheduled", "False", "Unschedulable", "no node")],
                containerStatuses: [
                    { name: "web", state: { waiting: { reason: "ImagePullBackOff", message: "no such image" } } },
                ],
            },
        };
        const warnings = [event("1", 'pods "b" is forbidden: violates PodSecurity: x')];
        expect(reasonsFor(object, { owned: [pod], warnings, others: [] })).toEqual([
            'FailedCreate: pods "a" is forbidden: violates PodSecurity: x',
            'pod "p": Unschedulable: no node',
            'pod "p": container "web": ImagePullBackOff: no such image',
        ]);
    });

    test("refusals that come again between two looks are of now, those of an hour ago are not", () => {
        const refusals = repeatedRefusals();
        expect(refusals.keepComing([event("1", "violates PodSecurity")])).toBe(false);
        expect(refusals.keepComing([event("1", "violates PodSecurity")])).toBe(false);
        expect(refusals.keepComing([event("1", "violates PodSecurity", 2)])).toBe(true);
        expect(refusals.keepComing([event("1", "violates PodSecurity"), event("2", "exceeded quota")])).toBe(false);
    });
});
