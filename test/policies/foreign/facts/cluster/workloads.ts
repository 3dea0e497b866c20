import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem } from "../../fact";
import { container, deploymentType, pinnedImage, pod, podWide } from "./pods";

type Fields = Readonly<Record<string, RecordedValue>>;

const port = { ports: [{ containerPort: 8080 }] };
const probe = { httpGet: { path: "/ready", port: 8080 } };

/** A Deployment beside other objects of its namespace. */
const beside = (spec: Fields, ...others: readonly CaseResource[]): readonly CaseResource[] => [
    ofSystem(deploymentType, { metadata: { name: "web", namespace: "sd-budget" }, spec }),
    ...others,
];
const labelled = { metadata: { labels: { app: "web" } }, spec: { containers: [{ name: "web", image: pinnedImage }] } };
const budget = ofSystem(
    "kubernetes:policy/v1:PodDisruptionBudget",
    { metadata: { namespace: "sd-budget" }, spec: { maxUnavailable: 1, selector: { matchLabels: { app: "web" } } } },
    { name: "budget" },
);
const spread = (topologyKey: string): Fields => ({
    replicas: 2,
    template: {
        ...labelled,
        spec: {
            ...labelled.spec,
            topologySpreadConstraints: [
                {
                    maxSkew: 1,
                    topologyKey,
                    whenUnsatisfiable: "DoNotSchedule",
                    labelSelector: { matchLabels: { app: "web" } },
                },
            ],
        },
    },
});
const scaledTo = (minReplicas: number): readonly CaseResource[] =>
    beside(
        { template: labelled },
        ofSystem(
            "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
            {
                metadata: { namespace: "sd-budget" },
                spec: { minReplicas, maxReplicas: 4, scaleTargetRef: { kind: "Deployment", name: "web" } },
            },
            { name: "scaler" },
        ),
    );
const inNamespace = (namespace: string): CaseResource =>
    ofSystem(deploymentType, { metadata: { name: "web", namespace }, spec: { replicas: 2, template: labelled } });

/** A workload of a system whose availability is of level 3. */
const available = (one: CaseResource): CaseResource => ({ ...one, system: "sd-portal" });

/** How workloads keep going, where they stand and who they are. */
export const workloads = {
    noReadiness: fact(
        "A container that serves has no readiness probe",
        "对外服务的容器没有就绪检查",
        available(container({ ...port, livenessProbe: probe })),
        available(container({ ...port, livenessProbe: probe, readinessProbe: probe })),
        { by: "container-says-when-ready" },
    ),
    noLiveness: fact(
        "A container has no liveness probe",
        "容器没有存活检查",
        container({ ...port, readinessProbe: probe }),
        container({ ...port, readinessProbe: probe, livenessProbe: probe }),
        { not: "liveness" },
    ),
    noProbes: fact(
        "A container that serves has no probes",
        "对外服务的容器没有健康检查",
        available(container(port)),
        available(container({ ...port, readinessProbe: probe, livenessProbe: probe })),
        { by: "container-says-when-ready" },
    ),
    oneReplica: fact(
        "A workload runs once",
        "工作负载只有一个副本",
        available(pod({}, { spec: { replicas: 1 } })),
        available(pod({}, { spec: { replicas: 2 } })),
        {
            by: "workload-has-a-spare",
        },
    ),
    noReplicas: fact(
        "A workload says no number of replicas",
        "工作负载未设副本数",
        available(pod({}, { spec: {} })),
        available(pod({}, { spec: { replicas: 2 } })),
        {
            by: "workload-has-a-spare",
        },
    ),
    scalerOfOne: fact(
        "An autoscaler goes down to one copy",
        "自动伸缩可降至一个副本",
        scaledTo(1).map(available),
        scaledTo(2).map(available),
        {
            by: "workload-has-a-spare",
        },
    ),
    packed: fact(
        "Copies of a workload may share a node",
        "工作负载各副本可能在同一节点",
        beside({ replicas: 2, template: labelled }),
        beside(spread("kubernetes.io/hostname")),
        { by: "pods-spread-over-nodes" },
    ),
    noDisruptionBudget: fact(
        "Maintenance may stop all copies of a workload at once",
        "维护时可能同时停止全部副本",
        beside({ replicas: 2, template: labelled }),
        beside({ replicas: 2, template: labelled }, budget),
        { not: "disruption" },
    ),
    noPriority: podWide(
        "A pod has no priority",
        "容器组未设优先级",
        {},
        { priorityClassName: "egov-level-3" },
        { not: "noClause" },
    ),
    defaultNamespace: fact(
        "A workload is in the namespace default",
        "工作负载位于 default 命名空间",
        inNamespace("default"),
        inNamespace("sd-budget"),
        {
            by: "tenants-leave-system-namespaces",
        },
    ),
    systemNamespace: fact(
        "A tenant's workload is in a namespace of the cluster's own",
        "租户工作负载位于系统命名空间",
        inNamespace("kube-system"),
        inNamespace("sd-budget"),
        { by: "tenants-leave-system-namespaces" },
    ),
    defaultAccount: podWide(
        "A pod uses the default account",
        "容器组使用缺省账号",
        { automountServiceAccountToken: true },
        { automountServiceAccountToken: true, serviceAccountName: "web" },
        { by: "pod-has-own-account" },
    ),
    mountsToken: podWide(
        "A pod gets a token of the API, needed or not",
        "容器组一律挂载接口令牌",
        { serviceAccountName: "web" },
        { serviceAccountName: "web", automountServiceAccountToken: false },
        { not: "tokenByNeed" },
    ),
} as const;
