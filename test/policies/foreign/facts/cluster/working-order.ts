import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem } from "../../fact";
import { container, deploymentType, pinnedImage } from "./pods";

const place = { namespace: "sd-budget" };
const web = { containers: [{ name: "web", image: pinnedImage }] };
const workload = (app: string): CaseResource =>
    ofSystem(deploymentType, {
        metadata: { ...place, name: app },
        spec: { replicas: 2, template: { metadata: { labels: { app } }, spec: web } },
    });
const other = (type: string, inputs: CaseResource["inputs"] = {}): CaseResource =>
    ofSystem(type, { metadata: place, ...inputs }, { name: "other" });
const service = (app: string): CaseResource => other("kubernetes:core/v1:Service", { spec: { selector: { app } } });
const cronJob = (spec: CaseResource["inputs"]): CaseResource =>
    ofSystem("kubernetes:batch/v1:CronJob", { metadata: place, spec: { schedule: "0 2 * * *", ...spec } });
const probe = { httpGet: { path: "/ready", port: 8080 } };
const works = { not: "works" } as const;

/** Things that don't fit together. */
export const workingOrder = {
    ingressWithoutService: fact(
        "An Ingress leads to no Service",
        "Ingress 指向不存在的 Service",
        other("kubernetes:networking.k8s.io/v1:Ingress", {
            spec: {
                tls: [{}],
                rules: [{ host: "a.sd.egov.example", http: { paths: [{ backend: { service: { name: "gone" } } }] } }],
            },
        }),
        other("kubernetes:networking.k8s.io/v1:Ingress", {
            spec: { tls: [{}], rules: [{ host: "a.sd.egov.example" }] },
        }),
        works,
    ),
    serviceWithoutPods: fact(
        "A Service selects no pods",
        "Service 未选中容器组",
        [workload("web"), service("api")],
        [workload("web"), service("web")],
        works,
    ),
    policyWithoutPods: fact(
        "A network policy selects no pods",
        "网络策略未选中容器组",
        other("kubernetes:networking.k8s.io/v1:NetworkPolicy", {
            spec: { podSelector: { matchLabels: { app: "gone" } }, policyTypes: ["Egress"] },
        }),
        other("kubernetes:networking.k8s.io/v1:NetworkPolicy", {
            spec: { podSelector: { matchLabels: { app: "web" } }, policyTypes: ["Egress"] },
        }),
        works,
    ),
    noDeadline: fact(
        "A CronJob may start however late",
        "定时任务未设启动期限",
        cronJob({}),
        cronJob({ startingDeadlineSeconds: 600 }),
        works,
    ),
    badLabel: fact(
        "A label's value is not allowed",
        "标签值不合规范",
        other("kubernetes:core/v1:Service", { metadata: { ...place, labels: { app: "not allowed!" } } }),
        other("kubernetes:core/v1:Service", { metadata: { ...place, labels: { app: "web" } } }),
        works,
    ),
    nameMismatch: fact(
        "Name and label of an object differ",
        "对象名称与标签不一致",
        ofSystem(deploymentType, {
            metadata: { ...place, name: "web", labels: { "app.kubernetes.io/instance": "api" } },
            spec: { replicas: 2 },
        }),
        ofSystem(deploymentType, {
            metadata: { ...place, name: "web", labels: { "app.kubernetes.io/instance": "web" } },
            spec: { replicas: 2 },
        }),
        works,
    ),
    claimShared: fact(
        "A claim may be mounted by many nodes",
        "存储卷声明允许多节点读写",
        other("kubernetes:core/v1:PersistentVolumeClaim", { spec: { accessModes: ["ReadWriteMany"] } }),
        other("kubernetes:core/v1:PersistentVolumeClaim", { spec: { accessModes: ["ReadWriteOnce"] } }),
        works,
    ),
    claimWithoutSize: fact(
        "A claim requests no size",
        "存储卷声明未设容量",
        other("kubernetes:core/v1:PersistentVolumeClaim", { spec: { accessModes: ["ReadWriteOnce"] } }),
        other("kubernetes:core/v1:PersistentVolumeClaim", {
            spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "10Gi" } } },
        }),
        works,
    ),
    storageUnbounded: fact(
        "A container may write any amount to its node's disk",
        "容器未限制临时存储",
        container({ resources: { limits: { cpu: "1", memory: "1Gi" }, requests: { cpu: "1", memory: "1Gi" } } }),
        container({
            resources: {
                limits: { cpu: "1", memory: "1Gi", "ephemeral-storage": "1Gi" },
                requests: { cpu: "1", memory: "1Gi", "ephemeral-storage": "1Gi" },
            },
        }),
        { not: "localDisk" },
    ),
    portsClash: fact(
        "A container names a port twice",
        "容器端口重复",
        container({
            ports: [
                { name: "a", containerPort: 8080 },
                { name: "a", containerPort: 8080 },
            ],
        }),
        container({ ports: [{ name: "a", containerPort: 8080 }] }),
        works,
    ),
    variableTwice: fact(
        "A container sets an environment variable twice",
        "容器环境变量重复",
        container({
            env: [
                { name: "THEME", value: "blue" },
                { name: "THEME", value: "red" },
            ],
        }),
        container({ env: [{ name: "THEME", value: "blue" }] }),
        works,
    ),
    probesAlike: fact(
        "Readiness and liveness are probed alike",
        "就绪检查与存活检查相同",
        container({ ports: [{ containerPort: 8080 }], readinessProbe: probe, livenessProbe: probe }),
        container({
            ports: [{ containerPort: 8080 }],
            readinessProbe: probe,
            livenessProbe: { ...probe, failureThreshold: 6 },
        }),
        { not: "liveness" },
    ),
    selectorMismatch: fact(
        "A workload does not select its own pods",
        "工作负载选择器与模板标签不符",
        ofSystem(deploymentType, {
            spec: {
                replicas: 2,
                selector: { matchLabels: { app: "a" } },
                template: { metadata: { labels: { app: "b" } } },
            },
        }),
        ofSystem(deploymentType, {
            spec: {
                replicas: 2,
                selector: { matchLabels: { app: "a" } },
                template: { metadata: { labels: { app: "a" } } },
            },
        }),
        works,
    ),
    jobRestart: fact(
        "A CronJob's pods restart for ever",
        "定时任务容器反复重启",
        cronJob({ jobTemplate: { spec: { template: { spec: { restartPolicy: "Always" } } } } }),
        cronJob({ jobTemplate: { spec: { template: { spec: { restartPolicy: "OnFailure" } } } } }),
        works,
    ),
    gatekeeperPrefix: fact(
        "Gatekeeper compares image names with an open-ended prefix",
        "Gatekeeper 以不完整前缀比较镜像名",
        other("kubernetes:constraints.gatekeeper.sh/v1beta1:K8sAllowedRepos", {
            spec: { parameters: { repos: ["registry.egov.example"] } },
        }),
        other("kubernetes:constraints.gatekeeper.sh/v1beta1:K8sAllowedRepos", {
            spec: { parameters: { repos: ["registry.egov.example/"] } },
        }),
        { not: "otherProduct" },
    ),
} as const;
