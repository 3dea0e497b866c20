import { violation } from "../../../kernel/judgement";
import { containerExample, podExample } from "../../../kernel/pods/examples";
import { podTypes, securityOf } from "../../../kernel/pods/pods";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** Containers make the system calls that programs need, and are held by the kernel's own walls. */
export const containerConfinesSystemCalls: ResourceRule = {
    id: "classified-protection/container-confines-system-calls",
    title: { zh: "容器须限制系统调用", en: "Containers are confined in their system calls" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "不限制系统调用时，内核漏洞可从容器内直接利用。",
        en: "Without a filter the faults of the kernel can be reached from inside a container.",
    },
    reads: {
        zh: "Pod 模板及容器 securityContext 的 seccompProfile.type、appArmorProfile.type（容器优先）。",
        en: "seccompProfile.type and appArmorProfile.type in securityContext of pod templates and containers (the container's wins).",
    },
    remedy: {
        zh: "设 seccompProfile.type: RuntimeDefault，删除 Unconfined。",
        en: "Set seccompProfile.type: RuntimeDefault and drop Unconfined.",
    },
    messages: {
        noFilter: {
            zh: "{{resource}} 的容器 {{container}} 没有系统调用过滤（seccomp）。",
            en: "Container {{container}} of {{resource}} has no filter of system calls (seccomp).",
        },
        noProfile: {
            zh: "{{resource}} 的容器 {{container}} 关闭了 AppArmor。",
            en: "Container {{container}} of {{resource}} turns AppArmor off.",
        },
    },
    types: podTypes,
    examples: {
        good: [
            podExample({
                securityContext: { seccompProfile: { type: "RuntimeDefault" } },
                containers: [{ name: "web" }],
            }),
        ],
        bad: [containerExample()],
    },
    check: (resource) =>
        judgeContainers(resource, (container, pod) => {
            const params = { container: container.name };
            if (securityOf(pod, container, "appArmorProfile.type") === "Unconfined")
                return violation("noProfile", params);
            const filter = securityOf(pod, container, "seccompProfile.type");
            return filter === "RuntimeDefault" || filter === "Localhost" ? undefined : violation("noFilter", params);
        }),
};
