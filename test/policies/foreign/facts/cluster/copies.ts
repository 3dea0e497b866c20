import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem } from "../../fact";
import { deploymentType, pinnedImage } from "./pods";

const place = { namespace: "sd-budget" };
const web = { containers: [{ name: "web", image: pinnedImage }] };
const other = (type: string, inputs: CaseResource["inputs"] = {}): CaseResource =>
    ofSystem(type, { metadata: place, ...inputs }, { name: "other" });
const scaler = (spec: CaseResource["inputs"]): CaseResource =>
    other("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", {
        spec: { scaleTargetRef: { kind: "Deployment", name: "web" }, minReplicas: 2, ...spec },
    });
const budget = (spec: CaseResource["inputs"]): CaseResource =>
    other("kubernetes:policy/v1:PodDisruptionBudget", { spec: { selector: { matchLabels: { app: "web" } }, ...spec } });
const scaled = (spec: CaseResource["inputs"]): CaseResource =>
    ofSystem(deploymentType, { metadata: { ...place, name: "web" }, spec: { template: { spec: web }, ...spec } });
const works = { not: "works" } as const;

/** What brings up and takes down the copies of a workload. */
export const copies = {
    scalerWithoutTarget: fact(
        "An autoscaler scales nothing",
        "自动伸缩没有目标",
        scaler({ scaleTargetRef: { kind: "Deployment", name: "gone" } }),
        scaler({}),
        works,
    ),
    scalerBounds: fact(
        "An autoscaler may stop all copies or grows without reserve",
        "自动伸缩上下限不当",
        scaler({ minReplicas: 1, maxReplicas: 1 }),
        scaler({ maxReplicas: 4 }),
        works,
    ),
    budgetBlocks: fact(
        "A disruption budget lets nothing be maintained",
        "中断预算使维护无法进行",
        budget({ maxUnavailable: 0 }),
        budget({ maxUnavailable: 1 }),
        works,
    ),
    budgetBeyondScaler: fact(
        "A disruption budget asks for more copies than run",
        "中断预算要求的副本多于实际",
        [budget({ minAvailable: 5 }), { ...scaler({}), name: "scaler" }],
        [budget({ minAvailable: 1 }), { ...scaler({}), name: "scaler" }],
        works,
    ),
    budgetWithoutNumber: fact(
        "A disruption budget says no number",
        "中断预算未设数量",
        budget({}),
        budget({ maxUnavailable: 1 }),
        works,
    ),
    replacedAtOnce: fact(
        "A Deployment stops all copies before it starts new ones",
        "更新时先停止全部副本",
        ofSystem(deploymentType, { spec: { replicas: 2, strategy: { type: "Recreate" } } }),
        ofSystem(deploymentType, { spec: { replicas: 2, strategy: { type: "RollingUpdate" } } }),
        { not: "rolling" },
    ),
    scalerAndReplicas: fact(
        "An autoscaled Deployment states replicas too",
        "自动伸缩的工作负载同时设有副本数",
        [scaled({ replicas: 1 }), scaler({})],
        [scaled({}), scaler({})],
        works,
    ),
    statefulWithoutService: fact(
        "A StatefulSet names no Service",
        "StatefulSet 未指定 Service",
        ofSystem("kubernetes:apps/v1:StatefulSet", { metadata: place, spec: { replicas: 2 } }),
        ofSystem("kubernetes:apps/v1:StatefulSet", { metadata: place, spec: { replicas: 2, serviceName: "web" } }),
        works,
    ),
} as const;
