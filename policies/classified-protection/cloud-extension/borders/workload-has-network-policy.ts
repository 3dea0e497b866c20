import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { booleanAt, isSet, objectAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { namespaceName } from "../../../kernel/reading/namespace";
import { isBuiltIn, objectsIn } from "../support/namespaces";
import { inPod, podTypes } from "../support/pods";
import { selects } from "../support/selectors";
import { kubernetesTypes } from "../support/types";

type Direction = "Ingress" | "Egress";

/** Some network policy selects the pods of every workload, in both directions. */
export const workloadHasNetworkPolicy: ResourceRule = {
    id: "classified-protection/workload-has-network-policy",
    title: { zh: "容器组受网络策略约束", en: "Workloads are under network policies" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.3.1 a)"],
    why: {
        zh: "没有网络策略选中的容器组，入、出方向均全部放行。",
        en: "What no network policy selects may be reached by everything, and may reach everything.",
    },
    reads: {
        zh: "容器组模板的标签、hostNetwork，同一命名空间 NetworkPolicy 的 podSelector 和 policyTypes。",
        en: "Labels and hostNetwork of pod templates; podSelector and policyTypes of network policies in their namespace.",
    },
    remedy: {
        zh: "在命名空间内加入选中全部容器组、默认拒绝入和出的 NetworkPolicy，再放行声明的访问。",
        en: "Add a network policy to the namespace that selects all pods and denies both directions; then allow what is declared.",
    },
    messages: {
        noPolicy: {
            zh: "命名空间 {{namespace}} 中没有网络策略约束 {{resource}} 的 {{direction}} 方向。",
            en: "No network policy in namespace {{namespace}} holds for {{direction}} of {{resource}}.",
        },
        hostNetwork: {
            zh: "{{resource}} 使用宿主机网络，网络策略对它不起作用。",
            en: "{{resource}} uses the network of its node, where network policies don't hold.",
        },
    },
    types: podTypes,
    examples: {
        good: [],
        bad: [
            {
                type: "kubernetes:apps/v1:Deployment",
                system: "sd-portal",
                inputs: { metadata: { namespace: "sd-portal" }, spec: { template: { spec: {} } } },
            },
        ],
    },
    check(resource, context) {
        const namespace = namespaceName(resource, context.resources);
        if (namespace !== "default" && isBuiltIn(namespace)) return notApplicable;
        if (booleanAt(resource, inPod(resource.type, "spec.hostNetwork")) === true) return violation("hostNetwork");
        const policies = objectsIn(context.resources, kubernetesTypes.networkPolicy, resource, namespace);
        return (["Ingress", "Egress"] as const).map((direction): Judgement => {
            const isHeld = policies.some((policy) => holds(policy, direction) && selectsPods(policy, resource));
            return isHeld ? pass : violation("noPolicy", { namespace, direction });
        });
    },
};

/** Without policyTypes a policy holds for ingress, and for egress where it has egress rules. */
function holds(policy: StackResource, direction: Direction): boolean {
    if (isSet(policy, "spec.policyTypes")) return textsAt(policy, "spec.policyTypes").includes(direction);
    return direction === "Ingress" || isSet(policy, "spec.egress");
}

function selectsPods(policy: StackResource, workload: StackResource): boolean {
    const labels = objectAt(workload, inPod(workload.type, "metadata")) ?? { inputs: {} };
    return selects(objectAt(policy, "spec.podSelector") ?? { inputs: {} }, labels);
}
