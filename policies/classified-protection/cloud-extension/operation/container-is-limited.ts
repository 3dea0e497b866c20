import { violation, type Judgement } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes, type Container } from "../../../kernel/pods/pods";
import { keysAt, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { judgeContainers } from "../../computing-environment/reading/judge-each";
import { namespaceName } from "../../../kernel/reading/namespace";
import { objectsIn } from "../support/namespaces";
import { kubernetesTypes } from "../support/types";

const scarce = ["cpu", "memory"] as const;

/** Each container requests what it needs and is limited, by itself or by its namespace. */
export const containerIsLimited: ResourceRule = {
    id: "classified-protection/container-is-limited",
    title: { zh: "容器设有资源申请和限额", en: "Containers have requests and limits" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 a)"],
    why: {
        zh: "未申请的资源无法按策略调度，不限额的容器会挤占同一节点上的其他系统。",
        en: "What is not requested can't be scheduled by policy, and a container without limits takes from the others of its node.",
    },
    reads: {
        zh: "容器的 resources.requests、resources.limits，以及所在命名空间 LimitRange 的 default、defaultRequest。",
        en: "resources.requests and resources.limits of containers; default and defaultRequest of LimitRanges in their namespace.",
    },
    remedy: {
        zh: "为容器设置 CPU 和内存的 requests 与 limits，或在命名空间加入带缺省值的 LimitRange。",
        en: "Set requests and limits of CPU and memory, or add a LimitRange with defaults to the namespace.",
    },
    messages: {
        noLimit: {
            zh: "{{resource}} 的容器 {{container}} 未限制 {{what}}。",
            en: "Container {{container}} of {{resource}} has no limit of {{what}}.",
        },
        noRequest: {
            zh: "{{resource}} 的容器 {{container}} 未申请 {{what}}。",
            en: "Container {{container}} of {{resource}} requests no {{what}}.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ resources: { limits: { cpu: "500m", memory: "512Mi" } } })],
        bad: [containerExample({ resources: { requests: { cpu: "1", memory: "1Gi" } } })],
    },
    check: (resource, context) =>
        judgeContainers(resource, (container) =>
            // Kubernetes takes neither for containers that are put in for debugging.
            container.kind === "ephemeral" ? undefined : judgeLimits(container, resource, context),
        ),
};

function judgeLimits(container: Container, resource: StackResource, context: RuleContext): Judgement | undefined {
    const params = { container: container.name };
    const says = (kind: "limits" | "requests", what: string): boolean =>
        keysAt(container, `resources.${kind}`).includes(what);
    const unlimited = scarce.filter((what) => !says("limits", what) && !hasDefault("default", what, resource, context));
    if (unlimited.length > 0) return violation("noLimit", { ...params, what: unlimited.join(", ") });
    // A limit without a request is the request too.
    const unasked = scarce.filter(
        (what) =>
            !says("requests", what) && !says("limits", what) && !hasDefault("defaultRequest", what, resource, context),
    );
    return unasked.length === 0 ? undefined : violation("noRequest", { ...params, what: unasked.join(", ") });
}

function hasDefault(field: string, what: string, resource: StackResource, { resources }: RuleContext): boolean {
    const namespace = namespaceName(resource, resources);
    return objectsIn(resources, kubernetesTypes.limitRange, resource, namespace).some((range) =>
        objectsAt(range, "spec.limits").some(
            (limit) => textAt(limit, "type") === "Container" && keysAt(limit, field).includes(what),
        ),
    );
}
