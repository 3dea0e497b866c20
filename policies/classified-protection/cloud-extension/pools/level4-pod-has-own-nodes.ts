import { pass, violation } from "../../../kernel/judgement";
import { keysAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { inPod, podTypes } from "../support/pods";

const required = "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

/** Containers of level-4 systems run on nodes that are named for them. */
export const level4PodHasOwnNodes: ResourceRule = {
    id: "classified-protection/level4-pod-has-own-nodes",
    title: { zh: "四级系统的容器使用独立节点", en: "Containers of level 4 have nodes of their own" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.2.2.1 h)"],
    why: {
        zh: "与低等级系统共用节点和内核，容器逃逸会直接影响四级系统。",
        en: "Containers share the kernel of their node with all others on it.",
    },
    reads: {
        zh: "容器组模板的 nodeSelector、强制节点亲和性和 tolerations。",
        en: "nodeSelector, required node affinity and tolerations of pod templates.",
    },
    remedy: {
        zh: "为四级系统划分带污点的专用节点，并以 nodeSelector 和 tolerations 指定。",
        en: "Give level-4 systems tainted nodes of their own, and name them by nodeSelector and tolerations.",
    },
    messages: {
        anyNode: {
            zh: "{{resource}} 未指定节点，可能与低等级系统共用节点。",
            en: "{{resource}} names no nodes: it may share one with lower levels.",
        },
        noToleration: {
            zh: "{{resource}} 指定了节点，但不容忍任何污点：这些节点并非专用。",
            en: "{{resource}} names nodes and tolerates no taint, so that those nodes are open to all.",
        },
    },
    types: podTypes,
    examples: {
        good: [
            {
                type: "kubernetes:apps/v1:Deployment",
                inputs: {
                    metadata: { labels: { "egov-cloud.io/level": "S4A4G4" } },
                    spec: {
                        template: {
                            spec: {
                                nodeSelector: { pool: "level4" },
                                tolerations: [{ key: "pool", value: "level4", effect: "NoSchedule" }],
                            },
                        },
                    },
                },
            },
        ],
        bad: [
            {
                type: "kubernetes:apps/v1:Deployment",
                inputs: { metadata: { labels: { "egov-cloud.io/level": "S4A4G4" } }, spec: { template: { spec: {} } } },
            },
        ],
    },
    check(resource) {
        const path = (inside: string): string => inPod(resource.type, inside);
        const named =
            keysAt(resource, path("spec.nodeSelector")).length > 0 || objectsAt(resource, path(required)).length > 0;
        if (!named) return violation("anyNode");
        return objectsAt(resource, path("spec.tolerations")).length > 0 ? pass : violation("noToleration");
    },
};
