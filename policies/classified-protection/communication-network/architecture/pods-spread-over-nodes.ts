import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { isSet, numberAt, objectAt, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const deployment = "kubernetes:apps/v1:Deployment";
const statefulSet = "kubernetes:apps/v1:StatefulSet";
const replicaSet = "kubernetes:apps/v1:ReplicaSet";
/** Places that fail apart from one another. */
const places = ["kubernetes.io/hostname", "topology.kubernetes.io/zone"];

/** Pods of one workload are on several nodes. */
export const podsSpreadOverNodes: ResourceRule = {
    id: "classified-protection/pods-spread-over-nodes",
    title: { zh: "多副本工作负载须分散在不同节点", en: "Pods of a workload spread over nodes" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 e)"],
    why: {
        zh: "关键计算设备须有硬件冗余；副本集中在同一节点等于没有冗余。",
        en: "Key compute devices are redundant; replicas that share a node are not.",
    },
    reads: {
        zh: "replicas 大于 1 的工作负载的 topologySpreadConstraints 和 podAntiAffinity（按节点或可用区）。",
        en: "topologySpreadConstraints and podAntiAffinity, by node or zone, of workloads with more than one replica.",
    },
    remedy: {
        zh: "按 kubernetes.io/hostname 或 topology.kubernetes.io/zone 设置 topologySpreadConstraints。",
        en: "Add topologySpreadConstraints by kubernetes.io/hostname or topology.kubernetes.io/zone.",
    },
    messages: {
        mayFallTogether: {
            zh: "{{resource}} 有 {{replicas}} 个副本，但未要求分散到不同节点。",
            en: "{{resource}} has {{replicas}} replicas and nothing that keeps them on different nodes.",
        },
    },
    types: [deployment, statefulSet, replicaSet],
    examples: {
        good: [
            {
                type: deployment,
                system: "sd-portal",
                inputs: {
                    spec: {
                        replicas: 2,
                        template: {
                            spec: {
                                topologySpreadConstraints: [
                                    { maxSkew: 1, topologyKey: "kubernetes.io/hostname", labelSelector: {} },
                                ],
                            },
                        },
                    },
                },
            },
        ],
        bad: [{ type: deployment, system: "sd-portal", inputs: { spec: { replicas: 2, template: { spec: {} } } } }],
    },
    check(resource) {
        const replicas = numberAt(resource, "spec.replicas") ?? 1;
        if (replicas < 2) return notApplicable;
        const pod = objectAt(resource, "spec.template.spec");
        if (pod === undefined) return violation("mayFallTogether", { replicas });
        const antiAffinity = "affinity.podAntiAffinity";
        const terms = [
            ...objectsAt(pod, "topologySpreadConstraints"),
            ...objectsAt(pod, `${antiAffinity}.requiredDuringSchedulingIgnoredDuringExecution`),
            ...objectsAt(pod, `${antiAffinity}.preferredDuringSchedulingIgnoredDuringExecution`).flatMap(
                (term) => objectAt(term, "podAffinityTerm") ?? [],
            ),
        ];
        // Without a selector a term keeps no pod from another.
        const spreads = terms.some(
            (term) => places.includes(textAt(term, "topologyKey") ?? "") && isSet(term, "labelSelector"),
        );
        return spreads ? pass : violation("mayFallTogether", { replicas });
    },
};
