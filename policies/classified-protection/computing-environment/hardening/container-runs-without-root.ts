import { violation } from "../../../kernel/judgement";
import { containerExample, podExample } from "../../../kernel/pods/examples";
import { podTypes, securityOf } from "../../../kernel/pods/pods";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

/** No container runs as root. */
export const containerRunsWithoutRoot: ResourceRule = {
    id: "classified-protection/container-runs-without-root",
    title: { zh: "容器不得以 root 运行", en: "Containers do not run as root" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 a)"],
    why: {
        zh: "以 root 运行的容器一旦逃逸即取得节点的最高权限。",
        en: "Root in a container is root on the node once it breaks out.",
    },
    reads: {
        zh: "各类工作负载 Pod 模板及容器的 securityContext：runAsNonRoot、runAsUser（容器优先）。",
        en: "securityContext of pod templates of all kinds and of their containers: runAsNonRoot, runAsUser (the container's wins).",
    },
    remedy: {
        zh: "设 runAsNonRoot: true，镜像使用普通用户。",
        en: "Set runAsNonRoot: true and use an image with a user of its own.",
    },
    messages: {
        root: {
            zh: "{{resource}} 的容器 {{container}} 以 root 运行。",
            en: "Container {{container}} of {{resource}} runs as root.",
        },
        mayBeRoot: {
            zh: "{{resource}} 的容器 {{container}} 未禁止以 root 运行。",
            en: "Container {{container}} of {{resource}} is free to run as root.",
        },
    },
    types: podTypes,
    examples: {
        good: [podExample({ securityContext: { runAsNonRoot: true }, containers: [{ name: "web" }] })],
        bad: [containerExample()],
    },
    check: (resource) =>
        judgeContainers(resource, (container, pod) => {
            const user = securityOf(pod, container, "runAsUser");
            const params = { container: container.name };
            if (user === 0) return violation("root", params);
            return typeof user === "number" || securityOf(pod, container, "runAsNonRoot") === true
                ? undefined
                : violation("mayBeRoot", params);
        }),
};
