import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { keysAt, objectsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { nameOfNamespace } from "../../../kernel/reading/namespace";
import { isBuiltIn, objectsIn } from "../support/namespaces";
import { kubernetesTypes } from "../support/types";

/** Names under which a ResourceQuota limits what is scarce. */
const scarce: Readonly<Record<string, readonly string[]>> = {
    cpu: ["cpu", "requests.cpu", "limits.cpu"],
    memory: ["memory", "requests.memory", "limits.memory"],
};

/** Every namespace has limits as a whole, and for each container. */
export const namespaceHasQuota: ResourceRule = {
    id: "classified-protection/namespace-has-quota",
    title: { zh: "命名空间设有配额和限额", en: "Namespaces have quotas and limits" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 a)"],
    why: {
        zh: "没有配额的命名空间会挤占同一集群上的其他系统。",
        en: "A namespace without limits takes from all others of the cluster.",
    },
    reads: {
        zh: "命名空间内 ResourceQuota 的 spec.hard 和 LimitRange 的 spec.limits。",
        en: "spec.hard of the ResourceQuotas and spec.limits of the LimitRanges in a namespace.",
    },
    remedy: {
        zh: "为命名空间加入限制 CPU 和内存的 ResourceQuota，以及 LimitRange。",
        en: "Add a ResourceQuota for CPU and memory to the namespace, and a LimitRange.",
    },
    messages: {
        noQuota: {
            zh: "命名空间 {{resource}} 没有限制 {{what}} 的 ResourceQuota。",
            en: "Namespace {{resource}} has no ResourceQuota for {{what}}.",
        },
        noLimits: {
            zh: "命名空间 {{resource}} 没有 LimitRange，容器可不受限地占用资源。",
            en: "Namespace {{resource}} has no LimitRange: a container may take as much as it likes.",
        },
    },
    types: [kubernetesTypes.namespace],
    examples: {
        good: [],
        bad: [{ type: kubernetesTypes.namespace, system: "sd-portal", inputs: { metadata: { name: "sd-portal" } } }],
    },
    check(resource, { resources }) {
        const name = nameOfNamespace(resource);
        if (isBuiltIn(name)) return notApplicable;
        const limited = new Set(
            objectsIn(resources, kubernetesTypes.quota, resource, name).flatMap((quota) => keysAt(quota, "spec.hard")),
        );
        const missing = Object.keys(scarce).filter((what) => !(scarce[what] ?? []).some((key) => limited.has(key)));
        const hasLimits = objectsIn(resources, kubernetesTypes.limitRange, resource, name).some(
            (range) => objectsAt(range, "spec.limits").length > 0,
        );
        const found: Judgement[] = [];
        if (missing.length > 0) found.push(violation("noQuota", { what: missing.join(", ") }));
        if (!hasLimits) found.push(violation("noLimits"));
        return found;
    },
};
