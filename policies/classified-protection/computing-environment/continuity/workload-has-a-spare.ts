import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { numberAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { plain, property } from "../../../kernel/values";
import { kindOf } from "../reading/accounts";
import { lookup } from "../../../kernel/reading/once";
import { isReducedStandby } from "../../../kernel/sites";

const deployment = "kubernetes:apps/v1:Deployment";

const scalersByTarget = lookup({
    types: ["v1", "v2", "v2beta1", "v2beta2"].map(
        (version) => `kubernetes:autoscaling/${version}:HorizontalPodAutoscaler`,
    ),
    keysOf(scaler) {
        const target = plain(property(plain(scaler.inputs["spec"]), "scaleTargetRef"));
        const [kind, name] = ["kind", "name"].map((key) => plain(property(target, key)));
        return [keyOf(scaler, kind, name)];
    },
});

/** Workloads go on when one pod stops. */
export const workloadHasASpare: ResourceRule = {
    id: "classified-protection/workload-has-a-spare",
    title: { zh: "工作负载须有热冗余", en: "Workloads run more than once" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 c)"],
    why: {
        zh: "只有一个副本的工作负载，节点故障或升级时即中断。",
        en: "A workload of one replica stops with its node, and with every renewal of it.",
    },
    reads: {
        zh: "工作负载的 spec.replicas（缺省为 1）及指向它的 HorizontalPodAutoscaler 的 minReplicas。",
        en: "spec.replicas of workloads (1 unless set), and minReplicas of a HorizontalPodAutoscaler for it.",
    },
    remedy: {
        zh: "将副本数提高到 2 以上，数据库采用主备。",
        en: "Run two replicas or more; a database with a standby.",
    },
    messages: { alone: { zh: "{{resource}} 只有一个副本。", en: "{{resource}} runs one replica." } },
    types: [
        deployment,
        "kubernetes:apps/v1:StatefulSet",
        "kubernetes:apps/v1:ReplicaSet",
        "kubernetes:core/v1:ReplicationController",
        "kubernetes:apps/v1beta1:Deployment",
        "kubernetes:apps/v1beta1:StatefulSet",
        "kubernetes:apps/v1beta2:Deployment",
        "kubernetes:apps/v1beta2:StatefulSet",
        "kubernetes:extensions/v1beta1:Deployment",
    ],
    examples: {
        good: [{ type: deployment, system: "sd-portal", inputs: { spec: { replicas: 2 } } }],
        bad: [{ type: deployment, system: "sd-portal", inputs: { spec: { replicas: 1 } } }],
    },
    check(workload, context) {
        // It runs at full size once it is needed.
        if (isReducedStandby(workload, context)) return notApplicable;
        const [scaler] = scalersOf(workload, context);
        const replicas =
            (scaler === undefined ? numberAt(workload, "spec.replicas") : numberAt(scaler, "spec.minReplicas")) ?? 1;
        if (replicas === 0) return notApplicable;
        return replicas >= 2 ? pass : violation("alone");
    },
};

function scalersOf(workload: StackResource, context: RuleContext): readonly StackResource[] {
    const name = textAt(workload, "metadata.name") ?? workload.name;
    return scalersByTarget(context, keyOf(workload, kindOf(workload), name));
}

/** What is not known yet is the key of no workload. */
function keyOf({ stack, provider = "", inputs }: StackResource, kind: unknown, name: unknown): string {
    const namespace = plain(property(plain(inputs["metadata"]), "namespace"));
    return JSON.stringify([stack, provider, namespace ?? "default", kind, name]);
}
